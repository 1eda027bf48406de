import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

const DAYS = 'a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`';
const SENTENCES = 'one or two plain sentences for the reader';

test.for<[string, string | RegExp, string, [place: string, key: string, string, string]]>([
  [
    'two days',
    'effective: 2027-03-15',
    'effective:\n  - 2027-03-01\n  - 2027-04-15',
    [
      '2:1',
      'effective',
      DAYS,
      'Write `effective: { new: 2027-03-01, existing: 2027-04-15 }`, `effective: 2027-03-01` or `effective: 2027-04-15`, and delete lines 3 to 4.',
    ],
  ],
  [
    'one day',
    'effective: 2027-03-15',
    'effective:\n- 1 March 2027',
    ['2:1', 'effective', DAYS, 'Write `effective: 2027-03-01`, and delete line 3.'],
  ],
  [
    'two sentences',
    /summary: .*/,
    'summary:\n  - We keep logs.\n  - We do more.',
    [
      '3:1',
      'summary',
      SENTENCES,
      'Write `summary: We keep logs. We do more.`, and delete lines 4 to 5.',
    ],
  ],
  [
    'a sentence with a sign that needs quotes',
    /summary: .*/,
    'summary:\n  - "New: we keep logs."',
    ['3:1', 'summary', SENTENCES, 'Write `summary: "New: we keep logs."`, and delete line 4.'],
  ],
  [
    'a reason in a row',
    /reason: .*/,
    'reason:\n      - Kept longer.',
    [
      '7:5',
      'changes[1].reason',
      'why it was judged so, in one sentence',
      'Write `    reason: Kept longer.`, and delete line 8.',
    ],
  ],
  [
    'the anchor of a section',
    'section: server-logs',
    'section:\n      - server-logs',
    [
      '5:5',
      'changes[1].section',
      'the anchor of a section',
      'Write `  - section: server-logs`, and delete line 6.',
    ],
  ],
  [
    'one of a few words',
    'materiality: material',
    'materiality:\n      - Material',
    [
      '6:5',
      'changes[1].materiality',
      '`editorial`, `clarifying` or `material`',
      'Write `    materiality: material`, and delete line 7.',
    ],
  ],
])(
  'tells a list where a value is wanted once: %s',
  ([, from, to, [place, key, expected, step]]) => {
    expect(issuesAfter(from, to)).toEqual([
      `${place}  error  invalid-value`,
      `Unexpected list for \`${key}\`, expected ${expected}.`,
      step,
    ]);
  },
);

test('takes the brackets from a text', () => {
  expect(issuesAfter(/summary: .*/, 'summary: [We keep logs, and more]')).toEqual([
    '3:10  error  invalid-value',
    `Unexpected value \`["We keep logs","and more"]\` for \`summary\`, expected ${SENTENCES}.`,
    'Write `summary: We keep logs, and more`.',
  ]);
});

test.for([
  ['summary', 'sumary: New.\nsummary', '3:1', 'sumary', 'summary'],
  ['summary', 'effective-date: 2027-03-15\nsummary', '3:1', 'effective-date', 'effective'],
  [
    'materiality',
    'materialty: material\n    materiality',
    '6:5',
    'changes[1].materialty',
    'materiality',
  ],
] as const)(
  'names the key that is there in another spelling: %s',
  ([from, to, place, key, twin]) => {
    expect(issuesAfter(from, to)).toEqual([
      `${place}  error  unknown-key`,
      `Unexpected key \`${key}\`, expected \`${twin}\` alone, which is there as well.`,
      `Delete the line, or move its words to \`${twin}\`.`,
    ]);
  },
);
