import { expect, test } from 'vitest';

import type { Candidate, Engine, Filters } from '#site/search/query/engine.ts';
import { joinEngines } from '#site/search/query/join-engines.ts';

const EVERYTHING: Filters = { policy: null, status: { is: 'in force' } };

const engineWith = (ids: string[], words: string[]): Engine => ({
  indexes: 1,
  search: () =>
    Promise.resolve(
      ids.map((id): Candidate => ({ id, load: () => Promise.reject(new Error(id)) })),
    ),
  lacks: (word) => Promise.resolve(!words.includes(word)),
  words: () => Promise.resolve(words),
});

const joined = joinEngines([
  engineWith(['a', 'b', 'c'], ['x', 'y']),
  engineWith(['a'], ['y', 'z']),
]);

test('what several indexes find stands in turns, and the same id in two of them is not one', async () => {
  const found = await joined.search('', EVERYTHING);
  expect(found.map(({ id }) => id)).toEqual(['0:a', '1:a', '0:b', '0:c']);
  expect(joined.indexes).toBe(2);
});

test('their words are one vocabulary', async () => {
  expect(await joined.words()).toEqual(['x', 'y', 'z']);
});

test('a word is lacking where no index has it', async () => {
  expect(await Promise.all(['x', 'y', 'z', '?'].map((word) => joined.lacks(word)))).toEqual([
    false,
    false,
    false,
    true,
  ]);
});
