import { addDays, weekdayOf, type Day } from './calendar-day.ts';

/** The days of the week, as the settings write them. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

type Weekday = (typeof WEEKDAYS)[number];

/** Which days are no business days. */
export interface BusinessCalendar {
  weekend: readonly Weekday[];
  holidays: readonly Day[];
}

/** A number of days, all of them or business days alone. */
export interface Duration {
  days: number;
  unit: 'calendar' | 'business';
}

/** Whether the day is neither on a weekend nor a holiday. */
export function isBusinessDay(day: Day, { weekend, holidays }: BusinessCalendar): boolean {
  const weekday = WEEKDAYS[weekdayOf(day)];
  return !weekend.some((one) => one === weekday) && !holidays.includes(day);
}

/**
 * The last day of a period that begins on `from`. As law usually counts, the day on which it begins
 * is not one of its days: of one calendar day from Monday, Tuesday is the last. Of business days,
 * those on weekends and holidays are not counted, and the last one is a business day. Before `from`
 * for a negative count, counted in the same way.
 *
 * @throws {RangeError} if the calendar has no business day.
 */
export function addDuration(from: Day, { days, unit }: Duration, calendar: BusinessCalendar): Day {
  if (unit === 'calendar') return addDays(from, days);
  if (new Set(calendar.weekend).size === WEEKDAYS.length) {
    throw new RangeError('Unexpected weekend of seven days, expected a day of business.');
  }
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isBusinessDay(day, calendar)) left -= 1;
  }
  return day;
}

/** The last day for which the calendar knows the holidays: the end of the last year it lists; nothing without holidays. */
export function holidaysKnownUntil({ holidays }: BusinessCalendar): Day | null {
  const last = holidays.toSorted().at(-1);
  return last === undefined ? null : `${last.slice(0, 4)}-12-31`;
}

/** The last day on which telling keeps the lead: that long before the day of effect. */
export function lastDayToTell(effective: Day, lead: Duration, calendar: BusinessCalendar): Day {
  return addDuration(effective, { days: -lead.days, unit: lead.unit }, calendar);
}

/** The first day of effect for which telling on `announced` keeps every one of the leads. */
export function earliestEffect(
  announced: Day,
  leads: readonly Duration[],
  calendar: BusinessCalendar,
): Day {
  return leads.reduce((earliest, lead) => {
    const isKept = (day: Day): boolean => lastDayToTell(day, lead, calendar) >= announced;
    // Counting forward ends on a business day near the one sought, which may be on a weekend.
    let day = addDuration(announced, lead, calendar);
    while (!isKept(day)) day = addDays(day, 1);
    while (day > announced && isKept(addDays(day, -1))) day = addDays(day, -1);
    return day > earliest ? day : earliest;
  }, announced);
}

/** As in `30 calendar days`, `1 business day`. */
export function describeDuration({ days, unit }: Duration): string {
  return `${days} ${unit} ${days === 1 ? 'day' : 'days'}`;
}
