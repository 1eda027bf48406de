import {
  addDuration,
  holidaysKnownUntil,
  isBusinessDay,
  type BusinessCalendar,
  type Duration,
} from '#core/business-days.ts';
import { addDays, type Day } from '#core/calendar-day.ts';

import { longDay } from '../wording.ts';

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
export function removalAnswer(removal: RemovalCase): string[] {
  const { promise, calendar, today, reseller, organisation } = removal;
  const last = addDuration(today, promise, calendar);
  return [
    `When ${reseller} asks ${organisation} to remove your information, ${organisation} responds within ${durationPhrase(promise)}.`,
    `An example: if ${reseller} asks on ${longDay(today)}, ${organisation} responds by ${longDay(last)}.`,
    ...(promise.unit === 'business' ? uncounted(today, last, calendar) : []),
  ];
}

function durationPhrase({ days, unit }: Duration): string {
  const noun = days === 1 ? 'day' : 'days';
  return unit === 'business' ? `${days} business ${noun}` : `${days} ${noun}`;
}

function uncounted(from: Day, last: Day, calendar: BusinessCalendar): string[] {
  const weekend = calendar.weekend.map((day) => `${day.charAt(0).toUpperCase()}${day.slice(1)}s`);
  const holidays = holidaysBetween(from, last, calendar).map(longDay);
  const skipped = [...weekend, ...(holidays.length > 0 ? [holidaysPhrase(holidays)] : [])];
  const known = holidaysKnownUntil(calendar);
  return [
    ...(skipped.length > 0 ? [`Not counted: ${listed(skipped)}.`] : []),
    ...(known === null ? ['Public holidays are not taken into account.'] : []),
    ...(known !== null && known < last
      ? [
          `Holidays after ${longDay(known)} are not known here yet: each of them makes it a day later.`,
        ]
      : []),
  ];
}

function holidaysPhrase(holidays: readonly string[]): string {
  return `the ${holidays.length === 1 ? 'holiday' : 'holidays'} on ${listed(holidays)}`;
}

// Those that a weekend leaves over: each makes the period a day longer.
function holidaysBetween(from: Day, last: Day, calendar: BusinessCalendar): Day[] {
  const { weekend } = calendar;
  return [...new Set(calendar.holidays)]
    .filter((day) => addDays(from, 1) <= day && day <= last)
    .filter((day) => isBusinessDay(day, { weekend, holidays: [] }))
    .sort();
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const rest = names.slice(0, -1).join(', ');
  return rest === '' ? last : `${rest} and ${last}`;
}
