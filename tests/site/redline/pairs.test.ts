import { expect, test } from 'vitest';

import {
  changesFromShown,
  changesHref,
  redlinePairs,
  whatChangesHref,
} from '#site/redline/pairs.ts';
import type { Text } from '#site/works/work.ts';

import { termsWork, textOf } from '../../support/terms-work.ts';
import { versionAsOf } from '../../support/version-as-of.ts';

const versions = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'].map((id) =>
  versionAsOf({ id, effective: id === '2023-01-01' ? '2024-01-01' : id }),
);
const LEGAL = 'https://example.org/legal/';
const work = termsWork(versions, '2023-06-01', LEGAL);
const at = (index: number, of = work) => textOf(of, versions[index]?.id ?? '');

test('pairs neighbours, and what is to come with what binds now, once and old before new', () => {
  expect(namesOn('2023-06-01')).toEqual(['0>1', '1>2', '2>3']);
  expect(namesOn('2024-01-01')).toEqual(['0>1', '1>2', '2>3']);
  const two = [...versions, versionAsOf({ id: '2023-05-01', effective: '2024-02-01' })];
  expect(namesOn('2023-06-01', two)).toEqual(['0>1', '1>2', '2>3', '2>4', '3>4']);
  expect(namesOn('2024-01-01', two)).toEqual(['0>1', '1>2', '2>3', '3>4']);
  expect(redlinePairs(termsWork(versions.slice(0, 1), '2023-06-01'))).toEqual([]);
});

test('a later version takes no pair of neighbours away', () => {
  for (const count of [2, 3, 4]) {
    const names = redlinePairs(termsWork(versions.slice(0, count), '2025-01-01')).map(
      ({ to }) => to.id,
    );
    expect(names).toContain('2021-01-01');
  }
});

test('leads to what a version changed, or else to its entry in the history', () => {
  expect(changesHref(work, at(1))).toBe('/legal/terms/compare/2020-01-01...2021-01-01/');
  expect(changesHref(work, at(0))).toBeNull();
  expect(changesFromShown(work, at(0))).toBe('/legal/terms/compare/2020-01-01...current/');
  expect(changesFromShown(work, at(2))).toBeNull();
  expect(whatChangesHref(work, at(3))).toBe('/legal/terms/compare/2022-01-01...2023-01-01/');
  expect(whatChangesHref(work, at(2))).toBe('/legal/terms/compare/2021-01-01...2022-01-01/');
  const alone = termsWork(versions.slice(0, 1), '2023-06-01', LEGAL);
  expect(whatChangesHref(alone, at(0, alone))).toBe('/legal/terms/history/#2020-01-01');
});

test('pairs what is to come with what binds each cohort', () => {
  const split = [
    versionAsOf({ id: '2020-01-01' }),
    versionAsOf({ id: '2021-01-01', effective: { new: '2021-02-01', existing: '2022-01-01' } }),
    versionAsOf({ id: '2021-03-01', effective: '2022-06-01' }),
  ];
  expect(namesOn('2021-04-01', split)).toEqual(['0>1', '0>2', '1>2']);
});

function namesOn(today: string, all = versions): string[] {
  const of = termsWork(all, today);
  const indexOf = (text: Text): number => of.texts.indexOf(text);
  return redlinePairs(of).map(({ from, to }) => `${indexOf(from)}>${indexOf(to)}`);
}
