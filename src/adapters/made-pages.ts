import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { BuildRecord } from './build-record.ts';
import { SHARD_PAGES } from './shards/shard-record.ts';
import type { Shard } from './shards/read-shards.ts';

/** Pages that were made before and have been found to be as they were made. */
export interface MadePages {
  /** Digests of what they were made from, by file. */
  from: ReadonlyMap<string, string>;
  /** Puts the page where it is to be. */
  take: (file: string, to: string) => void;
  /** SHA-256 of its bytes. */
  digestOf: (file: string) => string;
}

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
    take: (file, to) => {
      keepFile(join(target, file), to);
    },
    digestOf: (file) => found[file] ?? '',
  };
}

/** Those of shards whose files have been held against their digests. */
export function pagesOfShards(shards: readonly Shard[]): MadePages {
  const owners = new Map(
    shards.flatMap((shard) => Object.keys(shard.record.pages).map((file) => [file, shard])),
  );
  const inShard = (file: string): string => join(SHARD_PAGES, file);
  return {
    from: new Map(shards.flatMap(({ record }) => Object.entries(record.pages))),
    take: (file, to) => {
      copyFile(join(owners.get(file)?.folder ?? '', inShard(file)), to);
    },
    digestOf: (file) => owners.get(file)?.record.files[inShard(file)] ?? '',
  };
}

// No build writes into a file of the last one, so that both can have it.
function keepFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    // On another disk, or on one that has no links.
    copyFile(from, to);
  }
}

// Others do write into shards: who fetches them anew may do so over the old ones.
function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
