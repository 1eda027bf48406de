import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '#core/text/calendar-day.ts';
import { publicNotices } from '#site/notices/public-notices.ts';
import { planSite, type PlannedPage } from '#site/plan/plan-site.ts';

import { fixtureLibrary } from '../../support/fixture-library.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { siteOn } from '../../support/planned-site.ts';

const library = fixtureLibrary();
const days = fc.integer({ min: 0, max: 2000 }).map((count) => addDays('2023-01-01', count));

test('a later day, with whatever is published by then, changes no input of a page up to what is in force', () => {
  const law = fc.property(days, days, (one, other) => {
    const [first, last] = [one, other].sort() as [string, string];
    const isSameFrame = frameOn(first) === frameOn(last);
    const after = pagesOn(last);
    for (const [path, page] of pagesOn(first)) {
      // A new policy changes what stands around every page of the site.
      const frame = isSameFrame ? {} : { frame: after.get(path)?.madeFrom['frame'] };
      expect(after.get(path)).toEqual({ ...page, madeFrom: { ...page.madeFrom, ...frame } });
    }
  });
  fc.assert(law, lawRuns(30, 0.1));
});

test('a page up to what is in force is made from its version alone', () => {
  for (const { madeFrom, params } of pagesOn('2027-01-15').values()) {
    expect(Object.keys(madeFrom)).toContain('version');
    expect(Object.keys(params)).toEqual(['policy', 'version']);
  }
});

test('each redline that a public notice names has a page on every day', () => {
  const law = fc.property(days, (day) => {
    const paths = new Set(planSite(siteOn(library, day)).map(({ path }) => path));
    for (const { notice } of publicNotices(library, day)) {
      expect(paths).toContain(
        notice.links.redline.replace(library.site.url.replace(/\/$/, ''), ''),
      );
    }
  });
  fc.assert(law, lawRuns(30, 0.1));
});

function frameOn(day: string): string {
  return JSON.stringify(siteOn(library, day).frame);
}

function pagesOn(day: string): Map<string, PlannedPage> {
  const plan = planSite(siteOn(library, day));
  return new Map(
    plan.filter(({ kind }) => kind === 'redline-to-current').map((page) => [page.path, page]),
  );
}
