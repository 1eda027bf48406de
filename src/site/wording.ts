import type { Day } from '#core/calendar-day.ts';
import { longDay } from '#core/long-day.ts';
import type { Cohort, Status } from '#core/timeline/timeline.ts';

export { longDay };

/** `28 November 2016`, and `(2)` for the second version of that day. */
export function versionName(id: string): string {
  const [day = id, ordinal] = id.split('.', 2);
  return ordinal === undefined ? longDay(day) : `${longDay(day)} (${ordinal})`;
}

/** When a version begins to bind, as a phrase: `from 1 March 2027`, or a day for each cohort. */
export function effectivePhrase(effective: Record<Cohort, Day>): string {
  if (effective.new === effective.existing) return `from ${longDay(effective.new)}`;
  return `from ${longDay(effective.new)} for new customers, from ${longDay(effective.existing)} for existing customers`;
}

/** The days themselves: `1 March 2027 (new customers), 15 April 2027 (existing customers)`. */
export function effectiveDays(effective: Record<Cohort, Day>): string {
  if (effective.new === effective.existing) return longDay(effective.new);
  return `${longDay(effective.new)} (new customers), ${longDay(effective.existing)} (existing customers)`;
}

/** What a status is called on its label. */
export const STATUS_LABELS: Record<Status, string> = {
  embargoed: 'Not yet published',
  upcoming: 'Upcoming',
  'in force': 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

/** The label of a text: `In force`, with the cohort where it binds one only. */
export function standingLabel(status: Status, only: string | null): string {
  return (
    STATUS_LABELS[status] + (status === 'in force' && only !== null ? ` for ${only} customers` : '')
  );
}
