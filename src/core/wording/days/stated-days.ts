import { hasDayForm, isDay, type Day } from '#core/text/calendar-day.ts';
import { MONTHS } from '#core/text/long-day.ts';

const NAME = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?`).join('|');

/** A day as texts write it: `1 March 2027`, `March 1, 2027`, `1st Mar. 2027`, `2027-03-01`. */
export const DAY_PATTERN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${NAME})\\.?,?\\s+\\d{4}|(?:${NAME})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)`;

/** The day that such words mean, if it exists. */
export function parseStatedDay(words: string): Day | null {
  if (hasDayForm(words)) return isDay(words) ? words : null;
  const year = /\d{4}/u.exec(words)?.[0] ?? '';
  const date = /(?<!\d)\d{1,2}(?!\d)/u.exec(words)?.[0] ?? '';
  const name = /\p{L}{3,}/u.exec(words)?.[0].slice(0, 3).toLowerCase() ?? '';
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
