import { basename, join } from 'node:path';

import { lastDerived } from '#core/derived.ts';

import { cacheFolder } from '../environment.ts';
import { programDigest } from '../run-inputs.ts';
import { openStore, type Store } from './store.ts';

/** The store of this run's library, for this program; its user is the command that runs. */
export function storeOfRun(): Store {
  const folder = join(cacheFolder(), 'store');
  const user = basename(process.argv[1] ?? '');
  return lastDerived('store', [folder], () => openStore(folder, programDigest(), user));
}
