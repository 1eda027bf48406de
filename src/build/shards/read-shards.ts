import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue, type Place } from '#core/problems/issue.ts';

import { digestsOf } from '#io/files/digest-files.ts';
import type { Fingerprint } from '../run/fingerprint.ts';
import { readShardRecord, SHARD_RECORD, type ShardRecord } from './shard-record.ts';

/** A shard that lies in `folder`, as its record describes it. */
export interface Shard {
  folder: string;
  record: ShardRecord;
}

/** The shards of a site: every one, or what is wrong with them. */
interface ReadShards {
  shards: Shard[];
  issues: Issue[];
}

/**
 * The shards in `folders`, each of which is one or holds some, if a site that follows from `run` can
 * be joined from them. Every file is held against the digest that it had when it was built.
 */
export function readShards(folders: readonly string[], run: Fingerprint): ReadShards {
  const shards: Shard[] = [];
  const issues: Issue[] = [];
  for (const folder of folders) {
    const found = foldersOfShards(folder);
    if (found.length === 0) issues.push(issue('no-shard', placeOf(folder), { folder }));
    for (const one of found) {
      const record = readShardRecord(one);
      if (record) shards.push({ folder: one, record });
      else issues.push(issue('damaged-shard', placeOf(one, SHARD_RECORD), DAMAGED_RECORD));
    }
  }
  issues.push(
    ...shards.flatMap((shard) => checkShard(shard, run)),
    ...checkNumbers(shards, folders[0] ?? ''),
  );
  return { shards: shards.sort((a, b) => a.record.share - b.record.share), issues };
}

const DAMAGED_RECORD = { found: 'record of a shard that cannot be read' };

function placeOf(...path: string[]): Place {
  return { file: join(...path), line: 1, column: 1 };
}

function foldersOfShards(folder: string): string[] {
  const isShard = (one: string): boolean => existsSync(join(one, SHARD_RECORD));
  if (isShard(folder)) return [folder];
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .filter(isShard)
    .sort();
}

function checkShard({ folder, record }: Shard, run: Fingerprint): Issue[] {
  const place = placeOf(folder, SHARD_RECORD);
  if (record.program !== run.program) return [issue('shard-of-another-program', place, {})];
  const issues: Issue[] = [];
  if (record.library !== run.library) issues.push(issue('shard-of-another-library', place, {}));
  if (record.day !== run.day) {
    issues.push(issue('shard-of-another-day', place, { day: record.day, expected: run.day }));
  }
  return [...issues, ...checkFiles(folder, record.files)];
}

function checkFiles(folder: string, expected: Readonly<Record<string, string>>): Issue[] {
  const found = digestsOf(folder);
  const files = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  return files.flatMap((file) => {
    if (found[file] === expected[file] || file === SHARD_RECORD) return [];
    const state = !(file in found)
      ? 'absence of the file'
      : file in expected
        ? 'other bytes of the file'
        : 'file that the build did not write';
    return [issue('damaged-shard', placeOf(folder, file), { found: state })];
  });
}

/** Whether the shards are those of one site, and all of them. */
function checkNumbers(shards: readonly Shard[], folder: string): Issue[] {
  const expected = shards[0]?.record.of ?? 0;
  const issues: Issue[] = [];
  const known = new Map<number, string>();
  for (const shard of shards) {
    const { share, of } = shard.record;
    const place = placeOf(shard.folder, SHARD_RECORD);
    const other = known.get(share);
    if (of !== expected) issues.push(issue('shard-of-another-number', place, { of, expected }));
    else if (other !== undefined) {
      issues.push(issue('duplicate-shard', place, { share, of, other }));
    } else known.set(share, shard.folder);
  }
  for (let share = 1; share <= expected; share++) {
    if (known.has(share)) continue;
    issues.push(issue('missing-shard', placeOf(folder), { share, of: expected }));
  }
  return issues;
}
