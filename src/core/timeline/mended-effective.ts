import type { Day } from '../text/calendar-day.ts';
import type { Effective } from '../schemas/version-schema.ts';
import type { Cohort } from './timeline.ts';

/**
 * The days of effect of front matter, in its form, moved to the first that will do where they are too
 * early.
 */
export function mendedEffective(given: Effective, earliest: Record<Cohort, Day>): Effective {
  if (typeof given === 'string') return latest(given, earliest.existing, earliest.new);
  const fresh = latest(given.new, earliest.new);
  return { new: fresh, existing: latest(given.existing, earliest.existing, fresh) };
}

/** The line of front matter with the days of effect. */
export function effectiveLine(effective: Effective): string {
  return typeof effective === 'string'
    ? `effective: ${effective}`
    : `effective: { new: ${effective.new}, existing: ${effective.existing} }`;
}

/** The latest of some days. */
export function latest(first: Day, ...others: readonly (Day | undefined)[]): Day {
  return others.reduce<Day>((last, day) => (day !== undefined && day > last ? day : last), first);
}
