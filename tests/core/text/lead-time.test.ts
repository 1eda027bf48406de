import fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  type BusinessCalendar,
  type Duration,
  describeDuration,
  earliestEffect,
  lastDayToTell,
} from '#core/text/business-days.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';

const CALENDAR: BusinessCalendar = {
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-11-26', '2026-12-25', '2027-01-01', '2027-01-18', '2028-02-29'],
};

test.for([
  // Over a leap day, and in a year without one.
  ['2024-03-31', 30, '2024-03-01'],
  ['2024-03-01', 1, '2024-02-29'],
  ['2023-03-01', 1, '2023-02-28'],
  ['2100-03-01', 1, '2100-02-28'],
  // Over the end of a year and of long and short months.
  ['2025-01-15', 30, '2024-12-16'],
  ['2024-08-31', 31, '2024-07-31'],
  ['2027-03-30', 30, '2027-02-28'],
  // The clocks of Europe and America change in between: days are days.
  ['2027-04-15', 30, '2027-03-16'],
  ['2026-11-30', 45, '2026-10-16'],
  ['2026-11-30', 0, '2026-11-30'],
] as const)('of %s with %i calendar days the last day to tell is %s', ([effective, days, last]) => {
  expect(lastDayToTell(effective, { days, unit: 'calendar' }, CALENDAR)).toBe(last);
});

test.for([
  // Monday to Friday; over a weekend; over Thanksgiving; over the turn of the year with two holidays.
  ['2026-11-20', 4, '2026-11-16'],
  ['2026-11-23', 1, '2026-11-20'],
  ['2026-11-27', 1, '2026-11-25'],
  ['2027-01-04', 6, '2026-12-23'],
  // From a Sunday as from the Monday after it.
  ['2026-11-22', 1, '2026-11-20'],
  ['2028-03-01', 1, '2028-02-28'],
] as const)('of %s with %i business days the last day to tell is %s', ([effective, days, last]) => {
  expect(lastDayToTell(effective, { days, unit: 'business' }, CALENDAR)).toBe(last);
});

test('describes a duration', () => {
  expect(describeDuration({ days: 1, unit: 'calendar' })).toBe('1 calendar day');
  expect(describeDuration({ days: 20, unit: 'business' })).toBe('20 business days');
});

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2025-01-01', count));
const duration = fc.record<Duration>({
  days: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom('calendar', 'business'),
});

/** Days from the first to the one before the second that count, one by one and by another calendar. */
function daysBetween(from: Day, to: Day, { unit }: Duration): number {
  let count = 0;
  for (let at = new Date(`${from}T12:00Z`); at < new Date(`${to}T12:00Z`);) {
    const isFree =
      [0, 6].includes(at.getUTCDay()) || CALENDAR.holidays.includes(at.toISOString().slice(0, 10));
    if (unit === 'calendar' || !isFree) count += 1;
    at = new Date(at.getTime() + 86_400_000);
  }
  return count;
}

test('the last day to tell is the last with as many days up to the effect as the lead asks', () => {
  fc.assert(
    fc.property(day, duration, (effective, lead) => {
      const last = lastDayToTell(effective, lead, CALENDAR);
      expect(daysBetween(last, effective, lead)).toBe(lead.days);
      expect(daysBetween(addDays(last, 1), effective, lead)).toBeLessThan(Math.max(lead.days, 1));
    }),
    { numRuns: 300 },
  );
});

test('the earliest effect keeps every lead, and the day before breaks one', () => {
  fc.assert(
    fc.property(day, fc.array(duration, { minLength: 1, maxLength: 3 }), (announced, leads) => {
      const earliest = earliestEffect(announced, leads, CALENDAR);
      const isKept = (effective: Day): boolean =>
        effective >= announced &&
        leads.every((lead) => lastDayToTell(effective, lead, CALENDAR) >= announced);
      expect(isKept(earliest)).toBe(true);
      expect(isKept(addDays(earliest, -1))).toBe(false);
    }),
    { numRuns: 300 },
  );
});
