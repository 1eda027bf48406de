import fc from 'fast-check';
import { expect, test } from 'vitest';

import { countShared, SharedWords } from '#core/redline/align/similarity.ts';

import { lawRuns } from '../../support/law-runs.ts';

const multiset = fc.array(fc.nat(12), { maxLength: 30 }).map((ids) => Int32Array.from(ids).sort());

test('counting by word finds what comparing two multisets finds', () => {
  fc.assert(
    fc.property(fc.array(multiset, { maxLength: 8 }), fc.array(multiset), (ones, others) => {
      const shared = new SharedWords(new Map(others.entries()), others.length);
      for (const one of ones) {
        const counts = others.map((other) => countShared(one, other));
        expect([...shared.of(one)]).toEqual(counts);
      }
    }),
    lawRuns(5_000),
  );
});
