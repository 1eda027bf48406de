import type { Day } from '#core/calendar-day.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { TimelineData } from './timeline-data.ts';

/** What `index.json` says of a day: the id of the version that binds the cohort, or nothing. */
export function versionOn(timeline: TimelineData, day: Day, cohort: Cohort): string | null {
  const period = timeline.periods.find(
    ({ from, until }) => from <= day && (until === null || day <= until),
  );
  return period?.[cohort] ?? null;
}
