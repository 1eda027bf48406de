import type { Day } from '../calendar-day.ts';
import type { NoticeLibrary } from '../notice/announcement.ts';
import type { Duty, DutyState } from './duty.ts';
import { sealDuties } from './seal-duties.ts';
import { tellDuties } from './tell-duties.ts';

/**
 * What must be done by when, and was it? As it stands on `today`: what is overdue first, and of each
 * state what ends first. Only what is written down on that day counts: an event, a waiver or a mailing
 * of a later day does not. Versions that are not public yet are among them.
 */
export function dutiesOf(library: NoticeLibrary, today: Day): Duty[] {
  const duties: Duty[] = [
    ...library.policies.flatMap((policy) => tellDuties(library, policy, today)),
    ...sealDuties(library, today),
  ];
  const rank = ({ state }: Duty): number => URGENCY.indexOf(state);
  return duties.sort((a, b) => rank(a) - rank(b) || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
}

const URGENCY: readonly DutyState[] = ['overdue', 'soon', 'ahead', 'late', 'waived', 'done'];
