import type { Day } from '../text/calendar-day.ts';
import { versionsAsOf, type Library } from './library.ts';
import { COHORTS } from '../timeline/timeline.ts';

/**
 * The days after `today` on which anything of the library changes by itself: a version becomes public
 * or begins to bind someone, an event is made public. In order, each once.
 */
export function comingDays(library: Library, today: Day): Day[] {
  const days = library.policies.flatMap((policy) => [
    ...policy.versions.map(({ published }) => published),
    ...policy.settings.events.map(({ on }) => on),
    // As they stand once everything that is written down is public.
    ...versionsAsOf(policy, LAST_DAY).flatMap(({ effective }) =>
      COHORTS.map((cohort) => effective[cohort]),
    ),
  ]);
  return [...new Set(days)].filter((day) => day > today).sort();
}

const LAST_DAY = '9999-12-31';
