import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { ROOMS } from '../../eslint.config.ts';

const ROOT = join(import.meta.dirname, '../..');
const LAYOUT =
  readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n## Layout')[1] ?? '';

test.each(Object.entries(ROOMS))(
  'the rooms of %s are those on the disk and in the docs',
  (room, { within }) => {
    const found = readdirSync(join(ROOT, 'src', room), { withFileTypes: true });
    expect(found.flatMap((one) => (one.isDirectory() ? [one.name] : [])).toSorted()).toEqual(
      [...within].toSorted(),
    );
    expect(roomsInDocs(room)).toEqual(within);
  },
);

test('every room of the source has an entry', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true });
  expect(folders.flatMap((one) => (one.isDirectory() ? [one.name] : [])).toSorted()).toEqual(
    Object.keys(ROOMS).toSorted(),
  );
});

/** The rooms that stand below `src/<room>/` at the margin of two blanks. */
function roomsInDocs(room: string): string[] {
  const [, below = ''] = LAYOUT.split(`\nsrc/${room}/`);
  const rows = (below.split(/\n(?=\S)/)[0] ?? '').split('\n').slice(1);
  return rows
    .filter((row) => /^ {2}\S/.test(row))
    .flatMap((row) =>
      [...row.matchAll(/(?<=^ {2}|\/ {2})([a-z-]+)\//g)].map(([, name = '']) => name),
    );
}
