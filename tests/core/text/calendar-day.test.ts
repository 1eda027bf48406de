import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';

import { addDays, hasDayForm, isDay, weekdayOf } from '#core/text/calendar-day.ts';

test.for(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])(
  '%s is a day',
  (day) => {
    expect(isDay(day)).toBe(true);
  },
);

test.for([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '2024-04-31',
  '2024-1-1',
  '24-01-01',
  '20240101',
  '2024-01-01T00:00',
  '+002024-01-01',
  ' 2024-01-01',
  '2024-01-01\n',
  '２０２４-01-01',
  '',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('tells an impossible day from another form', () => {
  expect(hasDayForm('2023-02-29')).toBe(true);
  expect(hasDayForm('2023-2-29')).toBe(false);
});

test.for([
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-01', -1, '2024-02-29'],
  ['2024-01-31', 0, '2024-01-31'],
  ['2024-03-30', 365, '2025-03-30'],
] as const)('%s and %i days is %s', ([day, count, result]) => {
  expect(addDays(day, count)).toBe(result);
});

const days = fc
  .integer({ min: -700_000, max: 2_900_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10));

test('adding days agrees with `Temporal`, and can be undone', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
      const later = Temporal.PlainDate.from(day).add({ days: count }).toString();
      fc.pre(/^\d{4}-/.test(later));
      expect(isDay(day)).toBe(true);
      expect(addDays(day, count)).toBe(later);
      expect(weekdayOf(day) + 1).toBe(Temporal.PlainDate.from(day).dayOfWeek);
      expect(addDays(later, -count)).toBe(day);
      expect(day < later).toBe(count > 0);
    }),
  );
});
