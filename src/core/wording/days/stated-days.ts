import type { Day } from '#core/text/calendar-day.ts';
import { MONTHS } from '#core/text/long-day.ts';
import { daysMeant } from '#core/text/written-day.ts';

const NAME = MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?`).join('|');

/** A day as texts write it: `1 March 2027`, `March 1, 2027`, `1st Mar. 2027`, `2027-03-01`. */
export const DAY_PATTERN = `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${NAME})\\.?,?\\s+\\d{4}|(?:${NAME})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?!\\d)`;

/** The day that such words mean, if it exists. */
export function parseStatedDay(words: string): Day | null {
  const [day = null] = daysMeant(words);
  return day;
}
