import type { Day } from './calendar-day.ts';

/** The months by their English names. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `28 November 2016`, or the same day in another language. */
export function longDay(day: Day, language = 'en'): string {
  // eslint-disable-next-line no-restricted-globals -- Of a given day, no clock; browsers lack `Temporal`.
  const date = new Date(day);
  return Number.isNaN(date.getTime()) ? day : formatFor(language).format(date);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(language: string): Intl.DateTimeFormat {
  const known = formats.get(language);
  if (known) return known;
  // English of no country is told as in Britain: the day comes first.
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  });
  formats.set(language, format);
  return format;
}
