import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a tab before a key',
    '    materiality',
    '\tmateriality',
    [
      '6:1  error  invalid-yaml',
      'Unexpected tab at the beginning of the line, expected 4 blanks.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'tabs before the keys of a row',
    /    materiality.*\n    reason.*\n/,
    '\tmateriality: material\n\treason: Logs are kept for 90 days instead of 30, to detect abuse.\n',
    [
      '6:1  error  invalid-yaml',
      'Unexpected tab at the beginning of the line, expected 4 blanks.',
      'Write `    materiality: material`; mend line 7 likewise.',
    ],
  ],
  [
    'a tab before a hyphen',
    '  - section',
    '\t- section',
    [
      '5:1  error  invalid-yaml',
      'Unexpected tab at the beginning of the line, expected 2 blanks.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a tab behind a hyphen',
    '- section',
    '-\tsection',
    [
      '5:4  error  invalid-yaml',
      'Unexpected tab after the hyphen, expected a blank.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a non-breaking space behind a colon',
    'summary: ',
    'summary:\u00A0',
    [
      '3:9  error  invalid-yaml',
      'Unexpected non-breaking space (U+00A0) after the colon, expected a blank.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a non-breaking space before a colon',
    'summary:',
    'summary\u00A0:',
    [
      '3:8  error  invalid-yaml',
      'Unexpected non-breaking space (U+00A0) before the colon, expected nothing.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a non-breaking space behind a day',
    '2027-03-15',
    '2027-03-15\u00A0',
    [
      '2:22  error  invalid-yaml',
      'Unexpected non-breaking space (U+00A0) behind the value, expected nothing.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a non-breaking space behind a hyphen',
    '- section',
    '-\u00A0section',
    [
      '5:4  error  invalid-yaml',
      'Unexpected non-breaking space (U+00A0) after the hyphen, expected a blank.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'non-breaking spaces before a key',
    '    materiality',
    '\u00A0\u00A0\u00A0\u00A0materiality',
    [
      '6:1  error  invalid-yaml',
      'Unexpected non-breaking space (U+00A0) at the beginning of the line, expected 4 blanks.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'a thin space before a key',
    '    materiality',
    '   \u2009materiality',
    [
      '6:4  error  invalid-yaml',
      'Unexpected thin space (U+2009) at the beginning of the line, expected 4 blanks.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'one blank too few',
    '    materiality',
    '   materiality',
    [
      '6:4  error  invalid-yaml',
      'Unexpected 3 blanks before `materiality`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'one blank too many',
    '    materiality',
    '     materiality',
    [
      '6:6  error  invalid-yaml',
      'Unexpected 5 blanks before `materiality`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'one blank too few on the last line of a row',
    '    choice: ',
    '   choice: ',
    [
      '9:4  error  invalid-yaml',
      'Unexpected 3 blanks before `choice`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'a hyphen one blank too far',
    '    choice: abuse-detection\n',
    '    choice: abuse-detection\n   - section: access\n     materiality: editorial\n     reason: A.\n',
    [
      '10:4  error  invalid-yaml',
      'Unexpected 3 blanks before the hyphen, expected 2 blanks, as on the neighbouring lines.',
      'Write `  - section: access`; mend lines 11 to 12 likewise.',
    ],
  ],
  [
    'a blank before a key at the left',
    '\nsummary',
    '\n summary',
    [
      '3:2  error  invalid-yaml',
      'Unexpected 1 blank before `summary`, expected no blank, as on the neighbouring lines.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a blank before the first key',
    'effective',
    ' effective',
    [
      '2:2  error  invalid-yaml',
      'Unexpected 1 blank before `effective`, expected no blank, as on the neighbouring lines.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
])(
  'tells a slip in the blanks of a line once, with the mended line: %s',
  ([, from, to, issues]) => {
    expect(issuesAfter(from, to)).toEqual(issues);
  },
);
