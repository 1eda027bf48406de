import { addDays } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';
import type { Notice, RemovalStep } from '#core/schemas/notice-schema.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { Wording } from '#site/wording/site-wording.ts';
import { yes } from '#site/wording/words.ts';

/** Who speaks in a letter, in which words, and as what it knows its readers. */
export interface Voice {
  words: Wording;
  /** Whether the readers resell the services. */
  toResellers: boolean;
  /** Whether the change applies to the readers from their first day: it takes nothing from them. */
  toNewCustomers: boolean;
  /** The reseller that speaks, and the organisation that it quotes; null where that speaks itself. */
  quotes: { reseller: string; organisation: string } | null;
}

/** The organisation, to its customers. */
export function ownVoice(words: Wording): Voice {
  return { words, toResellers: false, toNewCustomers: false, quotes: null };
}

/** What the organisation wrote, said in this voice: its own words, or quoted. */
export function said({ words, quotes }: Voice, text: string): string {
  return quotes ? words.say('letter.quoted', { text }) : text;
}

type Dated = Pick<Notice, 'kind' | 'dates' | 'event'>;

/** A sentence that says from when a notice concerns one cohort, or any reader of its page. */
export function whenSentence(
  { words, toResellers }: Voice,
  { kind, dates, event }: Dated,
  cohort: Cohort | null,
): string {
  if (event && kind === 'correction') {
    return words.say('noticeWhen.correction', { day: longDay(event.on) });
  }
  if (event && kind === 'withdrawal') {
    return words.say('noticeWhen.withdrawal', { day: longDay(event.on) });
  }
  const [day, first] = [longDay(dates.effective.existing), longDay(dates.effective.new)];
  const isReseller = yes(toResellers);
  if (cohort === 'new') return words.say('noticeWhen.newCustomers', { isReseller, first });
  if (day === first) return words.say('noticeWhen.everyone', { day });
  return cohort === 'existing'
    ? words.say('noticeWhen.existingCustomers', { isReseller, day, first })
    : words.say('noticeWhen.both', { isReseller, day, first });
}

/** The same of a reseller’s customers, to the reseller. */
export function whenForCustomers(words: Wording, notice: Dated): string {
  const { new: first, existing } = notice.dates.effective;
  if (notice.kind === 'correction' || notice.kind === 'withdrawal' || first === existing) {
    return whenSentence(ownVoice(words), notice, null);
  }
  const days = { day: longDay(existing), first: longDay(first) };
  return words.say('noticeWhen.yourCustomers', days);
}

/** In which time zone the days of a notice are meant. */
export function zoneSentence(words: Wording, { dates }: Pick<Notice, 'dates'>): string {
  return words.say('noticeWhen.zone', { zone: dates.timeZone });
}

/** As in `within 30 business days until 10 January 2027, and within 20 business days from 11 January 2027`. */
export function removalPhrase(words: Wording, steps: readonly RemovalStep[]): string {
  const spans = steps.map(({ days, unit, from }, index) => {
    const next = steps[index + 1]?.from ?? null;
    return words.say('removal.within', {
      unit: unit === 'business' ? unit : 'other',
      days,
      hasFrom: yes(from !== null),
      from: from === null ? '' : longDay(from),
      hasUntil: yes(next !== null),
      until: next === null ? '' : longDay(addDays(next, -1)),
    });
  });
  const [first = '', ...others] = spans;
  return others.reduce(
    (before, next, index) =>
      words.say('removal.then', { before, isLast: yes(index === others.length - 1), next }),
    first,
  );
}
