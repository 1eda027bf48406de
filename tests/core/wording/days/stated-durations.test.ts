import { expect, test } from 'vitest';

import { isDuration, statedDurations } from '#core/wording/days/check-promised-days.ts';

test.for([
  ['within 20 days', '20 days', 20, 20, 'calendar'],
  ['within twenty (20) business days', 'twenty (20) business days', 20, 20, 'business'],
  ['within ninety-nine working days', 'ninety-nine working days', 99, 99, 'business'],
  ['a 30-day notice', '30-day', 30, 30, 'calendar'],
  ['Seventeen Calendar Days', 'Seventeen Calendar Days', 17, 17, 'calendar'],
  ['two weeks ahead', 'two weeks', 14, 14, 'calendar'],
  ['one month’s notice', 'one month', 28, 31, 'calendar'],
  ['2 years', '2 years', 730, 732, 'calendar'],
] as const)('reads “%s”', ([sentence, words, least, most, unit]) => {
  expect(statedDurations(sentence)).toMatchObject([{ words, least, most, unit }]);
});

test.for(['a day', 'on 5.30 days', 'section 1-2 days', 'someone days', '30 daybreaks', 'daily'])(
  'reads no period in “%s”',
  (sentence) => {
    expect(statedDurations(sentence)).toEqual([]);
  },
);

test('reads all periods of a sentence, with what stands behind each', () => {
  expect(statedDurations('30 days before, 2 weeks at most').map(({ rest }) => rest)).toEqual([
    ' before, 2 weeks at most',
    ' at most',
  ]);
});

test.for([
  ['30 days', 30, 'calendar', true],
  ['30 days', 30, 'business', false],
  ['a month or one month', 30, 'calendar', true],
  ['one month', 27, 'calendar', false],
] as const)('holds “%s” against %i %s days', ([sentence, days, unit, is]) => {
  expect(statedDurations(sentence).some((one) => isDuration(one, { days, unit }))).toBe(is);
});
