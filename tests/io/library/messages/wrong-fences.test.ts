import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'no `---` below the settings',
    '15 March.\n---\n',
    '15 March.\n',
    [
      '17:1  error  unclosed-front-matter',
      'The second line of `---` is missing, below `otherwise`.',
      'Write `---` on this line.',
    ],
  ],
  [
    'five hyphens below the settings',
    '15 March.\n---\n',
    '15 March.\n-----\n',
    [
      '17:1  error  unclosed-front-matter',
      'Unexpected `-----`, expected a line of `---` below the settings.',
      'Write `---`.',
    ],
  ],
  [
    'a dash below the settings',
    '15 March.\n---\n',
    '15 March.\n—\n',
    [
      '17:1  error  unclosed-front-matter',
      'Unexpected `—`, expected a line of `---` below the settings.',
      'Write `---`.',
    ],
  ],
  [
    'no `---` at the top',
    /^---\n/,
    '',
    [
      '1:1  error  missing-front-matter',
      'The line of `---` above `effective` is missing.',
      'Add a line of `---` above this one.',
    ],
  ],
  [
    'five hyphens at the top',
    /^---/,
    '-----',
    [
      '1:1  error  missing-front-matter',
      'Unexpected `-----`, expected a line of `---`.',
      'Write `---`.',
    ],
  ],
  [
    'a dash at the top',
    /^---/,
    '—-',
    [
      '1:1  error  missing-front-matter',
      'Unexpected `—-`, expected a line of `---`.',
      'Write `---`.',
    ],
  ],
  [
    'a blank before `---`',
    /^---/,
    ' ---',
    [
      '1:1  error  missing-front-matter',
      'Unexpected ` ---`, expected a line of `---`.',
      'Write `---`.',
    ],
  ],
  [
    'an empty first line',
    /^/,
    '\n',
    [
      '1:1  error  missing-front-matter',
      'Unexpected empty line above the first `---`, expected `---` at the top of the file.',
      'Delete the empty line.',
    ],
  ],
  [
    'a byte order mark and empty lines',
    /^/,
    '\uFEFF\n\n',
    [
      '1:1  error  missing-front-matter',
      'Unexpected empty lines above the first `---`, expected `---` at the top of the file.',
      'Delete the empty lines.',
    ],
  ],
  [
    'a title above the settings',
    /^/,
    '# Privacy Policy\n\n',
    [
      '3:1  error  missing-front-matter',
      'Unexpected text above the settings, expected them at the top of the file.',
      'Move the lines 3 to 19 to the top.',
    ],
  ],
  [
    'no settings at all',
    /^---[\s\S]*?---\n/,
    '',
    [
      '1:1  error  missing-front-matter',
      'The settings at the top of the file are missing, expected `effective: YYYY-MM-DD` and `summary: …` between two lines of `---`.',
      'Begin the file with a line of `---`, `effective: YYYY-MM-DD` and `summary: …`, and another line of `---`.',
    ],
  ],
  [
    'two blocks of settings',
    /^---\n/,
    '---\neffective: 2027-03-15\nsummary: New.\n---\n\n---\n',
    [
      '6:1  error  second-front-matter',
      'Unexpected second block of settings, expected one at the top of the file.',
      'Keep the right one of the two, and delete the other: the lines 1 to 4, or 6 to 22.',
    ],
  ],
])('tells a mistake at the lines of `---` once: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});
