import { publishableLibrary } from '../approval/publishable.ts';
import type { Day } from '../text/calendar-day.ts';
import type { NoticeLibrary } from '../notice/announcements/announcement.ts';
import { approveDuties } from './kinds/approve-duties.ts';
import type { Duty, DutyState } from './kinds/duty.ts';
import { sealDuties } from './kinds/seal-duties.ts';
import { tellDuties } from './kinds/tell-duties.ts';

/**
 * What must be done by when, and was it? As it stands on `today`: what is overdue first, and of each
 * state what ends first. Only what is written down on that day counts: an event, a waiver or a mailing
 * of a later day does not. Versions that are not public yet are among them, but for those that await
 * approval: nobody can be told of them yet.
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
