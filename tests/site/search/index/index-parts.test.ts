import { expect, test } from 'vitest';

import {
  parsePartWords,
  partsOf,
  partsWith,
  piecesOfParts,
  renderPartWords,
} from '#site/search/index/index-parts.ts';
import { strengthOf } from '#site/search/query/rank.ts';
import { searchRecords } from '#site/search/index/search-records.ts';
import { tokensOf } from '#site/search/query/tokens.ts';
import { dealPolicies } from '#site/search/index/shares.ts';

import { fixtureLibrary } from '../../../support/fixture-library.ts';

const library = fixtureLibrary();
const records = searchRecords(library, '2026-11-22');

test('every record is in one part, and no part is empty', () => {
  const parts = partsOf(records, dealPolicies(library, 7));
  expect(parts.length).toBeLessThan(7);
  expect(parts.flatMap((part) => part.records)).toHaveLength(records.length);
  expect(parts.filter((part) => part.records.length === 0)).toEqual([]);
});

test('the same records give the same words of parts', () => {
  const words = (of: number): string =>
    renderPartWords(piecesOfParts(partsOf(records, dealPolicies(library, of))));
  expect(words(3)).toBe(words(3));
});

test('the parts that are read of a word are those whose records have it in any form', () => {
  const parts = partsOf(records, dealPolicies(library, 7));
  const values = parts.map(({ part }) => String(part));
  const words = parsePartWords(renderPartWords(piecesOfParts(parts)));
  const tokens = parts.map(({ records }) =>
    tokensOf(records.flatMap(({ content, meta }) => [content, meta.policy, meta.path]).join('\n')),
  );
  const distinct = new Map(tokens.flat().map((token) => [token.word, token]));
  for (const sought of distinct.values()) {
    const holders = values.filter((_, at) =>
      tokens[at]?.some((token) => strengthOf(token, sought) > 0),
    );
    expect(partsWith(words, sought.word, values), sought.word).toEqual(holders);
  }
});

const WORDS = parsePartWords('cookies 1\nemail 1 2\npayment 2 3\n30 3\nresume 1\nthe');

test.each([
  ['', '1 2 3'],
  ['cookie', '1'],
  ['Cookies', '1'],
  ['e-mail', '1 2'],
  ['paym', '2 3'],
  ['e-mail payment', '2'],
  ['cookies payment', ''],
  ['the', '1 2 3'],
  ['the payment', '2 3'],
  ['payment 30', '3'],
  ['résumé', '1'],
  ['xylophone', '1 2 3'],
  ['xylophone payment', '2 3'],
])('%o is in the parts %o', (text, parts) => {
  expect(partsWith(WORDS, text, ['1', '2', '3']).join(' ')).toBe(parts);
});
