import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { IndexFile } from 'pagefind';

import { cacheFolder } from './environment.ts';
import { programDigest } from './run-inputs.ts';

/** The search indexes that an earlier run has made. */
export interface KeptIndexes {
  /** The files of the index `name` of what is `madeFrom`: kept, or made now. */
  files: (name: string, madeFrom: string, make: () => Promise<IndexFile[]>) => Promise<IndexFile[]>;
  /** Forgets every index that was not asked for. */
  forgetOthers: () => void;
}

/** Makes every index anew. */
export const NONE_KEPT: KeptIndexes = {
  files: (_name, _madeFrom, make) => make(),
  forgetOthers: () => undefined,
};

/** Indexes that are kept in the cache of this run's library, for this program. */
export function indexesInCache(): KeptIndexes {
  return indexesIn(join(cacheFolder(), 'search'), programDigest());
}

/**
 * Indexes that are kept in `folder`, in one file each, for one `program` alone, which its search engine
 * belongs to. A file that was cut short, changed, made from something else or written by another
 * program is as good as none; nor does it matter if none can be written.
 */
export function indexesIn(folder: string, program: string): KeptIndexes {
  const asked = new Set<string>();
  return {
    files: async (name, madeFrom, make) => {
      const file = encodeURIComponent(name);
      asked.add(file);
      const place = join(folder, file);
      const key = `${program} ${process.version}\n${name}\n${madeFrom}\n`;
      const found = readKept(place, key);
      if (found) return found;
      const made = await make();
      writeKept(folder, place, key, made);
      return made;
    },
    forgetOthers: () => {
      for (const file of namesIn(folder)) {
        if (!asked.has(file)) rmSync(join(folder, file), { force: true });
      }
    },
  };
}

const DIGEST_BYTES = 32;

function readKept(place: string, key: string): IndexFile[] | null {
  try {
    const bytes = readFileSync(place);
    const payload = bytes.subarray(DIGEST_BYTES);
    if (!digestOf(key, payload).equals(bytes.subarray(0, DIGEST_BYTES))) return null;
    return deserialize(payload) as IndexFile[];
  } catch {
    return null;
  }
}

function writeKept(folder: string, place: string, key: string, files: readonly IndexFile[]): void {
  const payload = serialize(files);
  const next = `${place}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(next, Buffer.concat([digestOf(key, payload), payload]));
    renameSync(next, place);
  } catch {
    // A disk that is full or cannot be written: the next run makes the index again.
  }
}

function digestOf(key: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(key).update(payload).digest();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
