import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readLibrary } from '#adapters/read-library.ts';
import { addDays, type Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { redline } from '#core/redline/redline.ts';
import { COHORTS, inForce, type Cohort } from '#core/timeline/timeline.ts';
import { jsonSchema, PUBLISHED_SCHEMAS } from '#site/open-data/schemas.ts';
import { timelineData, type TimelineData } from '#site/open-data/timeline-data.ts';
import { versionData } from '#site/open-data/version-data.ts';
import { publicPolicies, type PublicPolicy } from '#site/policy-pages.ts';
import { redlinePairs } from '#site/redline/pairs.ts';

import { versionAsOf } from '../../support/version-as-of.ts';

const { library } = readLibrary('content');
if (!library) throw new Error('The first library has errors.');
const policy = library.policies[0] as Policy;

test('a timeline, a version and a redline are valid under their published schemas', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const isTimeline = ajv.compile(jsonSchema('timeline', 'https://example.org/t.json') as object);
  const isVersion = ajv.compile(jsonSchema('version', 'https://example.org/v.json') as object);
  const isRedline = ajv.compile(jsonSchema('redline', 'https://example.org/r.json') as object);
  for (const { policy: one, versions } of publicPolicies(library, '2026-11-22')) {
    isTimeline(timelineData(library, one, versions, '2026-11-22'));
    expect(isTimeline.errors).toBeNull();
    for (const version of versions) {
      isVersion(versionData(library, one, version));
      expect(isVersion.errors).toBeNull();
    }
    for (const { from, to } of redlinePairs(versions, '2026-11-22')) {
      isRedline(redline(from, to));
      expect(isRedline.errors).toBeNull();
    }
  }
  expect(isVersion({ ...versionData(library, policy, asOf('2014-02-03')), more: 1 })).toBe(false);
  expect(Object.keys(PUBLISHED_SCHEMAS)).toEqual([
    'consolidated',
    'ledger',
    'manifest',
    'notice',
    'redline',
    'reviews',
    'status',
    'timeline',
    'version',
  ]);
});

test.for<[Day, string | null, string | null]>([
  ['2026-11-15', '2018-05-21', '2018-05-21'],
  ['2027-02-28', '2018-05-21', '2018-05-21'],
  ['2027-03-01', '2026-11-16', '2018-05-21'],
  ['2027-04-14', '2026-11-16', '2018-05-21'],
  ['2027-04-15', '2026-11-16', '2026-11-16'],
])('on %s new customers are bound by %s, existing ones by %s', ([today, forNew, forExisting]) => {
  const { versions } = publicPolicies(library, today)[0] as PublicPolicy;
  expect(timelineData(library, policy, versions, today).inForce).toEqual({
    new: forNew,
    existing: forExisting,
  });
});

test('a version that is not published yet is not in the timeline', () => {
  const { versions } = publicPolicies(library, '2026-11-15')[0] as PublicPolicy;
  const text = JSON.stringify(timelineData(library, policy, versions, '2026-11-15'));
  expect(text).not.toContain('2026-11-16');
});

test('index.json, the command and brute force name the same version on any day', () => {
  fc.assert(
    fc.property(timelines, days, fc.constantFrom(...COHORTS), (versions, day, cohort) => {
      const data = timelineData(library as Library, policy, versions, '2024-02-29');
      const answer = bruteForce(versions, day, cohort);
      expect(inForce(versions, day, cohort)?.id ?? null).toBe(answer);
      expect(versionOn(data, day, cohort)).toBe(answer);
    }),
    { numRuns: 10_000 },
  );
});

function asOf(id: string): VersionAsOf {
  const { versions } = publicPolicies(library as Library, '2026-11-22')[0] as PublicPolicy;
  return versions.find((version) => version.id === id) as VersionAsOf;
}

// Around two ends of February, one of them in a leap year, and a turn of the year.
const days = fc.integer({ min: 0, max: 500 }).map((count) => addDays('2023-01-30', count));

const timelines = fc
  .uniqueArray(
    fc.record({
      count: fc.integer({ min: 0, max: 395 }),
      lead: fc.integer({ min: 0, max: 40 }),
      grace: fc.integer({ min: 0, max: 40 }),
      withdrawnAfter: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null, freq: 4 }),
    }),
    { selector: ({ count }) => count, maxLength: 6 },
  )
  .map((rows) =>
    rows
      .sort((a, b) => a.count - b.count)
      .map(({ count, lead, grace, withdrawnAfter }) => {
        const id = addDays('2023-01-30', count);
        const effective = { new: addDays(id, lead), existing: addDays(id, lead + grace) };
        return versionAsOf(
          withdrawnAfter === null
            ? { id, effective }
            : { id, effective, withdrawn: addDays(id, withdrawnAfter) },
        );
      }),
  );

// What any program would do with index.json.
function versionOn({ periods }: TimelineData, day: Day, cohort: Cohort): string | null {
  const period = periods.find(({ from, until }) => from <= day && (until === null || day <= until));
  return period?.[cohort] ?? null;
}

// Walks every day from the first on and lets each version take and lose its place on its own day.
function bruteForce(versions: readonly VersionAsOf[], day: Day, cohort: Cohort): string | null {
  const binding = new Set<string>();
  for (let at = '2023-01-30'; at <= day; at = addDays(at, 1)) {
    for (const version of versions) {
      if (version.effective[cohort] === at) binding.add(version.id);
    }
    for (const version of versions) {
      if (version.withdrawn !== null && version.withdrawn <= at) binding.delete(version.id);
    }
  }
  return [...binding].sort().at(-1) ?? null;
}
