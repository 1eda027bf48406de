import { expect, test } from 'vitest';

import { scoreMutation } from '../../../scripts/bench/materiality.ts';
import { ADVERSE, HARMLESS } from '../../../scripts/bench/materiality/mutations.ts';

test('has enough mutations of either kind that fit our own texts', () => {
  const fitting = (mutations: typeof ADVERSE): number =>
    mutations.filter((mutation) => scoreMutation(mutation).texts > 0).length;
  expect(fitting(ADVERSE)).toBeGreaterThanOrEqual(20);
  expect(fitting(HARMLESS)).toBeGreaterThanOrEqual(12);
});

test.each(ADVERSE.map((mutation) => [mutation.id, mutation] as const))(
  'finds: %s',
  (_, mutation) => {
    const { texts, material } = scoreMutation(mutation);
    expect(material).toBe(texts);
  },
);

test.each(HARMLESS.map((mutation) => [mutation.id, mutation] as const))(
  'lets pass: %s',
  (_, mutation) => {
    expect(scoreMutation(mutation).material).toBe(0);
  },
);
