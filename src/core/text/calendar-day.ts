/**
 * A calendar day as `YYYY-MM-DD`, without time or zone. Days compare as strings:
 * `a < b` means that `a` is earlier.
 */
export type Day = string;

/** True for a day that exists in the Gregorian calendar: `2024-02-29` is one, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  if (!hasDayForm(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

/** True for text in the form of a day, whether or not that day exists: `2023-02-29` has it. */
export function hasDayForm(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The day `count` days after `day`; before it, for a negative count. */
export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}
