import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { takeFiles, writeSiteFiles } from '#build/pages/take-files.ts';

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

test('files of a site are linked where a store has them, and written where it has not', () => {
  const store = folderWith({ kept: 'kept' });
  const to = folderWith({});
  const kept = { path: join(store, 'kept'), digest: sha256('kept') };
  writeSiteFiles(to, [
    { name: 'search/kept', digest: kept.digest, content: kept },
    { name: 'search/deep/fresh', digest: sha256('fresh'), content: Buffer.from('fresh') },
  ]);
  expect(isOne(join(to, 'search/kept'), kept.path)).toBe(true);
  expect(readFileSync(join(to, 'search/deep/fresh'), 'utf8')).toBe('fresh');
});
