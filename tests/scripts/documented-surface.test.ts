import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { filesIn } from '../support/site-files.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const FILES = [
  'astro.config.mjs',
  ...['src', 'scripts'].flatMap((folder) =>
    filesIn(join(PROJECT, folder)).map((file) => `${folder}/${file}`),
  ),
].filter((file) => /\.(?:ts|mjs|astro)$/.test(file));

// What Astro's reference names: https://docs.astro.build/en/reference/
const DOCUMENTED = new Set([
  'astro',
  'astro/config',
  '@astrojs/mdx',
  '@astrojs/markdown-satteri',
  '@astrojs/starlight',
  '@astrojs/starlight/loaders',
  '@astrojs/starlight/schema',
  'astro:content',
]);

test('only what Astro documents is imported from it', () => {
  const imported = find(/(?:from|import)\s*\(?\s*['"]((?:astro|@astrojs)(?:[/:][^'"]*)?)['"]/g);
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.filter(({ found }) => !DOCUMENTED.has(found))).toEqual([]);
});

function find(pattern: RegExp): { file: string; found: string }[] {
  return FILES.flatMap((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    return [...text.matchAll(pattern)].map(([all, found]) => ({ file, found: found ?? all }));
  });
}
