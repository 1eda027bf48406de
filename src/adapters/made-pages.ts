import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { IndexFile } from 'pagefind';

import type { BuildRecord } from './build-record.ts';
import type { PageRecord } from './page-record.ts';
import { SHARD_PAGES } from './shards/shard-record.ts';
import type { Shard } from './shards/read-shards.ts';
import { sha256 } from './sha256.ts';
import { linkFile, type Taking } from './take-files.ts';

/** Pages that were made before and have been found to be as they were made. */
export interface MadePages {
  /** Digests of what they were made from, by file. */
  from: ReadonlyMap<string, PageRecord[string]>;
  /** How to put the page where it is to be. */
  taking: (file: string, to: string) => Taking;
  /** SHA-256 of its bytes. */
  digestOf: (file: string) => string;
}

/** None: everything is to be made. */
export const NONE_MADE: MadePages = {
  from: new Map(),
  taking: (file, to) => ({ from: file, to, how: 'copy' }),
  digestOf: () => '',
};

/** Those of the last build, in the folder `target`, where the files now have the digests `found`. */
export function pagesOfLastBuild(
  last: BuildRecord | null,
  found: Readonly<Record<string, string>>,
  target: string,
): MadePages {
  const pages = Object.entries(last?.pages ?? {});
  const isIntact = (name: string): boolean => found[name] === last?.files[name];
  return {
    from: new Map(pages.filter(([name]) => isIntact(name))),
    // No build writes into a file of the last one, so that both can have it.
    taking: (file, to) => ({ from: join(target, file), to, how: 'link' }),
    digestOf: (file) => found[file] ?? '',
  };
}

/**
 * Writes files whose paths begin with `/` into the folder `to`; the result is SHA-256 of each, by its path
 * in there. A file that the last site has in `target`, of which `found` is what its files are now, is taken
 * from there: to make a file took 90 times as long as to link one, on ext4.
 */
export function writeSiteFiles(
  to: string,
  files: readonly IndexFile[],
  found: Readonly<Record<string, string>> = {},
  target = '',
): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const { path, content } of files) {
    const file = path.slice(1);
    const digest = sha256(content);
    written.set(file, digest);
    const place = join(to, file);
    if (found[file] === digest) {
      linkFile(join(target, file), place);
    } else {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
  }
  return written;
}

/** Those of shards whose files have been held against their digests. */
export function pagesOfShards(shards: readonly Shard[]): MadePages {
  const owners = new Map(
    shards.flatMap((shard) => Object.keys(shard.record.pages).map((file) => [file, shard])),
  );
  const inShard = (file: string): string => join(SHARD_PAGES, file);
  return {
    from: new Map(shards.flatMap(({ record }) => Object.entries(record.pages))),
    // Others do write into shards: who fetches them anew may do so over the old ones.
    taking: (file, to) => ({
      from: join(owners.get(file)?.folder ?? '', inShard(file)),
      to,
      how: 'copy',
    }),
    digestOf: (file) => owners.get(file)?.record.files[inShard(file)] ?? '',
  };
}
