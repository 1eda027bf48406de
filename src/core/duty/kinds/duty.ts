import type { Day } from '#core/text/calendar-day.ts';
import type { Place } from '#core/problems/issue.ts';
import type { AudienceId } from '#core/schemas/notice-schema.ts';
import type { Cohort } from '#core/timeline/timeline.ts';
import type { Told } from '../tellings/mailings.ts';

/** How a duty stands on a day. */
export type DutyState =
  /** Its last day has passed, and nothing shows that it was done. It stays so until something does. */
  | 'overdue'
  /** Its last day is at most `notices.remindDays` away. */
  | 'soon'
  | 'ahead'
  /** Done, but after its last day: that stays visible. */
  | 'late'
  /** Not done in time, and a person answers for that by name. */
  | 'waived'
  | 'done';

interface Owed {
  policy: string;
  /** Of the policy. */
  title: string;
  version: string;
  /** The name of the event that it is about, as in `postponement-2027-01-10`; nothing for the version itself. */
  event: string | null;
  /** The last day on which doing it is in time. */
  by: Day;
  state: DutyState;
  /** Where the hand goes that moves it. */
  place: Place;
}

/** Who answers, by name, for someone not being told in time. */
export interface DutyWaiver {
  reason: string;
  approvedBy: string;
  on: Day;
  /** Whether it was given after the day that it is about: the last day to tell them, or that of publication. */
  isLate: boolean;
}

/** Someone must be told of a version; with `event`, that what they were told of it holds no more. */
export interface TellDuty extends Owed {
  kind: 'tell';
  /** The withdrawn version whose change this one brings into force without a material change of its own. */
  carries: string | null;
  /** The id of the notice that tells them. */
  notice: string;
  audience: AudienceId;
  cohort: Cohort;
  /** The first day on which the version binds them. */
  effective: Day;
  /** The same for each cohort. */
  effects: Record<Cohort, Day>;
  /** How they were told, whether in time or not. */
  told: Told | null;
  waiver: DutyWaiver | null;
  /** The first day of effect that would leave them their time if they were told today; nothing for a correction. */
  earliest: Day | null;
  /** For resellers: the day by which their own customers must know. */
  passOnBy: Day | null;
}

/** A public version must be sealed; a sealed one owes nothing. */
export interface SealDuty extends Owed {
  kind: 'seal';
  /** The day on which it became public. */
  since: Day;
}

/** A version that awaits approval must get it before its day; from that day on it is held back. */
export interface ApproveDuty extends Owed {
  kind: 'approve';
  /** How many must approve it, and how many did. */
  needed: number;
  given: number;
}

/** Something that must be done by a day. */
export type Duty = TellDuty | SealDuty | ApproveDuty;
