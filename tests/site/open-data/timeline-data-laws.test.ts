import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';
import { COHORTS, inForce, type Cohort } from '#core/timeline/timeline.ts';
import { timelineData, type TimelineData } from '#site/open-data/timeline-data.ts';

import { lawRuns } from '../../support/law-runs.ts';
import { versionAsOf } from '../../support/version-as-of.ts';

const library = readLibrary('content').library as Library;
const policy = library.policies[0] as Policy;

test('index.json, the command and brute force name the same version on any day', () => {
  fc.assert(
    fc.property(timelines, days, fc.constantFrom(...COHORTS), (versions, day, cohort) => {
      const data = timelineData(library, policy, versions, '2024-02-29');
      const answer = bruteForce(versions, day, cohort);
      expect(inForce(versions, day, cohort)?.id ?? null).toBe(answer);
      expect(versionOn(data, day, cohort)).toBe(answer);
    }),
    lawRuns(10_000),
  );
});

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
