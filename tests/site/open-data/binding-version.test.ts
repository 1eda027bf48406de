import fc from 'fast-check';
import { expect, test } from 'vitest';

import { versionsAsOf } from '#core/library/library.ts';
import { inForce } from '#core/timeline/timeline.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';
import { bindingOn, comparedSince } from '#site/open-data/binding-version.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';
import { lawRuns } from '../../support/law-runs.ts';

const PERIODS = [
  { from: '2020-01-01', until: '2020-12-31', new: 'a', existing: null },
  { from: '2021-01-01', until: '2021-12-31', new: 'a', existing: 'a' },
  { from: '2022-01-01', until: '2022-05-31', new: 'b', existing: 'a' },
  { from: '2022-06-01', until: '2022-12-31', new: 'b', existing: 'b' },
  { from: '2023-01-01', until: null, new: null, existing: null },
];
const TIMELINE = {
  periods: PERIODS,
  versions: ['a', 'b', 'c'].map((version) => ({ version })) as never,
};

test.each([
  ['2019-12-31', { kind: 'none' }],
  ['2020-01-01', { kind: 'one', version: 'a' }],
  ['2022-05-31', { kind: 'split', new: 'b', existing: 'a' }],
  ['2022-06-01', { kind: 'one', version: 'b' }],
  ['2023-01-01', { kind: 'none' }],
])('tells what binds on %s', (day, binding) => {
  expect(bindingOn(TIMELINE, day)).toEqual(binding);
});

test.each([
  ['a', '2022-07-01', null, { kind: 'pair', from: 'a', to: 'b' }],
  ['b', '2022-07-01', null, { kind: 'same' }],
  ['c', '2022-07-01', null, { kind: 'pair', from: 'b', to: 'c' }],
  ['a', '2022-03-01', null, { kind: 'which' }],
  ['a', '2022-03-01', 'new', { kind: 'pair', from: 'a', to: 'b' }],
  ['a', '2022-03-01', 'existing', { kind: 'same' }],
  ['b', '2022-03-01', 'existing', { kind: 'pair', from: 'a', to: 'b' }],
  ['a', '2023-01-01', 'new', { kind: 'none' }],
] as const)('compares %s on %s for %s customers', (version, day, cohort, answer) => {
  expect(comparedSince(version, TIMELINE, day, cohort)).toEqual(answer);
});

test('finds in the published timeline what the timeline itself says of any later day', () => {
  const library = fixtureLibrary();
  const built = '2026-11-22';
  const days = fc.date({ min: new Date(built), max: new Date('2028-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.constantFrom(...library.policies), days, (policy, date) => {
      const versions = versionsAsOf(policy, built);
      fc.pre(versions.length > 0);
      const day = date.toISOString().slice(0, 10);
      const binding = bindingOn(timelineData(library, policy, versions, built), day);
      const bound = (['new', 'existing'] as const).map(
        (cohort) => inForce(versions, day, cohort)?.id ?? null,
      );
      const told =
        binding.kind === 'split'
          ? [binding.new, binding.existing]
          : bound.filter((id) => id !== null).map(() => (binding as { version: string }).version);
      expect(told).toEqual(bound.filter((id) => id !== null));
      if (told.length === 0) expect(binding.kind).toBe('none');
    }),
    lawRuns(300, 0.2),
  );
});
