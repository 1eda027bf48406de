import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { expect, onTestFinished, test, vi } from 'vitest';

import { checkTarget } from '#build/check-target.ts';
import { WrongUsage } from '#io/terminal/command.ts';

function folderWith(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-target-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '{ "format": "codicil-manifest/1" }');
  }
  return folder;
}

const check = (out: string) => () => {
  checkTarget(out);
};

test.each([
  ['an empty folder', []],
  ['a site', ['index.html', 'manifest.json']],
  ['a shard', ['shard.json', 'pages/terms/index.html']],
])('lets a build replace %s', (_name, files) => {
  expect(check(folderWith(files))).not.toThrow();
});

test('lets a build make a new folder', () => {
  expect(check(join(folderWith([]), 'dist'))).not.toThrow();
});

test.each([
  ['other files', ['package.json', 'content/site.yaml']],
  ['a repository', ['.git/HEAD', 'index.html', 'manifest.json']],
  ['the site of another tool', ['index.html', 'about/index.html']],
])('keeps a build from replacing a folder with %s', (_name, files) => {
  const out = folderWith(files);
  const message = `Unexpected content in \`${out}\`, expected a new folder or one that an earlier build wrote: it is replaced as a whole.`;
  expect(check(out)).toThrow(new WrongUsage(message));
});

test('keeps a build from replacing a file, or the current folder by mistake', () => {
  expect(check(join(folderWith(['notes.txt']), 'notes.txt'))).toThrow(WrongUsage);
  expect(check('')).toThrow(WrongUsage);
});

test('keeps everything out of the library, but for what is no part of it', () => {
  const folder = folderWith(['content/site.yaml']);
  vi.stubEnv('POLICY_LIBRARY', join(folder, 'content'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const within = join(folder, 'content/policies/dist');
  const message = `Unexpected folder \`${within}\`, expected one outside the library.`;
  expect(check(within)).toThrow(new WrongUsage(message));
  for (const path of ['content.dist', 'dist', 'content/.dist', 'content/../dist']) {
    expect(check(join(folder, path))).not.toThrow();
  }
});
