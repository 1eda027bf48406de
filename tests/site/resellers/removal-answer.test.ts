import { expect, test } from 'vitest';

import type { BusinessCalendar } from '#core/text/business-days.ts';
import { removalAnswer } from '#site/resellers/removal-answer.ts';

import { english } from '../../support/english.ts';

const calendar: BusinessCalendar = {
  weekend: ['saturday', 'sunday'],
  holidays: ['2026-11-26', '2026-12-25', '2026-12-26', '2027-01-01'],
};

const answer = (
  days: number,
  unit: 'business' | 'calendar' = 'business',
  known: BusinessCalendar = calendar,
) =>
  removalAnswer(english, {
    promise: { days, unit },
    calendar: known,
    today: '2026-11-22',
    reseller: 'R',
    organisation: 'O',
  });

test('says the promise, an example and what is not counted', () => {
  expect(answer(30)).toEqual([
    'When R asks O to remove your information, O responds within 30 business days.',
    'An example: if R asks on 22 November 2026, O responds by 6 January 2027.',
    'Not counted: Saturdays, Sundays and the holidays on 26 November 2026, 25 December 2026 and 1 January 2027.',
  ]);
});

test('names no holiday that a weekend or the period leaves out', () => {
  expect(answer(3)[2]).toBe('Not counted: Saturdays and Sundays.');
  expect(answer(4)[2]).toBe('Not counted: Saturdays, Sundays and the holiday on 26 November 2026.');
});

test('of calendar days nothing is left out', () => {
  expect(answer(1, 'calendar')).toEqual([
    'When R asks O to remove your information, O responds within 1 day.',
    'An example: if R asks on 22 November 2026, O responds by 23 November 2026.',
  ]);
});

test('warns where the holidays of the days counted are not known', () => {
  const known = { ...calendar, holidays: ['2026-11-26'] };
  expect(answer(30, 'business', known).at(-1)).toBe(
    'Holidays after 31 December 2026 are not known here yet: each of them makes it a day later.',
  );
  expect(answer(20, 'business', known).at(-1)).toMatch(/^Not counted/);
  expect(answer(20, 'business', { ...calendar, holidays: [] }).at(-1)).toBe(
    'Public holidays are not taken into account.',
  );
});
