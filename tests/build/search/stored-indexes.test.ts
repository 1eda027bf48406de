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

import { searchFiles } from '#build/search/build-search.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { NO_STORE, openStore, type Store } from '#io/store/store.ts';
import { writeSiteFiles } from '#build/pages/take-files.ts';

import { writeLargeLibrary, writeLargeVersion } from '../../support/large-library.ts';
import { digestsIn } from '../../support/site-files.ts';

const DAY = '2026-11-22';

test('what is kept gives the bytes that a cold build gives, and makes no index anew', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  const cold = await digestsOf(library, NO_STORE);
  expect(await digestsOf(library, storeIn(folder))).toEqual(cold);
  const kept = watched(storeIn(folder));
  expect(await digestsOf(library, kept)).toEqual(cold);
  expect(kept.made).toEqual([]);
});

test('a further version changes the files of two parts only: text in force, and its own', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const folder = temporary();
  const before = await digestsOf(library, storeIn(folder));
  writeLargeVersion(library, 'beta', '2026-01-01', 'next');
  const kept = watched(storeIn(folder));
  const after = await digestsOf(library, kept);
  expect(after).toEqual(await digestsOf(library, NO_STORE));
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
  const cold = await digestsOf(library, storeIn(folder));
  const indexes = join(folder, 'search');
  const [first = '', second = '', third = ''] = readdirSync(indexes).sort();
  const whole = readFileSync(join(indexes, first));
  const middle = Math.floor(whole.length / 2);
  writeFileSync(join(indexes, first), whole.with(middle, (whole[middle] ?? 0) ^ 1));
  writeFileSync(join(indexes, second), readFileSync(join(indexes, second)).subarray(0, -1));
  copyFileSync(join(indexes, first), join(indexes, third));
  const kept = watched(storeIn(folder));
  expect(await digestsOf(library, kept)).toEqual(cold);
  expect(kept.made).toHaveLength(3);
  const foreign = watched(storeIn(folder, 'another'));
  expect(await digestsOf(library, foreign)).toEqual(cold);
  expect(foreign.made.length).toBeGreaterThan(3);
});

test('where nothing can be kept, every index is made', async () => {
  const library = temporary();
  writeLargeLibrary(library);
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  const kept = watched(storeIn(join(file, 'search')));
  expect(await digestsOf(library, kept)).toEqual(await digestsOf(library, NO_STORE));
});

function storeIn(folder: string, program = 'one'): Store {
  return openStore(folder, program);
}

/** The same, with the names of the indexes that were made. */
function watched(store: Store): Store & { made: string[] } {
  const made: string[] = [];
  return {
    ...NO_STORE,
    made,
    fileSet: (kind, inputs) => store.fileSet(kind, inputs),
    addFileSet: (kind, inputs, set) => {
      made.push(inputs[0] ?? '');
      return store.addFileSet(kind, inputs, set);
    },
  };
}

async function digestsOf(place: string, store: Store): Promise<Record<string, string>> {
  const { library } = readLibrary(place);
  if (!library) throw new Error('The library has an error.');
  const folder = temporary();
  writeSiteFiles(folder, await searchFiles(library, DAY, store));
  return digestsIn(folder);
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
