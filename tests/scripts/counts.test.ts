import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { countSource } from '../../scripts/counts.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The most there may be of each. Where one is lower by now, lower it here too. */
const CEILINGS: Record<string, number> = {
  'shapes of a text on its way to its page': 6,
  'shapes of a text on its way to a redline': 8,
  'shapes of a text on its way to the search': 6,
  'shapes of a text on its way to a notice': 8,
  'shapes of a text on all its ways': 14,
  'holders of a text': 11,
  stores: 1,
  'memories of a run': 13,
  'route files': 8,
  'lines of code': 60_250,
  'exported names': 1_962,
  'crowded rooms': 0,
  'files in circles': 0,
  'rooms in circles': 0,
};

test.each(countSource(ROOT))('there are no more $name than there were', ({ name, found }) => {
  const ceiling = CEILINGS[name] ?? 0;
  expect(found.length, `\n${found.join('\n')}\n`).toBeLessThanOrEqual(ceiling);
});

test('the walk through the program takes at most 40 lines, and names only what is there', () => {
  const [walk = ''] = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8').split('\n## Layout');
  expect(walk.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  const named = [...walk.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
  const source = globSync('src/**/*.{ts,astro}', { cwd: ROOT })
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const isThere = (name: string): boolean =>
    name.includes('/')
      ? existsSync(join(ROOT, name))
      : name === name.toLowerCase() || new RegExp(`\\b${name.replace(/s$/, '')}`).test(source);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});
