import { expect, test } from 'vitest';

import { approvingReviews, type Review } from '#core/approval/reviews.ts';

function approving(...reviews: [by: string, state: Review['state']][]): string[] {
  const rows = reviews.map(([by, state]) => ({ by, state, commit: 'a'.repeat(40) }));
  const all = { format: 'codicil-reviews/1', author: 'Ana', reviews: rows, teams: {} } as const;
  return approvingReviews(all).map(({ by }) => by);
}

test.for<[string, [string, Review['state']][], string[]]>([
  ['an approval', [['mara', 'APPROVED']], ['mara']],
  ['no approval by the author', [['ana', 'APPROVED']], []],
  [
    'none after which changes were asked for',
    [
      ['mara', 'APPROVED'],
      ['mara', 'CHANGES_REQUESTED'],
    ],
    [],
  ],
  [
    'one after changes were asked for',
    [
      ['mara', 'CHANGES_REQUESTED'],
      ['mara', 'APPROVED'],
    ],
    ['mara'],
  ],
  ['none that was dismissed', [['mara', 'DISMISSED']], []],
  [
    'one that a comment follows',
    [
      ['mara', 'APPROVED'],
      ['MARA', 'COMMENTED'],
    ],
    ['mara'],
  ],
  [
    'each person once',
    [
      ['mara', 'APPROVED'],
      ['joe', 'APPROVED'],
      ['Mara', 'APPROVED'],
    ],
    ['joe', 'Mara'],
  ],
])('counts %s', ([, reviews, expected]) => {
  expect(approving(...reviews)).toEqual(expected);
});
