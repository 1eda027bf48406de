import { readFileSync } from 'node:fs';

import { sha256 } from '../files/sha256.ts';
/** A file whose bytes have this SHA-256, in the store or on its way there. */
export interface StoredFile {
  path: string;
  digest: string;
}

/** Whether each of these files has the digest that is said of it. */
export function haveExpectedDigests(files: readonly StoredFile[]): boolean[] {
  return files.map(({ path, digest }) => {
    try {
      return sha256(readFileSync(path)) === digest;
    } catch {
      return false;
    }
  });
}
