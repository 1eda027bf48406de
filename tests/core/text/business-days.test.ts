import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDuration, holidaysKnownUntil, isBusinessDay } from '#core/text/business-days.ts';
import { addDays } from '#core/text/calendar-day.ts';

const CALENDAR = {
  weekend: ['saturday' as const, 'sunday' as const],
  holidays: ['2026-11-26', '2026-12-25', '2027-01-01', '2027-12-24', '2027-12-31'],
};
const business = (from: string, days: number): string =>
  addDuration(from, { days, unit: 'business' }, CALENDAR);

test.for([
  ['2026-11-23', true],
  ['2026-11-26', false],
  ['2026-11-28', false],
  ['2026-11-29', false],
] as const)('%s is a business day: %s', ([day, expected]) => {
  expect(isBusinessDay(day, CALENDAR)).toBe(expected);
});

test.for([
  // Over a weekend, a holiday, a weekend and a holiday side by side, two year ends, a leap day.
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-25', 1, '2026-11-27'],
  ['2026-12-24', 1, '2026-12-28'],
  ['2026-12-31', 1, '2027-01-04'],
  ['2026-12-14', 30, '2027-01-27'],
  ['2027-12-30', 1, '2028-01-03'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-11-28', 0, '2026-11-28'],
  ['2027-01-04', -1, '2026-12-31'],
] as const)('%s and %i business days is %s', ([from, days, last]) => {
  expect(business(from, days)).toBe(last);
});

test('counts every day of a calendar period', () => {
  expect(addDuration('2027-01-31', { days: 30, unit: 'calendar' }, CALENDAR)).toBe('2027-03-02');
});

test('agrees with counting day by day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 1, max: 90 }),
      (start, days) => {
        const from = addDays('2024-01-01', start);
        const last = business(from, days);
        let counted = 0;
        for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
          if (isBusinessDay(day, CALENDAR)) counted += 1;
        }
        expect([counted, isBusinessDay(last, CALENDAR)]).toEqual([days, true]);
      },
    ),
  );
});

test('refuses a calendar without a business day', () => {
  const weekend = [
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ] as never;
  expect(() =>
    addDuration('2026-11-23', { days: 1, unit: 'business' }, { weekend, holidays: [] }),
  ).toThrow('Unexpected weekend of seven days');
});

test.for([
  [['2027-05-31', '2026-12-25'], '2027-12-31'],
  [[], null],
] as const)('of holidays %j it knows those until %s', ([holidays, until]) => {
  expect(holidaysKnownUntil({ weekend: [], holidays: [...holidays] })).toBe(until);
});
