import { expect, test } from 'vitest';

import { askedPair } from '#site/addresses/asked-pair.ts';
import { pairSentence, refusal } from '#site/works/compare-words.ts';

import { english } from '../../support/english.ts';

const IDS = ['2020-01-01', '2020-01-01.2', '2021-05-03'];
const asked = (query: string) => askedPair(new URLSearchParams(query), IDS);
const said = (query: string) => {
  const answer = asked(query);
  return answer.kind === 'pair' ? null : refusal(english, answer, 'version');
};

test('puts the older version first whatever order was asked', () => {
  const pair = { kind: 'pair', from: '2020-01-01.2', to: '2021-05-03' };
  expect(asked('from=2020-01-01.2&to=2021-05-03')).toEqual({ ...pair, isReversed: false });
  expect(asked('from=2021-05-03&to=2020-01-01.2')).toEqual({ ...pair, isReversed: true });
  expect(pairSentence(english, '2020-01-01.2', '2021-05-03', true, 'version')).toBe(
    'From the version of 1 January 2020 (2) to the version of 3 May 2021. The older version comes first, whatever order was asked.',
  );
});

test('`current` stands for what applies, where it may', () => {
  const query = new URLSearchParams('from=2020-01-01&to=current');
  const pair = { kind: 'pair', from: '2020-01-01', to: '2021-05-03', isReversed: false };
  expect(askedPair(query, IDS, '2021-05-03')).toEqual(pair);
  expect(askedPair(query, IDS, '2020-01-01')).toEqual({ kind: 'same', id: '2020-01-01' });
  expect(askedPair(query, IDS)).toMatchObject({ kind: 'unknown', id: 'current' });
});

test('refuses what cannot be compared with one sentence', () => {
  expect(said('')).toBeNull();
  expect(said('from=2020-01-01')).toBe('Please choose two versions.');
  expect(said('from=2020-01-01.2&to=2020-01-01.2')).toBe(
    'Both are the version of 1 January 2020 (2): there is nothing to compare.',
  );
  expect(said('from=2021-05-04&to=2020-01-01')).toBe(
    'There is no version “2021-05-04”. The nearest: 2021-05-03 (3 May 2021) and 2020-01-01 (1 January 2020).',
  );
});

test('takes hostile text for text, and little of it', () => {
  const long = `<script>${'x'.repeat(1e6)}`;
  expect(said(`from=${encodeURIComponent(long)}&to=2020-01-01`)).toContain(
    `There is no version “<script>${'x'.repeat(32)}…”. The nearest: `,
  );
  expect(asked('from=__proto__&to=constructor')).toMatchObject({ kind: 'unknown' });
});
