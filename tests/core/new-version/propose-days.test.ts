import { expect, test } from 'vitest';

import { readDraft } from '#io/library/read-library.ts';
import { addDays } from '#core/text/calendar-day.ts';
import { proposeEffective, proposePublished } from '#core/new-version/propose-days.ts';

import { noticeCase } from '../../support/notice-library.ts';

const draftOf = (notices: string[]) => readDraft(noticeCase({ notices }).folder).draft;

test.each([
  // A review takes three days unless the site says otherwise.
  [undefined, '2024-09-04'],
  ['2024-11-01', '2024-09-04'],
  // What is to apply sooner is published by then, and never in the past.
  ['2024-09-02', '2024-09-02'],
  ['2024-08-01', '2024-09-01'],
])('proposes a day of publication for a version that applies from %s', (effective, day) => {
  const { site } = draftOf(['bannerDays: 30']);
  expect(proposePublished({ site }, '2024-09-01', effective)).toBe(day);
});

test('leaves as many days for a review as the site says', () => {
  const { site } = draftOf(['reviewDays: 10']);
  expect(proposePublished({ site }, '2024-09-01', undefined)).toBe('2024-09-11');
});

test('counts the day of effect from the day of publication', () => {
  const draft = draftOf(['bannerDays: 30']);
  expect(proposeEffective(draft, 'privacy', '2024-09-04')).toBe(addDays('2024-09-04', 30));
  expect(proposeEffective(draft, 'none', '2024-09-04')).toBeNull();
});
