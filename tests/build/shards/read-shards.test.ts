import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { digestsOf } from '#io/files/digest-files.ts';
import { readShards } from '#build/shards/read-shards.ts';
import { writeShardRecord, type ShardRecord } from '#build/shards/shard-record.ts';
import { formatIssues } from '#core/problems/issue.ts';

const RUN = { program: 'p', library: 'l', day: '2026-11-22' };

/** A folder with two whole shards, `1` and `2`; gives what it holds, as a person reads it. */
function shardsIn(spoil: (at: (path: string) => string) => void): string {
  const folder = relative('.', mkdtempSync(join(tmpdir(), 'codicil-shards-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => join(folder, path);
  for (const share of [1, 2]) writeShard(at(String(share)), { share });
  spoil(at);
  const { shards, issues } = readShards([folder], RUN);
  if (issues.length === 0) return shards.map(({ record }) => record.share).join(' ');
  return formatIssues(issues).replaceAll(folder, 'shards');
}

function writeShard(folder: string, changed: Partial<ShardRecord>): void {
  const file = join(folder, 'pages/terms/index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'the terms');
  rmSync(join(folder, 'shard.json'), { force: true });
  const files = digestsOf(folder);
  writeShardRecord(folder, { format: 2, share: 1, of: 2, ...RUN, files, pages: {}, ...changed });
}

const problem = (place: string, code: string, message: string, step: string): string =>
  `${place}:1:1  ${code}\n  ${message}\n  ${step}\n\n1 error, 0 warnings in 1 file.\n`;

test('all shards of a site, in the order of their numbers', () => {
  expect(shardsIn(() => undefined)).toBe('1 2');
  const renamed = shardsIn((at) => {
    writeShard(at('1'), { share: 2 });
    writeShard(at('2'), { share: 1 });
  });
  expect(renamed).toBe('1 2');
});

test('what a killed build left beside a shard is none', () => {
  expect(shardsIn((at) => writeShard(at('.2.codicil-next'), { share: 2 }))).toBe('1 2');
});

test('a shard that is missing', () => {
  expect(shardsIn((at) => rmSync(at('2'), { recursive: true }))).toBe(
    problem(
      'shards',
      'error  missing-shard',
      'Unexpected absence of shard 2 of 2, expected every shard once.',
      'Build it with `--shard 2/2`, or bring its folder here.',
    ),
  );
});

test('a shard that is there twice', () => {
  expect(shardsIn((at) => writeShard(at('3'), { share: 1 }))).toBe(
    problem(
      'shards/3/shard.json',
      'error  duplicate-shard',
      'Unexpected second shard 1 of 2, expected every shard once: `shards/1` is the first.',
      'Remove one of the two.',
    ),
  );
});

test('a shard that was left by a build in another number', () => {
  expect(shardsIn((at) => writeShard(at('3'), { share: 3, of: 4 }))).toBe(
    problem(
      'shards/3/shard.json',
      'error  shard-of-another-number',
      'Unexpected shard of a site in 4 shards, expected one in 2 like the first.',
      'Remove what an earlier build left, or build all shards with one number.',
    ),
  );
});

test.each([
  [
    'program',
    'error  shard-of-another-program',
    'Unexpected shard that another program built, expected it from this one.',
    'Build the shard again with the same commit that joins.',
  ],
  [
    'library',
    'error  shard-of-another-library',
    'Unexpected shard of another library, expected it from the files of this one.',
    'Build the shard again from the same commit that joins.',
  ],
])('a shard of another %s', (name, code, message, step) => {
  expect(shardsIn((at) => writeShard(at('2'), { share: 2, [name]: 'x' }))).toBe(
    problem('shards/2/shard.json', code, message, step),
  );
});

test('a shard of another day', () => {
  expect(shardsIn((at) => writeShard(at('2'), { share: 2, day: '2026-11-21' }))).toBe(
    problem(
      'shards/2/shard.json',
      'error  shard-of-another-day',
      'Unexpected shard for the day 2026-11-21, expected it for 2026-11-22: statuses follow the clock.',
      'Give all steps the same day, as in `--today 2026-11-21`.',
    ),
  );
});

const TERMS = 'pages/terms/index.html';

test.each<[string, string, (at: (path: string) => string) => void]>([
  ['other bytes of the file', TERMS, (at) => writeFileSync(at(`2/${TERMS}`), 'the te')],
  ['absence of the file', TERMS, (at) => rmSync(at(`2/${TERMS}`))],
  ['file that the build did not write', 'x', (at) => writeFileSync(at('2/x'), '')],
])('a shard that is damaged: %s', (found, file, spoil) => {
  expect(shardsIn(spoil)).toBe(
    problem(
      `shards/2/${file}`,
      'error  damaged-shard',
      `Unexpected ${found}, expected the shard as it was built.`,
      'Copy the shard again, or build it again.',
    ),
  );
});

test.each([
  ['cut short', (record: string) => record.slice(0, -9)],
  ['empty', () => ''],
  ['of another format', (record: string) => record.replace('"format":2', '"format":3')],
  ['of something else', () => '[]'],
])('a record that is %s', (_name, spoil) => {
  const said = shardsIn((at) => {
    const file = at('2/shard.json');
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
  });
  expect(said).toContain(`shards/2/shard.json:1:1  error  damaged-shard
  Unexpected record of a shard that cannot be read, expected the shard as it was built.
  Copy the shard again, or build it again.
`);
  expect(said).toContain('missing-shard');
});

test('a folder without a shard', () => {
  expect(formatIssues(readShards(['no/such'], RUN).issues)).toBe(
    problem(
      'no/such',
      'error  no-shard',
      'Unexpected folder `no/such` without a shard, expected one that `npm run build -- --shard` wrote, or several in it.',
      'Correct the path, or build the shards first.',
    ),
  );
});
