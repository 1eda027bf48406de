import { expect, test } from 'vitest';

import { FIRST, issuesOf, issuesOfFrontMatter, onlyError } from '../../support/library-builder.ts';

test('refuses a text without front matter', () => {
  expect(issuesOf({ [FIRST]: 'We keep your data.\n' })).toBe(
    onlyError(
      `${FIRST}:1:1  error  missing-front-matter`,
      'The settings at the top of the file are missing, expected `effective: YYYY-MM-DD` and `summary: …` between two lines of `---`.',
      'Begin the file with a line of `---`, `effective: YYYY-MM-DD` and `summary: …`, and another line of `---`.',
    ),
  );
});

test('tells a page what front matter a page has', () => {
  expect(issuesOf({ 'pages/about.mdx': 'About us.\n' })).toBe(
    onlyError(
      'pages/about.mdx:1:1  error  missing-front-matter',
      'The settings at the top of the file are missing, expected `title: …` between two lines of `---`.',
      'Begin the file with a line of `---`, `title: …`, and another line of `---`.',
    ),
  );
});

test('refuses front matter that never ends', () => {
  expect(issuesOf({ [FIRST]: '---\neffective: 2024-01-01\nsummary: A version.\n\nText.\n' })).toBe(
    onlyError(
      `${FIRST}:4:1  error  unclosed-front-matter`,
      'The second line of `---` is missing, below `summary`.',
      'Write `---` on this line.',
    ),
  );
});

test.for([
  [
    'summary: New: a second purpose',
    '2:13',
    'Unexpected colon within a value, expected quotes around it.',
    'Write `summary: "New: a second purpose"`.',
  ],
  [
    'effective: { new: 2024-01-01 existing: 2024-02-01 }',
    '2:29',
    'A comma is missing.',
    'Write `effective: { new: 2024-01-01, existing: 2024-02-01 }`.',
  ],
  [
    'summary: @all customers',
    '2:10',
    'Unexpected `@` at the beginning of a value, expected quotes around it.',
    'Write `summary: "@all customers"`.',
  ],
  [
    "summary: 'It's new.'",
    '2:13',
    "Unexpected `'` within a value in such quotes, expected the other kind around it.",
    'Write `summary: "It\'s new."`.',
  ],
  [
    'summary: One.\nsummary: Two.',
    '3:1',
    `Unexpected second \`summary\`, expected each key once.\n  Also at ${FIRST}:2:1`,
    'Remove one of the two.',
  ],
  [
    'effective:\n\tnew: 2024-01-01',
    '3:1',
    'Unexpected tab at the beginning of the line, expected 2 blanks.',
    'Write `  new: 2024-01-01`.',
  ],
  [
    'summary: !important new purpose',
    '2:10',
    'Unexpected `!` at the beginning of a value, expected quotes around it.',
    'Write `summary: "!important new purpose"`.',
  ],
  [
    'summary: *important',
    '2:10',
    'Unexpected `*` at the beginning of a value, expected quotes around it.',
    'Write `summary: "*important"`.',
  ],
  [
    'summary: A version.\n...\nmore: text',
    '4:1',
    'Unexpected line of `---` or `...`, expected one list of keys and values.',
    'Remove the line.',
  ],
  [
    'effective:\n  new: 2024-01-01\n existing: 2024-02-01',
    '4:2',
    'Unexpected 1 blank before `existing`, expected 2 blanks, as on the neighbouring lines.',
    'Write `  existing: 2024-02-01`.',
  ],
  [
    'a line without a key\nsummary: A version.',
    '2:1',
    'Unexpected line that is no key and value, expected a key, a colon, a blank and a value.',
    'Correct the line; close a bracket or quote that is open above.',
  ],
  ['summary: "A version.', '2:21', 'The closing `"` is missing.', 'Write `summary: "A version."`.'],
  [
    'summary: "A \\q"',
    '2:13',
    'Unexpected backslash within double quotes, expected it twice, or single quotes.',
    "Write `summary: 'A \\q'`.",
  ],
  [
    '- summary: A version.',
    '2:1',
    'Unexpected text without a key, expected a key, a colon, a blank and a value, as in `title: Privacy Policy`.',
    'Put the key and a colon before the value.',
  ],
] as const)('refuses front matter that is no YAML: %j', ([yaml, place, message, step]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(
    onlyError(`${FIRST}:${place}  error  invalid-yaml`, message, step),
  );
});

const QUOTE = 'Put quotes around the whole value; move a remark to a line above the key.';

test.for([
  [
    'effective: 2024-01-01\nsummary: We keep logs longer, see ticket #1234 and more',
    '3:42',
    '#1234 and more',
    'Write `summary: "We keep logs longer, see ticket #1234 and more"`; move a remark to a line of its own.',
  ],
  [
    'effective: 2024-01-01\nsummary: Terms # 2',
    '3:16',
    '# 2',
    'Write `summary: "Terms # 2"`; move a remark to a line of its own.',
  ],
  [
    'effective: 2024-01-01\nsummary: #1 hosting',
    '3:10',
    '#1 hosting',
    'Write `summary: "#1 hosting"`; move a remark to a line of its own.',
  ],
  [
    'effective: 2024-01-01\nsummary: The "new" one, see #2',
    '3:29',
    '#2',
    'Write `summary: \'The "new" one, see #2\'`; move a remark to a line of its own.',
  ],
  ['effective: 2024-01-01\nsummary: We keep logs,\n  see #2', '4:7', '#2', QUOTE],
  [
    'effective: 2024-01-01\nsummary: We keep logs\n  # as before\n  for 90 days.',
    '4:3',
    '# as before',
    QUOTE,
  ],
  [
    'effective: { new: 2024-01-01 #1, existing: 2024-01-02 }\nsummary: A.',
    '2:30',
    '#1, existing: 2024-01-02 }',
    QUOTE,
  ],
] as const)('finds the words that are left out of %j', ([yaml, place, words, step]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(
    onlyError(
      `${FIRST}:${place}  error  comment-in-value`,
      `Unexpected \`${words}\` within a value, expected quotes around it: what stands after \` #\` is left out.`,
      step,
    ),
  );
});

test.for([
  'effective: 2024-01-01 # or both days\nsummary: A version. # what readers are told',
  'effective: 2024-01-01 #soon\nsummary: A version.',
  '# 1\neffective: 2024-01-01\nsummary: "A version" #1',
  'effective: 2024-01-01\nsummary: C#1 and more',
  'effective: 2024-01-01\nsummary: >\n  See ticket #1234 and more',
])('takes the remarks of %j', (yaml) => {
  expect(issuesOfFrontMatter(yaml)).toBe('0 errors, 0 warnings in 0 files.\n');
});
