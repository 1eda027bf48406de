import { gzipSync } from 'node:zlib';

import { expect, inject, test } from 'vitest';

import { fileOf, filesIn } from '../support/site-files.ts';

const { dist } = inject('own');

const KB = 1000;

// The longest text that we publish, of about 2,500 words.
const PAGE = fileOf(dist, 'privacy-policy/2026-11-16/index.html');

test('a policy page and its style take less than 30 kB on the way', () => {
  const styles = assets(/href="\/(assets\/[^"]+\.css)"/g);
  expect(styles).toHaveLength(1);
  const bytes = gzipped(PAGE) + styles.map(gzipped).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeLessThan(30 * KB);
});

test('a policy page has less than 5 kB of script, with all that it imports', () => {
  const scripts = assets(/src="\/(assets\/[^"]+\.js)"/g);
  expect(scripts).toHaveLength(3);
  for (const script of scripts) expect(script).not.toMatch(/\bimport\b/);
  const bytes = scripts.map((script) => Buffer.byteLength(script));
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(5 * KB);
  // The one for the search box.
  expect(Math.min(...bytes)).toBeLessThan(KB);
});

test('a site holds a style for each kind of page, a script for each thing that has one, and what several of them share', () => {
  const kinds = filesIn(dist)
    .filter((file) => file.startsWith('assets/'))
    .map((file) => file.replace(/.*\./, ''));
  expect(kinds.toSorted()).toEqual([
    ...Array<string>(5).fill('css'),
    ...Array<string>(16).fill('js'),
  ]);
});

function assets(pattern: RegExp): string[] {
  return [...PAGE.matchAll(pattern)].map((match) => fileOf(dist, match[1] ?? ''));
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).byteLength;
}
