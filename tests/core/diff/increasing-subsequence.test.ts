import fc from 'fast-check';
import { expect, test } from 'vitest';

import { heaviestIncreasingSubsequence, type Match } from '#core/diff/subsequences.ts';

function weightOf(matches: readonly Match[]): number {
  return matches.reduce((sum, match) => sum + match.weight, 0);
}

/** Tries all choices. */
function bruteForce(matches: readonly Match[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << matches.length; mask += 1) {
    const chosen = matches.filter((_, index) => (mask & (1 << index)) !== 0);
    if (grows(chosen)) best = Math.max(best, weightOf(chosen));
  }
  return best;
}

function grows(matches: readonly Match[]): boolean {
  const sorted = [...matches].sort((a, b) => a.old - b.old);
  return sorted.every((match, index) => {
    const last = sorted[index - 1];
    return !last || (last.old < match.old && last.new < match.new);
  });
}

test('keeps the heavier of two that cross', () => {
  const light = { old: 0, new: 1, weight: 2 };
  const heavy = { old: 1, new: 0, weight: 5 };
  expect(heaviestIncreasingSubsequence([light, heavy])).toEqual([heavy]);
});

test('is as heavy as the best of all choices, and grows', () => {
  const match = fc.record({
    old: fc.nat(6),
    new: fc.nat(6),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(match, { maxLength: 9 }), (matches) => {
      const chain = heaviestIncreasingSubsequence(matches);
      expect(grows(chain)).toBe(true);
      expect(weightOf(chain)).toBe(bruteForce(matches));
    }),
    { numRuns: 300 },
  );
});
