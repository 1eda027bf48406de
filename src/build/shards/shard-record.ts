import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { readBytes } from '#io/files/read-bytes.ts';
import type { Share } from '#site/search/index/shares.ts';

import type { PageRecord } from '../run/page-record.ts';
import type { Fingerprint } from '../run/fingerprint.ts';

const digests = z.record(z.string(), z.string());

const shardSchema = z.strictObject({
  format: z.literal(2),
  share: z.int().min(1),
  of: z.int().min(1),
  program: z.string(),
  library: z.string(),
  day: z.string(),
  /** SHA-256 of each file of the shard but its record. */
  files: digests,
  /** What each page was made from, as in the record of a build. */
  pages: z.record(z.string(), digests),
});

/** What a shard was made from and what it holds. */
export interface ShardRecord extends Share, Fingerprint {
  format: 2;
  files: Record<string, string>;
  pages: PageRecord;
}

/** The name of the record in the folder of a shard. */
export const SHARD_RECORD = 'shard.json';

/** Where the pages of a shard are, and its search indexes: each as in the folder of the site. */
export const SHARD_PAGES = 'pages';
export const SHARD_SEARCH = 'search';

/** Writes the record of the shard in `folder`. */
export function writeShardRecord(folder: string, record: ShardRecord): void {
  writeFileSync(join(folder, SHARD_RECORD), JSON.stringify(record));
}

/** The record of the shard in `folder`, or none: it was cut short, or is of another kind. */
export function readShardRecord(folder: string): ShardRecord | null {
  try {
    return parseShardRecord(readBytes(join(folder, SHARD_RECORD)).toString());
  } catch {
    return null;
  }
}

/** The record in a text, if it is one. */
export function parseShardRecord(text: string): ShardRecord | null {
  try {
    return shardSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
