import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { recoverFolder, replaceFolder } from '#io/files/replace-folder.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'dist');
}

function put(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

const textIn = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

test('the new folder stands in the place of the old one, and nothing beside it', () => {
  const to = place();
  put(to, 'old');
  put(`${to}.from`, 'new');
  replaceFolder(`${to}.from`, to);
  expect(textIn(to)).toBe('new');
  for (const end of ['from', 'next', 'last']) expect(existsSync(`${to}.${end}`)).toBe(false);
});

test('what an interrupted replacement left is in nobody’s way', () => {
  const to = place();
  put(`${to}.next`, 'half');
  put(`${to}.last`, 'older');
  put(`${to}.from`, 'new');
  replaceFolder(`${to}.from`, to);
  expect(textIn(to)).toBe('new');
  for (const end of ['next', 'last']) expect(existsSync(`${to}.${end}`)).toBe(false);
});

test.each([
  ['before the first step', ['dist', 'next'], 'dist'],
  ['between the two steps', ['last', 'next'], 'last'],
  ['after the second step', ['dist', 'last'], 'dist'],
])('killed %s, the last good folder or the new one is there', (_name, left, good) => {
  const to = place();
  for (const one of left) put(one === 'dist' ? to : `${to}.${one}`, one);
  recoverFolder(to);
  expect(textIn(to)).toBe(good);
});

test('where there never was a folder, there is none', () => {
  const to = place();
  recoverFolder(to);
  expect(existsSync(to)).toBe(false);
});

test('what cannot be replaced stays', () => {
  const to = place();
  put(to, 'old');
  expect(() => {
    replaceFolder(`${to}.none`, to);
  }).toThrow('ENOENT');
  expect(textIn(to)).toBe('old');
});
