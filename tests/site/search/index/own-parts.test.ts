import fc from 'fast-check';
import { expect, test } from 'vitest';

import { ownPartsOf } from '#site/search/index/own-parts.ts';
import { policyOf, searchRecords, type SearchRecord } from '#site/search/index/search-records.ts';

import { fixtureLibrary } from '../../../support/fixture-library.ts';

function recordOf(policy: string, isInForce: boolean, at = 0): SearchRecord {
  const status = isInForce ? 'in force' : 'superseded';
  return {
    url: `/${policy}/#${at}`,
    content: '',
    meta: { title: '', policy, path: '', number: '', span: '' },
    filters: { policies: [policy], status, only: null },
  };
}

function recordsOf(policies: readonly string[], olderOfEach: number): SearchRecord[] {
  return policies.flatMap((policy) => [
    recordOf(policy, true),
    ...Array.from({ length: olderOfEach }, (_, at) => recordOf(policy, false, at)),
  ]);
}

test('few records are one part', () => {
  const records = searchRecords(fixtureLibrary(), '2026-11-22');
  expect(ownPartsOf(records)).toEqual([{ part: 0, records }]);
  expect(ownPartsOf(recordsOf(['terms'], 998))).toHaveLength(1);
  expect(ownPartsOf([])).toEqual([{ part: 0, records: [] }]);
});

test('of many records those in force are a part, and each other is in the part of its policy', () => {
  const records = recordsOf(['terms', 'privacy', 'cookies', 'imprint'], 300);
  const [first, ...others] = ownPartsOf(records);
  expect(first).toEqual({
    part: 0,
    records: recordsOf(['terms', 'privacy', 'cookies', 'imprint'], 0),
  });
  expect(others.map(({ part }) => part)).toEqual(others.map(({ part }) => part).toSorted());
  const kept = others.flatMap(({ records }) => records);
  expect(new Set(kept)).toEqual(new Set(records.filter((one) => !first?.records.includes(one))));
});

test('many records of which none is in force are one part: there the engine is', () => {
  const records = Array.from({ length: 2000 }, (_, at) => recordOf('terms', false, at));
  expect(ownPartsOf(records)).toEqual([{ part: 0, records }]);
});

test('a further version of any policy moves no policy to another part', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), {
    minLength: 2,
    maxLength: 30,
  });
  fc.assert(
    fc.property(ids, fc.nat(), fc.integer({ min: 1, max: 50 }), (policies, at, count) => {
      const records = recordsOf(policies, Math.ceil(1000 / policies.length));
      const one = policies[at % policies.length] ?? '';
      const more = recordsOf([one], count);
      const before = homesOf(records);
      const after = homesOf([...records, ...more, recordOf('another-policy', false)]);
      for (const [policy, part] of before) expect(after.get(policy)).toBe(part);
    }),
    { numRuns: 50 },
  );
});

/** In which part the older text of each policy is. */
function homesOf(records: readonly SearchRecord[]): Map<string, number> {
  const [, ...others] = ownPartsOf(records);
  return new Map(
    others.flatMap(({ part, records }) => records.map((one) => [policyOf(one), part] as const)),
  );
}
