import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';

import { searchFiles } from '#build/search/build-search.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { NO_STORE, openStore, type Store } from '#io/store/store.ts';
import { writeSiteFiles } from '#build/pages/take-files.ts';

import { writeLargeLibrary, writeLargeVersion } from '../support/large-library.ts';
import { digestsIn } from '../support/site-files.ts';

const DAY = '2026-11-22';

// A library, the digests of its search, and a folder in which its indexes are kept: read only.
const library = temporaryOfAll();
const kept = temporaryOfAll();
let cold: Record<string, string> = {};

beforeAll(async () => {
  writeLargeLibrary(library);
  cold = await digestsOf(library, storeIn(kept));
});

test('what is kept gives the bytes that a cold build gives, and makes no index anew', async () => {
  expect(await digestsOf(library, NO_STORE)).toEqual(cold);
  const store = watched(storeIn(kept));
  expect(await digestsOf(library, store)).toEqual(cold);
  expect(store.made).toEqual([]);
});

test('a further version changes the files of two parts only: text in force, and its own', async () => {
  const further = copyOf(library);
  writeLargeVersion(further, 'beta', '2026-01-01', 'next');
  const store = watched(storeIn(copyOf(kept)));
  const after = await digestsOf(further, store);
  expect(after).toEqual(await digestsOf(further, NO_STORE));
  const [own = ''] = store.made.filter((name) => name !== '/pagefind/');
  expect(store.made).toEqual(['/pagefind/', own]);
  const changed = Object.keys({ ...cold, ...after }).filter((file) => cold[file] !== after[file]);
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
  const folder = copyOf(kept);
  const indexes = join(folder, 'search');
  const [first = '', second = '', third = ''] = readdirSync(indexes).sort();
  const whole = readFileSync(join(indexes, first));
  const middle = Math.floor(whole.length / 2);
  writeFileSync(join(indexes, first), whole.with(middle, (whole[middle] ?? 0) ^ 1));
  writeFileSync(join(indexes, second), readFileSync(join(indexes, second)).subarray(0, -1));
  copyFileSync(join(indexes, first), join(indexes, third));
  const store = watched(storeIn(folder));
  expect(await digestsOf(library, store)).toEqual(cold);
  expect(store.made).toHaveLength(3);
  const foreign = watched(storeIn(folder, 'another'));
  expect(await digestsOf(library, foreign)).toEqual(cold);
  expect(foreign.made.length).toBeGreaterThan(3);
});

test('where nothing can be kept, every index is made', async () => {
  const file = join(temporary(), 'file');
  writeFileSync(file, '');
  expect(await digestsOf(library, storeIn(join(file, 'search')))).toEqual(cold);
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
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  try {
    writeSiteFiles(folder, await searchFiles(library, DAY, store));
    return digestsIn(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyOf(folder: string): string {
  const copy = temporary();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function temporaryOfAll(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-search-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
