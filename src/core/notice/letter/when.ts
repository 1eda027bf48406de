import { longDay } from '#core/long-day.ts';
import type { Cohort } from '#core/timeline/timeline.ts';
import type { Notice } from '../notice-schema.ts';
import { OWN_VOICE, type Voice } from './voice.ts';

/** From when a notice concerns the readers of one cohort, or whoever reads its page, in a sentence. */
export function whenSentence(
  { kind, dates, event }: Pick<Notice, 'kind' | 'dates' | 'event'>,
  cohort: Cohort | null,
  { signedUp, signUp }: Voice = OWN_VOICE,
): string {
  if (event && kind === 'correction') return `Corrected on ${longDay(event.on)}.`;
  if (event && kind === 'withdrawal') return `Withdrawn on ${longDay(event.on)}.`;
  const { new: first, existing } = dates.effective;
  if (cohort === 'new') {
    return `Applies to you from your first day, if you ${signUp} on or after ${longDay(first)}.`;
  }
  if (first === existing) return `Applies from ${longDay(existing)}.`;
  return cohort === 'existing'
    ? `Applies to you from ${longDay(existing)}, as you ${signedUp} before ${longDay(first)}.`
    : `Applies from ${longDay(existing)} if you ${signedUp} before ${longDay(first)}, and from your first day if you ${signUp} later.`;
}

/** The same of a reseller’s customers, to the reseller. */
export function whenForCustomers(notice: Pick<Notice, 'kind' | 'dates' | 'event'>): string {
  const { new: first, existing } = notice.dates.effective;
  if (notice.kind === 'correction' || notice.kind === 'withdrawal' || first === existing) {
    return whenSentence(notice, null);
  }
  return `Applies to your customers from ${longDay(existing)} if they signed up before ${longDay(first)}, and from their first day if they sign up later.`;
}

/** In which time zone the days of a notice are meant. */
export function zoneSentence({ dates }: Pick<Notice, 'dates'>): string {
  return `Each day begins at midnight in the time zone ${dates.timeZone}.`;
}
