import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, type Day } from '#core/text/calendar-day.ts';
import { statusData } from '#core/duty/status/status-data.ts';
import { comingDays } from '#core/library/coming-days.ts';
import { planSite, type PlannedPage } from '#site/plan/plan-site.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { siteOn } from '../../support/planned-site.ts';

const library = fixtureLibrary();
const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2023-01-01', count));

test('each page has a path of its own, and what it is made from by digest', () => {
  const law = fc.property(days, (day) => {
    const plan = planSite(siteOn(library, day));
    expect(new Set(plan.map(({ path }) => path)).size).toBe(plan.length);
    for (const { path, madeFrom } of plan) {
      expect(path).toMatch(/^\/(?:.*\/)?(?:[^/]+\.[a-z]+)?$/);
      expect(Object.keys(madeFrom)).not.toEqual([]);
      for (const digest of Object.values(madeFrom)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
    }
  });
  fc.assert(law, lawRuns(40, 0.05));
});

test('the same library on the same day has the same plan, as plain data', () => {
  const law = fc.property(days, (day) => {
    const plan = planSite(siteOn(library, day));
    expect(planSite(siteOn(fixtureLibrary(), day))).toEqual(plan);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });
  fc.assert(law, lawRuns(20, 0.05));
});

test('on two days between which nothing happens only the plan of status.json differs', () => {
  const law = fc.property(days, (day) => {
    const next = addDays(day, 1);
    fc.pre(!happensOn(next, day));
    const before = new Map(planSite(siteOn(library, day)).map((page) => [page.path, page]));
    const plan = planSite(siteOn(library, next));
    expect(plan.map(({ path }) => path)).toEqual([...before.keys()]);
    const isOther = (page: PlannedPage): boolean =>
      JSON.stringify(page) !== JSON.stringify(before.get(page.path));
    expect(plan.filter(isOther).map(({ path }) => path)).toEqual(['/status.json']);
  });
  fc.assert(law, lawRuns(60, 0.05));
});

/** Something becomes public, begins to bind or is due, or it is too late for a choice. */
function happensOn(day: Day, before: Day): boolean {
  const choices = library.policies.flatMap(({ versions }) =>
    versions.flatMap(({ settings }) => settings.choices.map(({ by }) => addDays(by, 1))),
  );
  const status = (on: Day): string =>
    JSON.stringify({ ...statusData(library, on, { isPublic: true, schema: '' }), day: null });
  return (
    comingDays(library, before).includes(day) ||
    choices.includes(day) ||
    status(before) !== status(day)
  );
}
