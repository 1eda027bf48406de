import { describe, expect, inject, test } from 'vitest';

import { judge, plantedQueries } from '../support/judge-search.ts';
import { useChromium } from '../support/visit.ts';

const own = inject('own');
const visit = useChromium();

describe('the planted queries of our own library', () => {
  test('find the right section first in 36 of 40, and in the first three in all', async () => {
    const queries = plantedQueries('own-library');
    expect(queries).toHaveLength(40);
    const { page } = await visit(own.url);
    const judged = await judge(page, own.url, queries);
    expect(judged.filter(({ place }) => place === 0 || place > 3)).toEqual([]);
    expect(judged.filter(({ place }) => place === 1).length).toBeGreaterThanOrEqual(36);
  });
});
