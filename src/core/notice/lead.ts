import { addDuration, type BusinessCalendar, type Duration } from '../text/business-days.ts';
import { addDays, type Day } from '../text/calendar-day.ts';

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
