import { diffArrays } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Hunk, shortestEdit } from '#core/diff/subsequences.ts';

/** What jsdiff finds, as hunks. */
function byJsdiff(a: number[], b: number[], maxEditLength: number): Hunk[] | null {
  const edits = diffArrays(a, b, { maxEditLength });
  if (!edits) return null;
  const hunks: Hunk[] = [];
  let at = 0;
  let bt = 0;
  for (const { added, removed, count } of edits) {
    const start = { fromA: at, fromB: bt };
    if (!added) at += count;
    if (!removed) bt += count;
    if (!added && !removed) continue;
    const last = hunks.at(-1);
    if (last?.toA === start.fromA && last.toB === start.fromB)
      Object.assign(last, { toA: at, toB: bt });
    else hunks.push({ ...start, toA: at, toB: bt });
  }
  return hunks;
}

const few = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 });
const many = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 });

test.each([
  ['few', few],
  ['many', many],
])('is the edit that jsdiff finds, of %s different elements', (_, list) => {
  fc.assert(
    fc.property(list, list, fc.integer({ min: 0, max: 90 }), (a, b, most) => {
      expect(shortestEdit(a, b, most)).toEqual(byJsdiff(a, b, most));
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  [[], [], []],
  [[], [1], [{ fromA: 0, toA: 0, fromB: 0, toB: 1 }]],
  [[1], [], [{ fromA: 0, toA: 1, fromB: 0, toB: 0 }]],
  [
    [1, 2, 3],
    [1, 3, 4],
    [
      { fromA: 1, toA: 2, fromB: 1, toB: 1 },
      { fromA: 3, toA: 3, fromB: 2, toB: 3 },
    ],
  ],
])('from %j to %j', (a, b, hunks) => {
  expect(shortestEdit(a, b, 9)).toEqual(hunks);
});

test('gives up where there are too many edits', () => {
  expect(shortestEdit([1, 2], [3, 4], 3)).toBeNull();
  expect(shortestEdit([1, 2], [3, 4], 4)).toHaveLength(1);
});
