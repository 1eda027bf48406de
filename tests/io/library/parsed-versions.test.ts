import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { knownVersions } from '#io/library/parsed-versions.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { openStore, type Store } from '#io/store/store.ts';

import { frontMatter, LibraryBuilder } from '../../support/library-builder.ts';

const DAY = (): string => '2026-11-22';
const MANY = Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}-01`);

function archive(): LibraryBuilder {
  const files = MANY.map((day, at) => [
    `policies/privacy/${day}.md`,
    `${frontMatter(day)}\n## Kept {#kept}\n\nThe same words.\n\n## Other {#other}\n\nText ${at}.\n`,
  ]);
  return new LibraryBuilder({
    'policies/privacy/2024-01-01.mdx': null,
    'policies/privacy/2024-06-01.mdx': null,
    ...Object.fromEntries(files),
  });
}

function cache(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

function storeIn(folder: string, program = 'one'): Store {
  return openStore(folder, program);
}

/** The files of the shelves in a store. */
function shelvesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^versions./.test(name),
  );
}

/** What is read without a cache, as data. */
function fresh(folder: string): unknown {
  return dataOf(readLibrary(folder, DAY));
}

function dataOf({ library, issues }: ReturnType<typeof readLibrary>): unknown {
  return JSON.parse(JSON.stringify({ library, issues }));
}

/** Whether a version is found in the cache. */
function knows(kept: string, folder: string): boolean {
  const file = 'policies/privacy/2024-12-01.md';
  const read = vi.fn(() => ({ settings: null, built: null, issues: [], digest: null }));
  const text = readFileSync(join(folder, file), 'utf8');
  knownVersions(storeIn(kept), 'privacy').version(file, text, read);
  return read.mock.calls.length === 0;
}

test('gives the same library and issues from the cache as without it', () => {
  const { folder } = archive();
  const kept = cache();
  const expected = fresh(folder);
  expect(dataOf(readLibrary(folder, DAY, storeIn(kept)))).toEqual(expected);
  expect(shelvesIn(kept)).toHaveLength(1);
  const { library, issues } = readLibrary(folder, DAY, storeIn(kept));
  expect(dataOf({ library, issues })).toEqual(expected);
  const [first, second] = library?.policies[0]?.versions ?? [];
  expect(second?.document.sections.at(-2)).toBe(first?.document.sections.at(-2));
  expect(second?.locate(['summary']).line).toBe(3);
});

test('reads a text that has changed, and tells its issues', () => {
  const { folder } = archive();
  const kept = cache();
  readLibrary(folder, DAY, storeIn(kept));
  const file = join(folder, 'policies/privacy/2024-12-01.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n<b>raw</b>\n`);
  for (const run of ['first', 'second']) {
    const read = readLibrary(folder, DAY, storeIn(kept));
    expect(dataOf(read), run).toEqual(fresh(folder));
    expect(read.issues.length, run).toBeGreaterThan(0);
  }
});

test.each([
  ['cut short', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 40)],
  ['empty', (): Buffer => Buffer.alloc(0)],
  ['of another kind', (): Buffer => Buffer.from('x'.repeat(1000))],
  [
    'changed',
    (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at === 500 ? byte ^ 1 : byte))),
  ],
])('believes no cache that is %s', (_, damage) => {
  const { folder } = archive();
  const kept = cache();
  readLibrary(folder, DAY, storeIn(kept));
  const file = join(kept, shelvesIn(kept)[0] ?? '');
  writeFileSync(file, damage(readFileSync(file)));
  expect(knows(kept, folder)).toBe(false);
  expect(dataOf(readLibrary(folder, DAY, storeIn(kept)))).toEqual(fresh(folder));
  expect(knows(kept, folder)).toBe(true);
});

test('believes no cache of another program', () => {
  const { folder } = archive();
  const kept = cache();
  readLibrary(folder, DAY, storeIn(kept, 'two'));
  expect(knows(kept, folder)).toBe(false);
  readLibrary(folder, DAY, storeIn(kept));
  expect(knows(kept, folder)).toBe(true);
});

test('does without a cache where none can be written, and for few versions', () => {
  const { folder } = archive();
  const blocked = join(cache(), 'file');
  writeFileSync(blocked, 'a file');
  expect(dataOf(readLibrary(folder, DAY, storeIn(join(blocked, 'store'))))).toEqual(fresh(folder));
  const unused = cache();
  readLibrary(new LibraryBuilder().folder, DAY, storeIn(unused));
  expect(shelvesIn(unused)).toEqual([]);
});
