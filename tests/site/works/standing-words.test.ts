import { expect, test } from 'vitest';

import { lastingBanner } from '#site/views/banner.ts';
import { laterOf, unchangedPeriod } from '#site/works/standing.ts';
import {
  deadlineSentences,
  ownPeriod,
  periodSentence,
  saidDays,
  versionPeriod,
} from '#site/works/standing-words.ts';

import { english } from '../../support/english.ts';
import { termsWork, textOf } from '../../support/terms-work.ts';
import { versionAsOf } from '../../support/version-as-of.ts';

const first = versionAsOf({ id: '2014-02-03' });
const turning = versionAsOf({
  id: '2026-11-16',
  effective: { new: '2027-03-01', existing: '2027-04-15' },
});
const versions = [first, turning];

test.each([
  [first, '2014-02-03', 'Status since 3 February 2014; next change 1 March 2027.'],
  [first, '2027-02-28', 'Status since 3 February 2014; next change 1 March 2027.'],
  [first, '2027-03-01', 'Status since 1 March 2027; next change 15 April 2027.'],
  [first, '2027-04-15', 'Status since 15 April 2027.'],
  [turning, '2026-11-16', 'Status since 16 November 2026; next change 1 March 2027.'],
  [turning, '2027-04-14', 'Status since 1 March 2027; next change 15 April 2027.'],
  [turning, '2030-01-01', 'Status since 15 April 2027; no change is announced.'],
])('says of %o on %s from when its status holds until when', (version, day, sentence) => {
  expect(versionPeriod(english, version, versions, day)).toBe(sentence);
});

test('says for a page that no later version changes what the version itself knows', () => {
  expect(ownPeriod(english, first, [first], '2026-12-01')).toBe('Status since 3 February 2014.');
  expect(ownPeriod(english, first, versions, '2026-12-01')).toBe('Status since 3 February 2014.');
  expect(ownPeriod(english, turning, versions, '2026-12-01')).toBe(
    'Status since 16 November 2026; next change 1 March 2027.',
  );
});

test('says nothing of what nobody knows', () => {
  expect(periodSentence(english, { since: null, next: '2027-03-01' }, false)).toBe(
    'Next change 1 March 2027.',
  );
  expect(periodSentence(english, { since: null, next: null }, true)).toBe('');
});

test('says on each later day what has changed, and once', () => {
  const said = laterOf(
    ['2027-01-01', '2027-03-01', '2027-04-01'],
    '2027-02-01',
    (day) => day > '2027-02-15',
  );
  expect(said).toEqual([{ from: '2027-03-01', said: true }]);
  expect(
    unchangedPeriod(['2027-01-01', '2027-03-01'], '2027-02-01', (day) =>
      String(day >= '2027-03-01'),
    ),
  ).toEqual({
    since: '2027-01-01',
    next: '2027-03-01',
  });
});

test('says from the day after that a choice is over', () => {
  const choice = {
    id: 'out',
    mode: 'opt-out',
    label: 'Keep my logs out',
    url: 'https://a.example',
    by: '2027-04-14',
    otherwise: 'They are used.',
  } as const;
  const version = { ...turning, settings: { ...turning.settings, choices: [choice] } };
  expect(deadlineSentences(english, version, '2027-04-14')).toEqual([]);
  expect(deadlineSentences(english, version, '2027-04-15')).toEqual([
    'The last day for “Keep my logs out” was 14 April 2027.',
  ]);
  expect(saidDays(version, [first, version])).toContain('2027-04-15');
});

test('leads on a later day to the version that binds then, at the address that stays', () => {
  const work = termsWork(versions, '2026-12-01');
  const { later } = lastingBanner(work, textOf(work, first.id), () => null);
  expect(later.map(({ from, said: { label, links } }) => [from, label, links])).toEqual([
    [
      '2027-03-01',
      'In force for existing customers',
      [{ label: 'Read the version of 16 November 2026', href: '/terms/2026-11-16/' }],
    ],
    [
      '2027-04-15',
      'Superseded',
      [{ label: 'Read the version of 16 November 2026', href: '/terms/2026-11-16/' }],
    ],
  ]);
});
