import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { DutyState } from './duty.ts';

/** The days of a duty. */
interface DutyDays {
  /** The last day on which doing it is in time, and what was promised, where a waiver allows a later one. */
  by: Day;
  promised?: Day;
  /** The day on which it was done, if it was. */
  done: Day | null;
  /** Whether somebody answers by name for its not being done. */
  isWaived: boolean;
}

/** How a duty stands on `today`. */
export function dutyState(
  { by, promised = by, done, isWaived }: DutyDays,
  today: Day,
  remindDays: number,
): DutyState {
  if (done !== null && done <= promised) return 'done';
  if (isWaived || (done !== null && done <= by)) return 'waived';
  if (done !== null) return 'late';
  if (by < today) return 'overdue';
  return by <= addDays(today, remindDays) ? 'soon' : 'ahead';
}
