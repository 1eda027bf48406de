import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a misspelt key',
    'summary:',
    'sumary:',
    [
      '3:1  error  unknown-key',
      'Unexpected key `sumary`, expected `summary`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a key with a capital',
    'summary:',
    'Summary:',
    [
      '3:1  error  unknown-key',
      'Unexpected key `Summary`, expected `summary`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a key in another language',
    'summary:',
    'zusammenfassung:',
    [
      '3:1  error  unknown-key',
      'Unexpected key `zusammenfassung`, expected `summary`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a misspelt key of a row',
    '    reason:',
    '    reasn:',
    [
      '7:5  error  unknown-key',
      'Unexpected key `changes[1].reasn`, expected `reason`.',
      'Write `    reason: Server logs are kept for 90 days instead of 30 days, and used to detect abuse.`.',
    ],
  ],
  [
    'a key that nothing is like',
    'changes:',
    'author: Legal\nchanges:',
    [
      '4:1  error  unknown-key',
      'Unexpected key `author`, expected one of `effective`, `summary`, `changes`, `choices`, `retired`, `noticePromise`, `provenance`, `subject`, `unchanged`, `approvals`, `waiver`, `placement`, `answers` or `removalPromise`.',
      'Remove `author`, or correct its spelling.',
    ],
  ],
  [
    'a key with nothing behind it',
    'effective: 2027-03-15',
    'effective:',
    [
      '2:1  error  invalid-value',
      'Unexpected empty value for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write it after the colon.',
    ],
  ],
  [
    'a day in German',
    '2027-03-15',
    '15.03.2027',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"15.03.2027"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a day in American English',
    '2027-03-15',
    'March 15, 2027',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"March 15, 2027"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a day without its zero',
    '2027-03-15',
    '2027-3-15',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"2027-3-15"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a day with slashes that may be two days',
    '2027-03-15',
    '03/04/2027',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"03/04/2027"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-04-03` or `effective: 2027-03-04`.',
    ],
  ],
  [
    'a day that does not exist',
    '2027-03-15',
    '2027-02-30',
    [
      '2:12  error  impossible-date',
      'Unexpected date `2027-02-30` for `effective`, expected a day that exists, as YYYY-MM-DD.',
      'Write `effective: 2027-02-28`.',
    ],
  ],
  [
    'a day of a cohort',
    'effective: 2027-03-15',
    'effective: { new: 15.03.2027, existing: 2027-04-15 }',
    [
      '2:19  error  invalid-value',
      'Unexpected value `"15.03.2027"` for `effective.new`, expected a day as YYYY-MM-DD.',
      'Write `effective: { new: 2027-03-15, existing: 2027-04-15 }`.',
    ],
  ],
  [
    'a word that means another',
    'materiality: material',
    'materiality: Major',
    [
      '6:18  error  invalid-value',
      'Unexpected value `"Major"` for `changes[1].materiality`, expected `editorial`, `clarifying` or `material`.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'a misspelt word',
    'materiality: material',
    'materiality: materiel',
    [
      '6:18  error  invalid-value',
      'Unexpected value `"materiel"` for `changes[1].materiality`, expected `editorial`, `clarifying` or `material`.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'words for a hyphen',
    'mode: opt-out',
    'mode: opt out',
    [
      '12:11  error  invalid-value',
      'Unexpected value `"opt out"` for `choices[1].mode`, expected `inform`, `opt-out`, `withdraw-consent`, `opt-in`, `object` or `terminate`.',
      'Write `    mode: opt-out`.',
    ],
  ],
  [
    'yes for true',
    '    choice: ',
    '    previouslyCollected: yes\n    choice: ',
    [
      '9:26  error  invalid-value',
      'Unexpected value `"yes"` for `changes[1].previouslyCollected`, expected `true` or `false`.',
      'Write `    previouslyCollected: true`.',
    ],
  ],
])('tells a wrong setting once, with the mended line: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for([
  ['materiality: material', 'materiality: Material'],
  ['mode: opt-out', 'mode: Opt-Out'],
  ['    choice: ', '    previouslyCollected: True\n    choice: '],
  ['summary: ', 'unchanged:\nsummary: '],
  ['materiality: material', 'materiality:\tmaterial'],
] as const)('takes %j as %j', ([from, to]) => {
  expect(issuesAfter(from, to)).toEqual([]);
});
