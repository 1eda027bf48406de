import { describe, expect, test } from 'vitest';

import {
  boundCohorts,
  effectiveFor,
  inForce,
  inForceFor,
  periods,
  statusOf,
  type DatedVersion,
} from '#core/timeline/timeline.ts';

function version(
  published: string,
  fromNew = published,
  fromExisting = fromNew,
  withdrawn: string | null = null,
): DatedVersion {
  return {
    id: published,
    published,
    effective: { new: fromNew, existing: fromExisting },
    withdrawn,
  };
}

const FIRST = version('2016-11-28');
const SECOND = version('2026-11-16', '2027-03-01', '2027-04-15');
const BOTH = [FIRST, SECOND];

test('writes one effective day out for both cohorts', () => {
  expect(effectiveFor('2024-01-01')).toEqual({ new: '2024-01-01', existing: '2024-01-01' });
});

test.for([
  ['2016-11-27', 'new', null],
  ['2016-11-28', 'new', '2016-11-28'],
  ['2027-02-28', 'new', '2016-11-28'],
  ['2027-03-01', 'new', '2026-11-16'],
  ['2027-03-01', 'existing', '2016-11-28'],
  ['2027-04-14', 'existing', '2016-11-28'],
  ['2027-04-15', 'existing', '2026-11-16'],
] as const)('on %s binds %s customers by %s', ([day, cohort, id]) => {
  expect(inForce(BOTH, day, cohort)?.id ?? null).toBe(id);
});

test.for([
  ['2027-03-15', '2020-01-01', '2016-11-28'],
  ['2027-03-15', '2027-02-28', '2016-11-28'],
  ['2027-03-15', '2027-03-01', '2026-11-16'],
  ['2027-04-15', '2020-01-01', '2026-11-16'],
  ['2027-03-15', '2027-03-16', null],
  ['2027-03-15', '2010-01-01', '2016-11-28'],
  ['2016-11-01', '2010-01-01', null],
] as const)('on %s binds who signed up on %s by %s', ([day, since, id]) => {
  expect(inForceFor(BOTH, day, since)?.id ?? null).toBe(id);
});

test.for([
  ['2026-11-15', 'in force', 'embargoed'],
  ['2026-11-16', 'in force', 'upcoming'],
  ['2027-02-28', 'in force', 'upcoming'],
  ['2027-03-01', 'in force', 'in force'],
  ['2027-04-14', 'in force', 'in force'],
  ['2027-04-15', 'superseded', 'in force'],
] as const)('on %s the first is %s and the second %s', ([day, first, second]) => {
  expect(BOTH.map((one) => statusOf(one, BOTH, day))).toEqual([first, second]);
});

test('binds nobody by a version that was overtaken before it began', () => {
  const overtaken = version('2024-01-01', '2024-09-01');
  const all = [overtaken, version('2024-03-01', '2024-09-01')];
  expect(statusOf(overtaken, all, '2024-08-31')).toBe('upcoming');
  expect(statusOf(overtaken, all, '2024-09-01')).toBe('superseded');
});

describe('a withdrawn version', () => {
  const all = [FIRST, version('2024-01-01', '2024-01-01', '2024-03-01', '2024-02-29')];
  const withdrawn = all[1] as DatedVersion;

  test('binds again what it replaced', () => {
    expect(inForce(all, '2024-02-28', 'new')?.id).toBe('2024-01-01');
    expect(inForce(all, '2024-02-29', 'new')?.id).toBe('2016-11-28');
  });

  test('binds no one who signed up under it', () => {
    expect(inForceFor(all, '2024-02-28', '2024-01-15')?.id).toBe('2024-01-01');
    expect(inForceFor(all, '2024-02-29', '2024-01-15')?.id).toBe('2016-11-28');
  });

  test('is withdrawn, and before that what it was', () => {
    expect(statusOf(withdrawn, all, '2024-02-28')).toBe('in force');
    expect(statusOf(withdrawn, all, '2024-02-29')).toBe('withdrawn');
  });

  test('never was in force if it was withdrawn on its first day', () => {
    const never = version('2024-01-01', '2024-02-01', '2024-02-01', '2024-02-01');
    expect(statusOf(never, [never], '2024-01-31')).toBe('upcoming');
    expect(statusOf(never, [never], '2024-02-01')).toBe('withdrawn');
    expect(periods([never])).toEqual([]);
  });
});

test('names the cohorts that a version binds', () => {
  expect(boundCohorts(FIRST, BOTH, '2027-03-01')).toEqual(['existing']);
  expect(boundCohorts(SECOND, BOTH, '2027-03-01')).toEqual(['new']);
  expect(boundCohorts(SECOND, BOTH, '2027-04-15')).toEqual(['new', 'existing']);
});

test('parts time into periods', () => {
  expect(periods(BOTH)).toEqual([
    { from: '2016-11-28', until: '2027-02-28', new: FIRST, existing: FIRST },
    { from: '2027-03-01', until: '2027-04-14', new: SECOND, existing: FIRST },
    { from: '2027-04-15', until: null, new: SECOND, existing: SECOND },
  ]);
});

test('says honestly that nothing binds after a withdrawal', () => {
  const only = version('2024-01-01', '2024-01-01', '2024-01-01', '2024-03-01');
  expect(periods([only])).toEqual([
    { from: '2024-01-01', until: '2024-02-29', new: only, existing: only },
    { from: '2024-03-01', until: null, new: null, existing: null },
  ]);
});

test('has no period without a version', () => {
  expect(periods([])).toEqual([]);
});
