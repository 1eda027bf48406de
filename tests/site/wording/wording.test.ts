import fc from 'fast-check';
import { expect, test } from 'vitest';

import { dayName, effectiveDays, effectivePhrase, versionName } from '#site/wording/wording.ts';

import { english } from '../../support/english.ts';

test('names every day as the calendar of the language does', () => {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const days = fc.date({
    min: new Date('1000-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      expect(dayName(english, date.toISOString().slice(0, 10))).toBe(format.format(date));
    }),
  );
});

test('tells the versions of one day apart', () => {
  expect(versionName(english, '2023-08-01')).toBe('1 August 2023');
  expect(versionName(english, '2023-08-01.2')).toBe('1 August 2023 (2)');
});

test('says one day for all and two for two cohorts', () => {
  const all = { new: '2027-03-01', existing: '2027-03-01' };
  const cohorts = { new: '2027-03-01', existing: '2027-04-15' };
  expect(effectivePhrase(english, all)).toBe('from 1 March 2027');
  expect(effectivePhrase(english, cohorts)).toBe(
    'from 1 March 2027 for new customers, from 15 April 2027 for existing customers',
  );
  expect(effectiveDays(english, all)).toBe('1 March 2027');
  expect(effectiveDays(english, cohorts)).toBe(
    '1 March 2027 (new customers), 15 April 2027 (existing customers)',
  );
});
