import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { writeSiteFiles } from '#adapters/made-pages.ts';
import { sha256 } from '#adapters/sha256.ts';
import { takeFiles } from '#adapters/take-files.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-take-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

const isOne = (a: string, b: string): boolean => statSync(a).ino === statSync(b).ino;

test.each([
  ['link', true],
  ['copy', false],
] as const)('a %s has the same bytes, in a folder that was not there', (how, isSame) => {
  const folder = folderWith({ 'from/a.html': 'a' });
  const [from, to] = [join(folder, 'from/a.html'), join(folder, 'to/deep/a.html')];
  takeFiles([{ from, to, how }]);
  expect(readFileSync(to, 'utf8')).toBe('a');
  expect(isOne(from, to)).toBe(isSame);
});

test('a file that is not there is an error', () => {
  const folder = folderWith({});
  const files = [{ from: join(folder, 'none'), to: join(folder, 'to'), how: 'link' }] as const;
  expect(() => takeFiles(files)).toThrow('ENOENT');
});

test('what the last site has is taken from it, if its bytes are those that are wanted', () => {
  const last = folderWith({
    'search/same': 'same',
    'search/other': 'old',
    'search/changed': 'by hand',
  });
  const found = Object.fromEntries(
    ['search/same', 'search/other', 'search/changed'].map((file) => [
      file,
      sha256(readFileSync(join(last, file))),
    ]),
  );
  const to = folderWith({});
  const wanted = { same: 'same', other: 'new', changed: 'as made', fresh: 'fresh' };
  const files = Object.entries(wanted).map(([name, text]) => ({
    path: `/search/${name}`,
    content: Buffer.from(text),
  }));
  const written = writeSiteFiles(to, files, found, last);
  for (const [name, text] of Object.entries(wanted)) {
    expect(readFileSync(join(to, 'search', name), 'utf8')).toBe(text);
    expect(written.get(`search/${name}`)).toBe(sha256(text));
  }
  expect(isOne(join(to, 'search/same'), join(last, 'search/same'))).toBe(true);
  expect(readFileSync(join(last, 'search/other'), 'utf8')).toBe('old');
});
