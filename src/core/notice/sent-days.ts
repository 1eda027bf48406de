import type { Day } from '../text/calendar-day.ts';
import type { AudienceId } from '../schemas/notice-schema.ts';
import type { Dispatch, NoticeRecord } from '../schemas/record-schema.ts';

/** The day on which each audience was first sent a notice; none for those whose letter is a draft. */
export type SentDays = Partial<Record<AudienceId, Day>>;

/** What a record says of one notice. */
export function sentDays(record: NoticeRecord | null, notice: string): SentDays {
  return daysOf(record?.notices.find(({ id }) => id === notice)?.dispatch ?? []);
}

/** The first day of each audience among mailings. */
export function daysOf(dispatch: readonly Pick<Dispatch, 'audience' | 'started'>[]): SentDays {
  const days: SentDays = {};
  for (const { audience, started } of dispatch) {
    const known = days[audience];
    if (known === undefined || started < known) days[audience] = started;
  }
  return days;
}
