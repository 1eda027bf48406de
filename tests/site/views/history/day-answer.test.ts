import { expect, test } from 'vitest';

import { inForce, inForceFor } from '#core/timeline/timeline.ts';
import { answerSentences } from '#site/views/history/day-answer.ts';
import type { LookupVersion } from '#site/views/history/lookup-view.ts';

import { english } from '../../../support/english.ts';

const first = version('2020-01-10', { new: '2020-02-01', existing: '2020-02-01' });
const turning = version('2026-11-01', { new: '2026-11-15', existing: '2026-12-20' });
const versions = [first, turning];

test('is honest before the record begins', () => {
  expect(answer('2020-01-31')).toEqual([
    '31 January 2020: no text is known. This record begins on 1 February 2020; there may have been an earlier text.',
  ]);
});

test('names one version for everyone', () => {
  expect(answer('2020-02-01')).toEqual(['1 February 2020, for everyone: 2020-01-10.']);
  expect(answer('2026-12-20')).toEqual(['20 December 2026, for everyone: 2026-11-01.']);
});

test('names two versions while a change reaches new customers first', () => {
  expect(answer('2026-11-15')).toEqual([
    '15 November 2026, for customers who sign up on that day: 2026-11-01.',
    '15 November 2026, for customers who were there before: 2020-01-10.',
  ]);
});

test('answers for one customer', () => {
  expect(answer('2026-12-19', '2026-11-14')).toEqual([
    '19 December 2026, for a customer since 14 November 2026: 2020-01-10.',
  ]);
  expect(answer('2026-12-19', '2026-11-15')).toEqual([
    '19 December 2026, for a customer since 15 November 2026: 2026-11-01.',
  ]);
  expect(answer('2026-12-20', '2026-11-14')).toEqual([
    '20 December 2026, for a customer since 14 November 2026: 2026-11-01.',
  ]);
});

test('answers for nobody who was not a customer yet', () => {
  expect(answer('2026-11-14', '2026-11-15')).toEqual([
    '14 November 2026: not a customer yet. Please choose a day from 15 November 2026 on.',
  ]);
});

test('is honest before the record begins for one customer too', () => {
  expect(answer('2020-01-31', '2019-05-05')[0]).toMatch(/^31 January 2020: no text is known\./);
});

test('says that no version applies after a withdrawal', () => {
  const gone = { ...first, withdrawn: '2021-01-01' };
  expect(answer('2021-01-01', null, [gone])).toEqual(['1 January 2021: no version applies.']);
  expect(answer('2021-01-01', '2020-05-05', [gone])).toEqual([
    '1 January 2021: no version applies.',
  ]);
});

test('says for whom no version applies while the first one reaches new customers only', () => {
  expect(answer('2026-11-20', null, [turning])).toEqual([
    '20 November 2026, for customers who sign up on that day: 2026-11-01.',
    '20 November 2026, for customers who were there before: no version applies.',
  ]);
});

function answer(on: string, since: string | null = null, all = versions): string[] {
  const sentences = answerSentences(english, on, since, {
    first: all[0] ?? null,
    forNew: inForce(all, on, 'new'),
    forExisting: inForce(all, on, 'existing'),
    forCustomer: since === null ? null : inForceFor(all, on, since),
  });
  return sentences.map(({ parts }) => parts.map(({ text }) => text).join(''));
}

function version(id: string, effective: LookupVersion['effective']): LookupVersion {
  const published = id.slice(0, 10);
  return { id, published, effective, withdrawn: null, label: id, href: `/terms/${id}/` };
}
