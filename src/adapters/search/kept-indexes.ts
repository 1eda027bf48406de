import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { IndexFile } from 'pagefind';

import type { RecordPieces } from '#site/search/pieces.ts';

import { cacheFolder } from '../environment.ts';
import { readKept, writeKept } from '../kept-value.ts';
import { programDigest } from '../run-inputs.ts';

/** A search index, and what stands in its records. */
export interface SearchIndex {
  files: IndexFile[];
  pieces: RecordPieces;
}

/** The search indexes that an earlier run has made. */
export interface KeptIndexes {
  /** The index `name` of what is `madeFrom`: kept, or made now. */
  index: (name: string, madeFrom: string, make: () => Promise<SearchIndex>) => Promise<SearchIndex>;
  /** Forgets every index that was not asked for. */
  forgetOthers: () => void;
}

/** Makes every index anew. */
export const NONE_KEPT: KeptIndexes = {
  index: (_name, _madeFrom, make) => make(),
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
    index: async (name, madeFrom, make) => {
      const file = encodeURIComponent(name);
      asked.add(file);
      const place = join(folder, file);
      const key = [program, name, madeFrom].join('\n');
      const found = readKept(place, key) as SearchIndex | undefined;
      if (found) return found;
      const made = await make();
      writeKept(place, key, made);
      return made;
    },
    forgetOthers: () => {
      for (const file of namesIn(folder)) {
        if (!asked.has(file)) rmSync(join(folder, file), { force: true });
      }
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
