import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { digestOfInputs, digestsOf } from '#io/files/digest-files.ts';
import { sha256 } from '#io/files/sha256.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-record-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test.each(['file', 'folder'])('what a link to a %s leads to is an input', (kind) => {
  const [library, elsewhere] = [newFolder(), newFolder()];
  const file = join(elsewhere, 'policy.mdx');
  writeFileSync(file, 'old');
  symlinkSync(kind === 'file' ? file : elsewhere, join(library, 'linked'));
  const before = digestOfInputs([library], []);
  expect(digestOfInputs([library], [])).toBe(before);
  writeFileSync(file, 'new');
  expect(digestOfInputs([library], [])).not.toBe(before);
});

test('links that lead nowhere or around themselves, and what is no file, add nothing', () => {
  const folder = newFolder();
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/b/file'), 'text');
  symlinkSync(join(folder, 'none'), join(folder, 'dangling'));
  symlinkSync('itself', join(folder, 'itself'));
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync(folder, join(folder, 'a/b/round'));
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  expect(digestsOf(folder)).toEqual({ 'a/b/file': sha256('text') });
});

test('a known digest is believed, and files are in order', () => {
  const folder = newFolder();
  for (const name of ['b', 'a', 'a.b']) writeFileSync(join(folder, name), name);
  const digests = digestsOf(folder, new Map([['b', 'known']]));
  expect(Object.entries(digests)).toEqual([
    ['a', sha256('a')],
    ['a.b', sha256('a.b')],
    ['b', 'known'],
  ]);
});
