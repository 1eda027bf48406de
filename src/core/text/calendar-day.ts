/**
 * A calendar day as `YYYY-MM-DD`, without time or zone. Days compare as strings:
 * `a < b` means that `a` is earlier.
 */
export type Day = string;

/** True for a day that exists in the Gregorian calendar: `2024-02-29` is one, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  return hasDayForm(text) && addDays(text, 0) === text;
}

/** True for text in the form of a day, whether or not that day exists: `2023-02-29` has it. */
export function hasDayForm(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The day `count` days after `day`; before it, for a negative count. */
export function addDays(day: Day, count: number): Day {
  const moment = startOf(day);
  moment.setUTCDate(moment.getUTCDate() + count);
  // Years after 9999 have more digits.
  return moment.toISOString().replace(/T.*/, '');
}

/** The day of the week: 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (startOf(day).getUTCDay() + 6) % 7;
}

// The calendar of UTC has all days, and no clock is read. By numbers, since some browsers parse a day that
// does not exist as one after it, and others refuse it.
function startOf(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // eslint-disable-next-line no-restricted-globals -- Arithmetic of given days; browsers lack `Temporal`.
  const moment = new Date(0);
  // `Date.UTC` takes the years before 100 for years of the last century.
  moment.setUTCFullYear(year, month - 1, date);
  return moment;
}
