import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, type Day } from '#core/text/calendar-day.ts';
import { statusDays } from '#core/timeline/timeline.ts';
import { lastingBanner } from '#site/views/banner.ts';

import { lawRuns } from '../../support/law-runs.ts';
import { termsWork, textOf } from '../../support/terms-work.ts';
import { versionAsOf } from '../../support/version-as-of.ts';

test('a page that is not built again shows on a later day what it would say, and changes on no other', () => {
  const days = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-06-01', days));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(days, days, days), { minLength: 1, maxLength: 4 }),
      days,
      fc.integer({ min: 1, max: 300 }),
      (rows, day, gap) => {
        const some = rows
          .map(([published, a, b]) => ({
            published,
            effective: { new: a < b ? a : b, existing: a < b ? b : a },
          }))
          .sort((a, b) => (a.published < b.published ? -1 : 1))
          .map(({ published, effective }, index) =>
            versionAsOf({ id: `${published}.${index + 2}`, effective }),
          );
        const known = some.filter(({ published }) => published <= day);
        const later = addDays(day, gap);
        const isQuiet = statusDays(known).every((turn) => turn <= day || turn > later);
        for (const version of known) {
          const [today, then] = [bannerOn(day), bannerOn(later)];
          if (isQuiet) expect(then).toEqual(today);
          const shown = today.later.findLast(({ from }) => from <= later)?.said ?? today;
          expect([shown.label, shown.sentences, shown.period]).toEqual([
            then.label,
            then.sentences,
            then.period,
          ]);
          function bannerOn(today: Day) {
            const work = termsWork(known, today);
            return lastingBanner(work, textOf(work, version.id), () => null);
          }
        }
      },
    ),
    lawRuns(2000),
  );
});
