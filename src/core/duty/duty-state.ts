import { addDays, type Day } from '../calendar-day.ts';
import type { DutyState } from './duty.ts';

/** How a duty stands on `today`; `done` is the day on which it was done, if it was. */
export function dutyState(
  { by, done, isWaived }: { by: Day; done: Day | null; isWaived: boolean },
  today: Day,
  remindDays: number,
): DutyState {
  if (done !== null && done <= by) return 'done';
  if (isWaived) return 'waived';
  if (done !== null) return 'late';
  if (by < today) return 'overdue';
  return by <= addDays(today, remindDays) ? 'soon' : 'ahead';
}
