import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

const SUMMARY = 'summary: We keep server logs for 90 days and use them to detect abuse.';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'no blank behind a colon',
    'summary: ',
    'summary:',
    [
      '3:9  error  invalid-yaml',
      'A blank is missing after `summary:`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'no colon',
    'effective: ',
    'effective ',
    [
      '2:10  error  invalid-yaml',
      'A colon is missing after `effective`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'an equals sign for a colon',
    'summary: ',
    'summary = ',
    [
      '3:8  error  invalid-yaml',
      'Unexpected `=` after `summary`, expected a colon.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a wide colon',
    'summary: ',
    'summary：',
    [
      '3:8  error  invalid-yaml',
      'Unexpected wide colon `：`, expected `:`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a line that goes on at the left',
    SUMMARY,
    'summary: We keep server logs for 90 days and use them to detect abuse.\nAnd we say so.',
    [
      '4:1  error  invalid-yaml',
      'Unexpected line without a name and a colon, expected it to go on with the value above it.',
      'Write `  And we say so.`.',
    ],
  ],
  [
    'no hyphen before a row',
    '  - section',
    '    section',
    [
      '5:3  error  invalid-yaml',
      'A hyphen is missing before `section`, where the row begins.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'no hyphen, and its blanks are gone too',
    '- section',
    'section',
    [
      '5:3  error  invalid-yaml',
      'A hyphen is missing before `section`, where the row begins.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'no hyphen before the second row',
    '    choice: abuse-detection\n',
    '    choice: abuse-detection\n    section: access\n    materiality: editorial\n    reason: A.\n',
    [
      '10:3  error  invalid-yaml',
      'A hyphen is missing before `section`, where the row begins.',
      'Write `  - section: access`.',
    ],
  ],
  [
    'no blank behind a hyphen',
    '- section',
    '-section',
    [
      '5:4  error  invalid-yaml',
      'A blank is missing after the hyphen.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a dash for a hyphen',
    '- section',
    '– section',
    [
      '5:3  error  invalid-yaml',
      'Unexpected `–` at the beginning of a row, expected a hyphen: `-`.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a bullet for a hyphen',
    '- section',
    '• section',
    [
      '5:3  error  invalid-yaml',
      'Unexpected `•` at the beginning of a row, expected a hyphen: `-`.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a key that is there twice',
    'changes:',
    'summary: Twice.\nchanges:',
    [
      '4:1  error  invalid-yaml',
      'Unexpected second `summary`, expected each key once.',
      'Also at 3:1',
      'Remove one of the two.',
    ],
  ],
  [
    'rows that are there twice',
    'choices:',
    'changes:\n  - section: access\n    materiality: editorial\n    reason: A.\nchoices:',
    [
      '10:1  error  invalid-yaml',
      'Unexpected second `changes`, expected each key once.',
      'Also at 4:1',
      'Move its rows to the first `changes`.',
    ],
  ],
  [
    'a key of a row that is there twice',
    '    means:',
    '    reason: Again.\n    means:',
    [
      '8:5  error  invalid-yaml',
      'Unexpected second `reason`, expected each key once.',
      'Also at 7:5',
      'Remove one of the two.',
    ],
  ],
  [
    'no comma between two days',
    'effective: 2027-03-15',
    'effective: { new: 2027-03-15 existing: 2027-04-15 }',
    [
      '2:29  error  invalid-yaml',
      'A comma is missing.',
      'Write `effective: { new: 2027-03-15, existing: 2027-04-15 }`.',
    ],
  ],
  [
    'no closing brace',
    'effective: 2027-03-15',
    'effective: { new: 2027-03-15, existing: 2027-04-15',
    [
      '2:51  error  invalid-yaml',
      'The closing `}` is missing.',
      'Write `effective: { new: 2027-03-15, existing: 2027-04-15 }`.',
    ],
  ],
  [
    'no blank behind a colon within braces',
    'effective: 2027-03-15',
    'effective: {new:2027-03-15, existing:2027-04-15}',
    [
      '2:17  error  invalid-yaml',
      'A blank is missing after `new:`.',
      'Write `effective: {new: 2027-03-15, existing: 2027-04-15}`.',
    ],
  ],
])(
  'tells a slip in the form of settings once, with the mended line: %s',
  ([, from, to, issues]) => {
    expect(issuesAfter(from, to)).toEqual(issues);
  },
);

test.for<[string, string, string, string[]]>([
  [
    'a day without its year',
    '2027-03-15',
    '15 March',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"15 March"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write year, month and day, as in `effective: 2027-03-15`.',
    ],
  ],
  [
    'a word for a day',
    '2027-03-15',
    'immediately',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"immediately"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write year, month and day, as in `effective: 2027-03-15`.',
    ],
  ],
  [
    'a remark in the form of programs',
    'summary:',
    '// to do\nsummary:',
    [
      '3:1  error  invalid-yaml',
      'Unexpected `//` before a remark, expected `#`.',
      'Write `# to do`.',
    ],
  ],
  [
    'a remark in the form of HTML',
    'summary:',
    '<!-- to do -->\nsummary:',
    [
      '3:1  error  invalid-yaml',
      'Unexpected `<!--` before a remark, expected `#`.',
      'Write `# to do`.',
    ],
  ],
])('tells words that are no value once: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});
