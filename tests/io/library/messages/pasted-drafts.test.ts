import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    '1.3.2027',
    '2027-03-15',
    '1.3.2027',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"1.3.2027"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-01`.',
    ],
  ],
  [
    'a German month',
    'by: 2027-03-14',
    'by: 14. März 2027',
    [
      '15:9  error  invalid-value',
      'Unexpected value `"14. März 2027"` for `choices[1].by`, expected a day as YYYY-MM-DD.',
      'Write `    by: 2027-03-14`.',
    ],
  ],
  [
    'words',
    '2027-03-15',
    'the 15th of March 2027',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"the 15th of March 2027"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'an hour',
    '2027-03-15',
    '2027-03-15 00:00',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"2027-03-15 00:00"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a full stop',
    '2027-03-15',
    '2027-03-15.',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"2027-03-15."` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a word before it',
    '2027-03-15',
    'from 2027-03-15',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"from 2027-03-15"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'no hyphens',
    '2027-03-15',
    '20270315',
    [
      '2:12  error  invalid-value',
      'Unexpected value `20270315` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'a short year',
    '2027-03-15',
    '15.03.27',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"15.03.27"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
])('tells a day in another form once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for<[string, string | RegExp, string, string[]]>([
  [
    'curly quotes around a key',
    'summary: We',
    '“summary”: We',
    [
      '3:1  error  unknown-key',
      'Unexpected key `“summary”`, expected `summary`.',
      'Write `summary: We keep server logs for 90 days and use them to detect abuse.`.',
    ],
  ],
  [
    'a non-breaking space in an anchor',
    'section: server-logs',
    'section: server\u00A0logs',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `server logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a bold line for a heading',
    '## Access {/* #access */}',
    '**Access**',
    [
      '31:1  error  anchor-gone',
      'The heading of the section `access` is missing: the text of “Access” now stands under “Email inquiries”.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}` above it; if it is to stay there, add the line `retired: { access: email-inquiries }` at the top.',
    ],
  ],
  [
    'a numbered line for a heading',
    '## Access {/* #access */}',
    '3. Access {/* #access */}',
    [
      '31:1  error  anchor-gone',
      'The heading of the section `access` is missing: the text of “Access” now stands under “Email inquiries”.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}` above it; if it is to stay there, add the line `retired: { access: email-inquiries }` at the top.',
    ],
  ],
  [
    'no hyphen before a choice',
    '  - id: abuse',
    '    id: abuse',
    [
      '11:3  error  invalid-yaml',
      'A hyphen is missing before `id`, where the row begins.',
      'Write `  - id: abuse-detection`.',
    ],
  ],
  [
    'no blank in a heading',
    '## Access',
    '##Access',
    [
      '29:3  error  anchor-gone',
      'A blank is missing after `##`: the line is no heading.',
      'Also at 2026-01-05.mdx:16:1',
      'Write `## Access {/* #access */}`.',
    ],
  ],
  [
    'a number below a limit',
    'at any time',
    'at any time if <5 days',
    [
      '31:52  error  mdx-syntax',
      'Unexpected angle bracket, expected a backslash before it: an angle bracket is special here.',
      'Write `You can ask for a copy of your data at any time if \\<5 days.`.',
    ],
  ],
  [
    'a field of a mailing system',
    'at any time',
    'at any time, {{name}}',
    [
      '31:50  error  expression',
      'Unexpected brace, expected a backslash before it: a brace is special here.',
      'Write `You can ask for a copy of your data at any time, \\{\\{name}}.`.',
    ],
  ],
  [
    'an address in brackets',
    'at any time',
    'see <https://example.org>',
    [
      '31:41  error  mdx-syntax',
      'Unexpected address in angle brackets, expected it in round brackets behind words.',
      'Write `You can ask for a copy of your data see [https://example.org](https://example.org).`.',
    ],
  ],
  [
    'an address of mail in brackets',
    'at any time',
    'see <legal@example.org>',
    [
      '31:41  error  mdx-syntax',
      'Unexpected address in angle brackets, expected it in round brackets behind words.',
      'Write `You can ask for a copy of your data see [legal@example.org](mailto:legal@example.org).`.',
    ],
  ],
  [
    'capitals in a choice',
    'choice: abuse-detection',
    'choice: Abuse-Detection',
    [
      '9:13  error  invalid-value',
      'Unexpected value `"Abuse-Detection"` for `changes[1].choice`, expected the id of a choice: lower-case letters, digits and single hyphens.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'capitals in a section',
    'section: server-logs',
    'section: Server-Logs',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `Server-Logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'a numbered heading for a section',
    'section: server-logs',
    'section: "1. Server logs"',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `1. Server logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'an address without its beginning',
    'https://example.org/abuse',
    'example.org/abuse',
    [
      '14:10  error  invalid-value',
      'Unexpected value `"example.org/abuse-detection"` for `choices[1].url`, expected the address where the choice is made, beginning with `https://`, `http://`, `mailto:` or `tel:`, without a backslash.',
      'Write `    url: https://example.org/abuse-detection`.',
    ],
  ],
  [
    'a link for an address',
    'https://example.org/abuse-detection',
    '[here](https://example.org/abuse-detection)',
    [
      '14:10  error  invalid-yaml',
      'Unexpected `[here](https://example.org/abuse-detection)`, expected the address alone.',
      'Write `    url: https://example.org/abuse-detection`.',
    ],
  ],
  [
    'brackets around an address',
    'https://example.org/abuse-detection',
    '<https://example.org/abuse-detection>',
    [
      '14:10  error  invalid-yaml',
      'Unexpected `<https://example.org/abuse-detection>`, expected the address alone.',
      'Write `    url: https://example.org/abuse-detection`.',
    ],
  ],
  [
    'an address of mail',
    'https://example.org/abuse-detection',
    'legal@example.org',
    [
      '14:10  error  invalid-value',
      'Unexpected value `"legal@example.org"` for `choices[1].url`, expected the address where the choice is made, beginning with `https://`, `http://`, `mailto:` or `tel:`, without a backslash.',
      'Write `    url: mailto:legal@example.org`.',
    ],
  ],
  [
    'a choice for a word',
    'choice: abuse-detection',
    'choice: yes',
    [
      '9:13  error  undefined-choice',
      'Unexpected choice `yes`, expected one that `choices` defines.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'a percent sign',
    /summary: .*/,
    'summary: % of logs',
    [
      '3:10  error  invalid-yaml',
      'Unexpected `%` at the beginning of a value, expected quotes around it.',
      'Write `summary: "% of logs"`.',
    ],
  ],
  [
    'a colon after an address',
    /summary: .*/,
    'summary: See https://example.org: new rules',
    [
      '3:33  error  invalid-yaml',
      'Unexpected colon within a value, expected quotes around it.',
      'Write `summary: "See https://example.org: new rules"`.',
    ],
  ],
])(
  'tells what was pasted or typed otherwise once, with what to paste: %s',
  ([, from, to, issues]) => {
    expect(issuesAfter(from, to)).toEqual(issues);
  },
);
