import type { DataStore, Loader } from 'astro/loaders';

import { compiledFor, libraryFolder } from './environment.ts';

/**
 * An Astro content loader: the library as one entry with the digest of its files, so that the development
 * server knows when its pages are out of date. The texts themselves stay out of Astro's store: it becomes
 * a module that each build compiles, and that takes longer than to render them. While an editor types, a
 * library with errors leaves the last good one where it is.
 */
export function libraryLoader(): Loader {
  return {
    name: 'codicil-library',
    async load({ store, watcher }) {
      if (compiledFor() !== null) return;
      // Not before: Astro transforms whatever this module needs.
      const { forgetLibrary, openLibrary, readCurrentLibrary } = await import('./open-library.ts');
      const { libraryDigest } = await import('./run-inputs.ts');
      if (!watcher) {
        openLibrary();
        fill(store, libraryDigest());
        return;
      }
      const refresh = (): void => {
        const { library } = readCurrentLibrary();
        if (library) fill(store, libraryDigest());
      };
      refresh();
      watcher.add(libraryFolder());
      watcher.on('all', (_event, file) => {
        if (!file.startsWith(libraryFolder())) return;
        forgetLibrary();
        refresh();
      });
    },
  };
}

// One that has this digest already stays as it is.
function fill(store: DataStore, digest: string): void {
  store.set({ id: 'library', data: { digest }, digest });
}
