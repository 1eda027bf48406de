import type { Day } from '#core/text/calendar-day.ts';
import { versionsAsOf, type Library } from '#core/library/library.ts';
import { COHORTS, type Cohort } from '#core/timeline/timeline.ts';

/** A day on which a version begins to bind someone. */
export interface ComingChange {
  day: Day;
  policy: string;
  /** Of the policy. */
  title: string;
  version: string;
  cohorts: Cohort[];
}

/** What begins to bind whom after `today`, by what is public on that day or will be by its own day. */
export function comingChanges({ policies }: Library, today: Day): ComingChange[] {
  const changes = policies.flatMap((policy) =>
    policy.versions.flatMap((version): ComingChange[] => {
      const known = version.published > today ? version.published : today;
      const [dated] = versionsAsOf({ settings: policy.settings, versions: [version] }, known);
      if (!dated || dated.withdrawn !== null) return [];
      const days = COHORTS.map((cohort) => dated.effective[cohort]).filter((day) => day > today);
      return [...new Set(days)].map((day) => ({
        day,
        policy: policy.id,
        title: policy.settings.title,
        version: version.id,
        cohorts: COHORTS.filter((cohort) => dated.effective[cohort] === day),
      }));
    }),
  );
  return changes.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
