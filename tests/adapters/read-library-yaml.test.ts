import { expect, test } from 'vitest';

import { FIRST, issuesOf, issuesOfFrontMatter, onlyError } from '../support/library-builder.ts';

test('refuses a text without front matter', () => {
  expect(issuesOf({ [FIRST]: 'We keep your data.\n' })).toBe(
    onlyError(
      `${FIRST}:1:1  error  missing-front-matter`,
      'Unexpected start of the text, expected front matter between two lines of `---`.',
      'Begin the file with a line of `---`, `effective: YYYY-MM-DD`, `summary: …`, and another line of `---`.',
    ),
  );
});

test('tells a page what front matter a page has', () => {
  expect(issuesOf({ 'pages/about.mdx': 'About us.\n' })).toBe(
    onlyError(
      'pages/about.mdx:1:1  error  missing-front-matter',
      'Unexpected start of the text, expected front matter between two lines of `---`.',
      'Begin the file with a line of `---`, `title: …`, and another line of `---`.',
    ),
  );
});

test('refuses front matter that never ends', () => {
  expect(issuesOf({ [FIRST]: '---\neffective: 2024-01-01\nsummary: A version.\n\nText.\n' })).toBe(
    onlyError(
      `${FIRST}:1:1  error  unclosed-front-matter`,
      'Unexpected front matter without an end, expected a second line of `---` after it.',
      'Add a line of `---` between the front matter and the text.',
    ),
  );
});

test.for([
  [
    'summary: New: a second purpose',
    '2:10',
    'Unexpected colon within a value, expected one key and its value on a line.',
    'Put quotes around the value; if the colon belongs to another key, let that begin in the column of its neighbours.',
  ],
  [
    'effective: { new: 2024-01-01 existing: 2024-02-01 }',
    '2:19',
    'Unexpected second colon within braces, expected a comma between one key with its value and the next.',
    'Put a comma before the next key.',
  ],
  [
    'summary: @all customers',
    '2:10',
    'Unexpected sign at the beginning of a value, expected a letter, a digit or a quote.',
    'Put quotes around the value.',
  ],
  [
    "summary: 'It's new.'",
    '2:14',
    'Unexpected text after the end of a value, expected nothing more on the line.',
    'Put quotes around the whole value; within single quotes, write an apostrophe twice.',
  ],
  [
    'summary: One.\nsummary: Two.',
    '3:1',
    'Unexpected second occurrence of the same key, expected each key once.',
    'Remove one of the two.',
  ],
  [
    'effective:\n\tnew: 2024-01-01',
    '3:1',
    'Unexpected tab, expected blanks as indentation.',
    'Write blanks instead of the tab.',
  ],
  [
    'summary: !important new purpose',
    '2:10',
    'Unexpected value that begins with `!`, expected the value in quotes.',
    'Put quotes around the value.',
  ],
  [
    'summary: *important',
    '2:10',
    'Unexpected value that begins with `&` or `*`, expected the value in quotes.',
    'Put quotes around the value.',
  ],
  [
    'summary: A version.\n...\nmore: text',
    '4:1',
    'Unexpected second document, expected one mapping of keys to values.',
    'Remove the line of `---` or `...`.',
  ],
  [
    'effective:\n  new: 2024-01-01\n existing: 2024-02-01',
    '4:1',
    'Unexpected indentation, expected the keys of one mapping to begin in the same column and brackets to be closed.',
    'Move the line to the column of the lines that it belongs to, or close the bracket.',
  ],
  [
    'a line without a key\nsummary: A version.',
    '2:1',
    'Unexpected line that is no key and value, expected a key, a colon, a blank and a value, and every bracket and quote to be closed.',
    'Correct the line, or the one before it.',
  ],
  [
    'summary: "A version.',
    '2:21',
    'Unexpected end of a value in quotes, expected a second quote where the value ends.',
    'Add the closing quote; the value begins at this place or above it.',
  ],
  [
    'summary: "A \\q"',
    '2:13',
    'Unexpected YAML (Invalid escape sequence \\q), expected keys and values in YAML.',
    'Correct the line; put quotes around a value that holds other signs than letters and digits.',
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
] as const)('finds the words that YAML leaves out of %j', ([yaml, place, words, step]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(
    onlyError(
      `${FIRST}:${place}  error  comment-in-value`,
      `Unexpected \`${words}\` within a value, expected quotes around it: YAML leaves out what stands after \` #\`.`,
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
