import type { Day } from '#core/text/calendar-day.ts';
import type { StatusData } from './status-data.ts';

export type DutyData = StatusData['duties'][number];
export type TellDuty = Extract<DutyData, { kind: 'tell' }>;

/** How a version is named within a sentence: by its policy's title and its id. */
export type NameVersion = (title: string, version: string) => string;

/** What is said of duties, in the words of those who show them. */
export interface DutyWords {
  /** `2 things are overdue; the first was due by 8 March 2027.` */
  headline: (status: StatusData) => string;
  taskOf: (duty: DutyData) => string;
  /** What follows from a duty that is open, and by when others wait for it. */
  consequenceOf: (duty: DutyData) => string;
  /** How they were told: `told on 10 June 2024 (100 written to, 3 came back)`; `never told`. */
  toldWords: (duty: TellDuty) => string;
  /** `Legal answers for it since 20 June 2024, after it was due: Late.` */
  waiverWords: (waiver: NonNullable<TellDuty['waiver']>) => string;
}

/** Whether nothing but a record of a later day says that it was done in time. */
export function isRecordedLater(duty: DutyData): boolean {
  if (duty.kind !== 'tell' || duty.told === null || duty.recorded === null) return false;
  return duty.told <= duty.by && duty.by < duty.recorded;
}

/** Whether it is done and still to be shown: before the effect, and for ever where it was recorded later. */
export function isShownDone(duty: DutyData, today: Day): boolean {
  if (duty.kind !== 'tell' || duty.state !== 'done') return false;
  return duty.effective > today || isRecordedLater(duty);
}
