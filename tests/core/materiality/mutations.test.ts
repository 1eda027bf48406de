import { expect, test } from 'vitest';

import { scoreMutation } from '../../../scripts/bench/materiality.ts';
import { ADVERSE, HARMLESS } from '../../../scripts/bench/materiality/mutations.ts';

const scores = new Map<string, ReturnType<typeof scoreMutation>>();
const scoreOf = (mutation: (typeof ADVERSE)[number]): ReturnType<typeof scoreMutation> => {
  const score = scores.get(mutation.id) ?? scoreMutation(mutation);
  scores.set(mutation.id, score);
  return score;
};

test('has enough mutations of either kind that fit our own texts', () => {
  const fitting = (mutations: typeof ADVERSE): number =>
    mutations.filter((mutation) => scoreOf(mutation).texts > 0).length;
  expect(fitting(ADVERSE)).toBeGreaterThanOrEqual(20);
  expect(fitting(HARMLESS)).toBeGreaterThanOrEqual(12);
});

test.each(ADVERSE.map((mutation) => [mutation.id, mutation] as const))(
  'finds: %s',
  (_, mutation) => {
    const { texts, material } = scoreOf(mutation);
    expect(material).toBe(texts);
  },
);

test.each(HARMLESS.map((mutation) => [mutation.id, mutation] as const))(
  'lets pass: %s',
  (_, mutation) => {
    expect(scoreOf(mutation).material).toBe(0);
  },
);
