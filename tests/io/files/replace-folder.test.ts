import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { recoverFolder, replaceFolder, tidyFolder } from '#io/files/replace-folder.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-replace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'dist');
}

function put(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), text);
}

/** Where a replacement keeps the new folder or the last one for a moment. */
const beside = (to: string, name: string): string =>
  join(dirname(to), `.${basename(to)}.codicil-${name}`);

const textIn = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');

test('the new folder stands in the place of the old one, and nothing beside it', () => {
  const to = place();
  put(to, 'old');
  put(`${to}.from`, 'new');
  replaceFolder(`${to}.from`, to);
  expect(textIn(to)).toBe('new');
  expect(readdirSync(dirname(to))).toEqual(['dist']);
});

test('what an interrupted replacement left is in nobody’s way', () => {
  const to = place();
  put(beside(to, 'next'), 'half');
  put(beside(to, 'last'), 'older');
  put(`${to}.from`, 'new');
  replaceFolder(`${to}.from`, to);
  expect(textIn(to)).toBe('new');
  expect(readdirSync(dirname(to))).toEqual(['dist']);
});

test.each([
  ['before the first step', ['dist', 'next'], 'dist'],
  ['between the two steps', ['last', 'next'], 'last'],
  ['after the second step', ['dist', 'last'], 'dist'],
])('killed %s, the last good folder or the new one is there', (_name, left, good) => {
  const to = place();
  for (const one of left) put(one === 'dist' ? to : beside(to, one), one);
  recoverFolder(to);
  expect(textIn(to)).toBe(good);
  tidyFolder(to);
  expect(textIn(to)).toBe(good);
  expect(readdirSync(dirname(to))).toEqual(['dist']);
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

test('folders of others with names like these stay', () => {
  const to = place();
  put(`${to}.next`, 'of another');
  put(`${to}.last`, 'of another');
  put(`${to}.from`, 'new');
  tidyFolder(to);
  replaceFolder(`${to}.from`, to);
  expect([to, `${to}.next`, `${to}.last`].map(textIn)).toEqual(['new', 'of another', 'of another']);
});
