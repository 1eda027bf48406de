import { join } from 'node:path';

import { lastDerived } from '#core/text/derived.ts';

import { cacheFolder } from '#io/terminal/environment.ts';
import { programDigest } from './fingerprint.ts';
import { openStore, type Store } from '#io/store/store.ts';

/** The store of this run's library, for this program. */
export function storeOfRun(): Store {
  const folder = join(cacheFolder(), 'store');
  return lastDerived('store', [folder], () => openStore(folder, programDigest()));
}
