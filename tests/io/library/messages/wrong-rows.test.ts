import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

const ROWS = /changes:\n(?:  .*\n)+(?=choices)/;

const asKey = (name: string, by = 'section'): string =>
  `Unexpected \`${name}:\` in place of a row, expected a hyphen and \`${by}: ${name}\`.`;

test.for<[string, string | RegExp, string, string[]]>([
  [
    'with its keys in braces',
    ROWS,
    'changes:\n  server-logs: { materiality: material, reason: Kept longer. }\n',
    [
      '5:3  error  invalid-yaml',
      asKey('server-logs'),
      'Write `  - { section: server-logs, materiality: material, reason: Kept longer. }`.',
    ],
  ],
  [
    'with its keys below',
    ROWS,
    'changes:\n  server-logs:\n    materiality: material\n    reason: Kept longer.\n',
    ['5:3  error  invalid-yaml', asKey('server-logs'), 'Write `  - section: server-logs`.'],
  ],
  [
    'with a word alone',
    ROWS,
    'changes:\n  server-logs: material\n  access: editorial\nretired: {}\n',
    [
      '5:3  error  invalid-yaml',
      asKey('server-logs'),
      'Write `  - { section: server-logs, materiality: material, reason: "…" }`; mend line 6 likewise.',
    ],
  ],
  [
    'with the name of a setting for its anchor',
    ROWS,
    'changes:\n  access:\n      materiality: editorial\n      reason: Nothing changes.\n',
    ['5:3  error  invalid-yaml', asKey('access'), 'Write `    - section: access`.'],
  ],
  [
    'of a choice',
    '  - id: abuse-detection',
    '  abuse-detection:',
    [
      '11:3  error  invalid-yaml',
      asKey('abuse-detection', 'id'),
      'Write `  - id: abuse-detection`.',
    ],
  ],
])(
  'tells a row that is written as a key once, with the row to paste: %s',
  ([, from, to, issues]) => {
    expect(issuesAfter(from, to)).toEqual(issues);
  },
);

test.for<[string, string, string, string]>([
  [
    'four keys',
    'materiality: material\nreason: Longer.\nchoice: abuse-detection\n',
    'lines 6 to 8',
    '',
  ],
  ['two keys', 'materiality: material\n', 'line 6', ''],
  [
    'two rows',
    'materiality: material\nsection: access\nmateriality: editorial\n',
    'line 6',
    'Write `  - section: access`, and put 4 blanks before line 8.',
  ],
])('tells rows at the left without a hyphen: %s', ([, keys, lines, second]) => {
  const issues = issuesAfter(ROWS, `changes:\nsection: server-logs\n${keys}`);
  const message = 'A hyphen is missing before `section`, where the row begins.';
  expect(issues).toEqual([
    '5:1  error  invalid-yaml',
    message,
    `Write \`  - section: server-logs\`, and put 4 blanks before ${lines}.`,
    ...(second === '' ? [] : ['7:1  error  invalid-yaml', message, second]),
  ]);
});

test.for<[string, string, string]>([
  ['further in', '    reason: Kept longer.', 'reason: Kept longer.'],
  ['at the left', 'reason: Kept longer.', 'reason: Kept longer.'],
  ['with a comma', '  reason: Longer, and used.', 'reason: "Longer, and used."'],
])('puts a key below a row in braces into them: %s', ([, line, key]) => {
  const row = '  - { section: server-logs, materiality: material, choice: abuse-detection';
  expect(issuesAfter(ROWS, `changes:\n${row} }\n${line}\n`)).toEqual([
    '5:76  error  invalid-yaml',
    'Unexpected `reason` below a row in braces, expected it within them.',
    `Write \`${row}, ${key} }\`, and delete line 6.`,
  ]);
});

test('puts several keys below a row in braces into them', () => {
  const rows =
    'changes:\n  - { section: server-logs }\n    materiality: material\n    reason: Longer.\n';
  expect(issuesAfter(ROWS, rows)).toEqual([
    '5:28  error  invalid-yaml',
    'Unexpected `materiality` below a row in braces, expected it within them.',
    'Write `  - { section: server-logs, materiality: material, reason: Longer. }`, and delete lines 6 to 7.',
  ]);
});
