import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Library } from '#core/library/library.ts';
import { dealPolicies } from '#site/search/index/shares.ts';

/** A library of which nothing matters but how many versions each policy has. */
function libraryWith(counts: readonly number[]): Library {
  const policies = counts.map((length, at) => ({
    id: `policy-${at}`,
    versions: Array.from({ length }),
  }));
  return { policies } as unknown as Library;
}

const counts = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 30 });
const of = fc.integer({ min: 1, max: 12 });

test('every policy is dealt once, in whatever order they stand', () => {
  fc.assert(
    fc.property(counts, of, (lengths, of) => {
      const library = libraryWith(lengths);
      const shares = dealPolicies(library, of);
      const other = { ...library, policies: [...library.policies].reverse() };
      expect(shares).toHaveLength(of);
      expect(shares.flatMap((ids) => [...ids]).sort()).toEqual(
        library.policies.map(({ id }) => id).sort(),
      );
      expect(dealPolicies(other, of)).toEqual(shares);
    }),
  );
});

test('no share has more than another by more than its smallest policy', () => {
  fc.assert(
    fc.property(counts, of, (lengths, of) => {
      const library = libraryWith(lengths);
      const sizes = new Map(library.policies.map(({ id, versions }) => [id, versions.length]));
      const shares = dealPolicies(library, of).map((ids) =>
        [...ids].map((id) => sizes.get(id) ?? 0),
      );
      const totals = shares.map((share) => share.reduce((sum, size) => sum + size, 0));
      for (const [at, share] of shares.entries()) {
        const without = (totals[at] ?? 0) - Math.min(...share, Infinity);
        if (share.length > 0) expect(without).toBeLessThanOrEqual(Math.min(...totals));
      }
    }),
  );
});
