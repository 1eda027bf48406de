import {
  addDuration,
  holidaysKnownUntil,
  isBusinessDay,
  type BusinessCalendar,
  type Duration,
} from '#core/text/business-days.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import { longDay } from '#core/text/long-day.ts';

import type { Wording } from '../wording/site-wording.ts';

/** What a removal promise is worked out from. */
interface RemovalCase {
  promise: Duration;
  calendar: BusinessCalendar;
  /** The day on which the reseller asks. */
  today: Day;
  reseller: string;
  organisation: string;
}

/**
 * How long a removal takes, in sentences: the promise, a date worked out for a request on `today`,
 * and which days were not counted.
 */
export function removalAnswer(words: Wording, removal: RemovalCase): string[] {
  const { promise, calendar, today, reseller, organisation } = removal;
  const last = addDuration(today, promise, calendar);
  return [
    words.say('customerQuestion.removalAnswer', {
      reseller,
      organisation,
      unit: promise.unit === 'business' ? promise.unit : 'other',
      days: promise.days,
    }),
    words.say('customerQuestion.example', {
      reseller,
      organisation,
      day: longDay(today),
      last: longDay(last),
    }),
    ...(promise.unit === 'business' ? uncounted(words, today, last, calendar) : []),
  ];
}

function uncounted(words: Wording, from: Day, last: Day, calendar: BusinessCalendar): string[] {
  const weekend = calendar.weekend.map((day) => words.say('customerQuestion.weekday', { day }));
  const holidays = holidaysBetween(from, last, calendar).map((day) => longDay(day));
  const skipped = [...weekend, ...holidaysPhrase(words, holidays)];
  const known = holidaysKnownUntil(calendar);
  return [
    ...(skipped.length > 0
      ? [words.say('customerQuestion.notCounted', { skipped: listed(words, skipped) })]
      : []),
    ...(known === null ? [words.say('customerQuestion.noHolidays')] : []),
    ...(known !== null && known < last
      ? [words.say('customerQuestion.unknownHolidays', { day: longDay(known) })]
      : []),
  ];
}

function holidaysPhrase(words: Wording, holidays: readonly string[]): string[] {
  const count = holidays.length;
  if (count === 0) return [];
  return [words.say('customerQuestion.holidays', { count, days: listed(words, holidays) })];
}

// Those that a weekend leaves over: each makes the period a day longer.
function holidaysBetween(from: Day, last: Day, calendar: BusinessCalendar): Day[] {
  const { weekend } = calendar;
  return [...new Set(calendar.holidays)]
    .filter((day) => addDays(from, 1) <= day && day <= last)
    .filter((day) => isBusinessDay(day, { weekend, holidays: [] }))
    .sort();
}

function listed(words: Wording, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1).join(', ');
  return others === '' ? last : words.say('customerQuestion.and', { others, last });
}
