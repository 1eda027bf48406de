import { publishableLibrary } from '../approval/publishable.ts';
import type { Day } from '../text/calendar-day.ts';
import type { NoticeLibrary } from '../notice/announcements/announcement.ts';
import { approveDuties } from './kinds/approve-duties.ts';
import type { Duty, DutyState } from './kinds/duty.ts';
import { sealDuties } from './kinds/seal-duties.ts';
import { tellDuties } from './kinds/tell-duties.ts';

/**
 * All duties with their state on `today`: overdue ones first, and within a state the earliest deadline
 * first. Only events, waivers and mailings up to that day count. Versions that are not public yet have
 * duties too, unless they await approval: nobody can be told of them yet.
 */
export function dutiesOf(library: NoticeLibrary, today: Day): Duty[] {
  const approved = publishableLibrary(library);
  const duties: Duty[] = [
    ...approved.policies.flatMap((policy) => tellDuties(approved, policy, today)),
    ...sealDuties(approved, today),
    ...approveDuties(library, today),
  ];
  const rank = ({ state }: Duty): number => URGENCY.indexOf(state);
  return duties.sort((a, b) => rank(a) - rank(b) || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

const URGENCY: readonly DutyState[] = ['overdue', 'soon', 'ahead', 'late', 'waived', 'done'];
