import { expect, test } from 'vitest';

import { sha256 } from '#io/files/sha256.ts';
import { digestsBy } from '#site/plan/digests.ts';

const digestOf = digestsBy(sha256);

test.each([
  ['maps', new Map([['a', 1]]), new Map([['a', 2]])],
  ['maps within', { map: new Map([['a', 1]]) }, { map: new Map() }],
  ['sets', [new Set(['a'])], [new Set(['b'])]],
  ['what is not there and what is nothing', undefined, null],
  ['texts and numbers', '1', 1],
])('tells %s apart', (_, a, b) => {
  expect(digestOf(a)).not.toBe(digestOf(b));
  expect(digestOf(structuredClone(a))).toBe(digestOf(a));
});

test('functions count for nothing', () => {
  expect(digestOf({ a: 1, say: () => 'a' })).toBe(digestOf({ a: 1 }));
});
