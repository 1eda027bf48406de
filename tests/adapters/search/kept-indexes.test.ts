import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { writeSiteFiles } from '#adapters/made-pages.ts';
import { searchFiles } from '#adapters/search/build-search.ts';
import { indexesIn, NONE_KEPT, type KeptIndexes } from '#adapters/search/kept-indexes.ts';
import { readLibrary } from '#adapters/read-library.ts';

import {
  LARGE_POLICIES,
  writeLargeLibrary,
  writeLargeVersion,
} from '../../support/large-library.ts';
import { digestsIn } from '../../support/site-files.ts';

const DAY = '2026-11-22';

test('what is kept gives the bytes that a cold build gives, and makes no index anew', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  const cold = await digestsOf(library, NONE_KEPT);
  expect(await digestsOf(library, indexesIn(folder, 'one'))).toEqual(cold);
  const kept = watched(indexesIn(folder, 'one'));
  expect(await digestsOf(library, kept)).toEqual(cold);
  expect(kept.made).toEqual([]);
});

test('a further version changes the files of two parts only: text in force, and its own', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  const before = await digestsOf(library, indexesIn(folder, 'one'));
  writeLargeVersion(library, 'beta', '2026-01-01', 'next');
  const kept = watched(indexesIn(folder, 'one'));
  const after = await digestsOf(library, kept);
  expect(after).toEqual(await digestsOf(library, NONE_KEPT));
  const [own = ''] = kept.made.filter((name) => name !== '/pagefind/');
  expect(kept.made).toEqual(['/pagefind/', own]);
  const changed = Object.keys({ ...before, ...after }).filter(
    (file) => before[file] !== after[file],
  );
  const isCommon = (file: string): boolean => /^pagefind\/(?:\D|$)/.test(file);
  expect(changed.filter((file) => !isCommon(file) && !`/${file}`.startsWith(own))).toEqual([]);
  expect(changed).toContain('pagefind/parts.txt');
  const parts = new Set(Object.keys(after).flatMap((file) => /^pagefind\/\d+/.exec(file) ?? []));
  expect(parts.size).toBeGreaterThan(2);
  // Each part is a whole index but for the engine, which the first one has.
  expect(Object.keys(after).filter((file) => /pagefind\.js$|wasm/.test(file))).toEqual([
    'pagefind/pagefind.js',
    'pagefind/wasm.en.pagefind',
  ]);
});

test('a kept index that was damaged, moved or written by another program is made anew', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  const cold = await digestsOf(library, indexesIn(folder, 'one'));
  const [first = '', second = '', third = ''] = readdirSync(folder).sort();
  const whole = readFileSync(join(folder, first));
  const middle = Math.floor(whole.length / 2);
  writeFileSync(join(folder, first), whole.with(middle, (whole[middle] ?? 0) ^ 1));
  writeFileSync(join(folder, second), readFileSync(join(folder, second)).subarray(0, -1));
  copyFileSync(join(folder, first), join(folder, third));
  const kept = watched(indexesIn(folder, 'one'));
  expect(await digestsOf(library, kept)).toEqual(cold);
  expect(kept.made.map(encodeURIComponent).toSorted()).toEqual([first, second, third]);
  const foreign = watched(indexesIn(folder, 'another'));
  expect(await digestsOf(library, foreign)).toEqual(cold);
  expect(foreign.made.length).toBeGreaterThan(3);
});

test('an index that no library has any more is forgotten', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  await digestsOf(library, indexesIn(folder, 'one'));
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  for (const policy of LARGE_POLICIES.slice(1))
    rmSync(join(library, 'policies', policy), { recursive: true });
  await digestsOf(library, indexesIn(folder, 'one'));
  expect(readdirSync(folder)).toEqual(['%2Fpagefind%2F']);
});

test('where nothing can be kept, every index is made', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  const kept = watched(indexesIn(join(file, 'search'), 'one'));
  expect(await digestsOf(library, kept)).toEqual(await digestsOf(library, NONE_KEPT));
});

/** The same, with the names of the indexes that were made. */
function watched(kept: KeptIndexes): KeptIndexes & { made: string[] } {
  const made: string[] = [];
  return {
    ...kept,
    made,
    index: (name, madeFrom, make) =>
      kept.index(name, madeFrom, () => {
        made.push(name);
        return make();
      }),
  };
}

async function digestsOf(place: string, kept: KeptIndexes): Promise<Record<string, string>> {
  const { library } = readLibrary(place);
  if (!library) throw new Error('The library has an error.');
  const folder = temporary();
  writeSiteFiles(folder, await searchFiles(library, DAY, kept));
  return digestsIn(folder);
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
