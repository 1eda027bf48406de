import fc from 'fast-check';
import { expect, test } from 'vitest';

import { longDay } from '#core/text/long-day.ts';
import { DAY_PATTERN, parseStatedDay } from '#core/wording/days/stated-days.ts';

const WHOLE = new RegExp(`^${DAY_PATTERN}$`, 'iu');

test.for([
  '1 March 2027',
  '01 March 2027',
  '1st March, 2027',
  'March 1, 2027',
  'MARCH 1ST 2027',
  'Mar. 1, 2027',
  '1 mar 2027',
  '2027-03-01',
])('reads %s', (words) => {
  expect(words).toMatch(WHOLE);
  expect(parseStatedDay(words)).toBe('2027-03-01');
});

test.for(['31 June 2027', 'February 29, 2027', '2027-13-01'])(
  'knows that no %s exists',
  (words) => {
    expect(parseStatedDay(words)).toBeNull();
  },
);

test.for(['March 2027', '1/3/2027', '1 Marvel 2027', '1 March 20277'])(
  'reads no day in %s',
  (words) => {
    expect(words).not.toMatch(WHOLE);
  },
);

test('reads every day as the site writes it', () => {
  const days = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2090-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(longDay(day)).toMatch(WHOLE);
      expect(parseStatedDay(longDay(day))).toBe(day);
    }),
  );
});
