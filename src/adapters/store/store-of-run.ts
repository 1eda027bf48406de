import { basename, join } from 'node:path';

import { cacheFolder } from '../environment.ts';
import { programDigest } from '../run-inputs.ts';
import { openStore, type Store } from './store.ts';

/** The store of this run's library, for this program; its user is the command that runs. */
export function storeOfRun(): Store {
  const folder = join(cacheFolder(), 'store');
  if (opened?.folder !== folder) {
    const store = openStore(folder, programDigest(), basename(process.argv[1] ?? ''));
    opened = { folder, store };
  }
  return opened.store;
}

let opened: { folder: string; store: Store } | null = null;
