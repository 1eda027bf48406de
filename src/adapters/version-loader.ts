import type { DataStore, Loader } from 'astro/loaders';

import type { Library } from '#core/policy/library.ts';

import { compiledFor, libraryFolder } from './environment.ts';
import { digestOf } from './page-reuse.ts';

/**
 * An Astro content loader: every version by `<policy>/<version>` and every page by its name, with the
 * digest of its text, so that the development server knows when it is out of date. The texts themselves
 * stay out of Astro's store: it becomes a module that each build compiles, and that takes longer than to render them.
 * While an editor types, a library with errors leaves the last good one where it is.
 */
export function versionLoader(): Loader {
  return {
    name: 'codicil-versions',
    async load({ store, watcher }) {
      if (compiledFor() !== null) return;
      // Not before: Astro transforms whatever this module needs.
      const { forgetLibrary, openLibrary, readCurrentLibrary } = await import('./open-library.ts');
      if (!watcher) {
        fill(store, openLibrary().library);
        return;
      }
      const refresh = (): void => {
        const { library } = readCurrentLibrary();
        if (library) fill(store, library);
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

function fill(store: DataStore, library: Library): void {
  store.clear();
  for (const policy of library.policies) {
    for (const { id, digest } of policy.versions) {
      store.set({ id: `${policy.id}/${id}`, data: {}, digest });
    }
  }
  for (const page of library.pages) store.set({ id: page.id, data: {}, digest: digestOf(page) });
}
