import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

const SUMMARY = 'summary: We keep server logs for 90 days and use them to detect abuse.';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a colon in a value',
    SUMMARY,
    'summary: New: we keep server logs for 90 days.',
    [
      '3:13  error  invalid-yaml',
      'Unexpected colon within a value, expected quotes around it.',
      'Write `summary: "New: we keep server logs for 90 days."`.',
    ],
  ],
  [
    'a colon in a value of a row',
    'reason: Server',
    'reason: New: Server',
    [
      '7:16  error  invalid-yaml',
      'Unexpected colon within a value, expected quotes around it.',
      'Write `    reason: "New: Server logs are kept for 90 days instead of 30 days, and used to detect abuse."`.',
    ],
  ],
  [
    'a colon in a value of two lines',
    SUMMARY,
    'summary: We keep logs\n  longer: for 90 days.',
    [
      '3:10  error  invalid-yaml',
      'Unexpected colon within a value of several lines, expected one line in quotes.',
      'Write `summary: "We keep logs longer: for 90 days."`, and delete line 4.',
    ],
  ],
  [
    'a colon in the second of three lines',
    SUMMARY,
    'summary: We keep logs\n  longer: for 90 days,\n  not 30.',
    [
      '3:10  error  invalid-yaml',
      'Unexpected colon within a value of several lines, expected one line in quotes.',
      'Write `summary: "We keep logs longer: for 90 days, not 30."`, and delete lines 4 to 5.',
    ],
  ],
  [
    'an anchor with the signs of a heading',
    'section: server-logs',
    'section: {/* #server-logs */}',
    [
      '5:14  error  invalid-yaml',
      'Unexpected `{/* #server-logs */}`, expected the anchor alone.',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'an anchor with its sign',
    'section: server-logs',
    'section: #server-logs',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `#server-logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'an address for an anchor',
    'section: server-logs',
    'section: /privacy/#server-logs',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `/privacy/#server-logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'an invisible sign in a key',
    '    reason: Server',
    '    rea\u200Bson: Server',
    [
      '7:8  error  hidden-character',
      'Unexpected invisible character U+200B (zero width space), expected text that reads as it is stored.',
      'Delete the character: it can make a text read differently from what it says.',
    ],
  ],
  [
    'curly quotes around a colon',
    SUMMARY,
    'summary: “New: 90 days.”',
    [
      '3:10  error  invalid-yaml',
      'Unexpected curly quote `“`, expected a straight one: `"`.',
      'Write `summary: "New: 90 days."`.',
    ],
  ],
  [
    'German quotes around a colon',
    SUMMARY,
    'summary: „Neu: 90 Tage.“',
    [
      '3:10  error  invalid-yaml',
      'Unexpected curly quote `„`, expected a straight one: `"`.',
      'Write `summary: "Neu: 90 Tage."`.',
    ],
  ],
  [
    'angle quotes around a colon',
    SUMMARY,
    'summary: « Nouveau : 90 jours. »',
    [
      '3:10  error  invalid-yaml',
      'Unexpected curly quote `«`, expected a straight one: `"`.',
      'Write `summary: "Nouveau : 90 jours."`.',
    ],
  ],
  [
    'single curly quotes around a colon',
    SUMMARY,
    'summary: ‘New: 90 days.’',
    [
      '3:10  error  invalid-yaml',
      'Unexpected curly quote `‘`, expected a straight one: `"`.',
      'Write `summary: "New: 90 days."`.',
    ],
  ],
  [
    'a curly quote that does not end',
    SUMMARY,
    'summary: “New: 90 days.',
    [
      '3:10  error  invalid-yaml',
      'Unexpected curly quote `“`, expected a straight one: `"`.',
      'Write `summary: "New: 90 days."`.',
    ],
  ],
  [
    'a curly quote at the end of a straight one',
    SUMMARY,
    'summary: "New: 90 days.”',
    [
      '3:24  error  invalid-yaml',
      'Unexpected curly quote `”`, expected a straight one: `"`.',
      'Write `summary: "New: 90 days."`.',
    ],
  ],
  [
    'curly quotes around a day',
    '2027-03-15',
    '“2027-03-15”',
    [
      '2:12  error  invalid-yaml',
      'Unexpected curly quote `“`, expected a straight one: `"`.',
      'Write `effective: 2027-03-15`.',
    ],
  ],
  [
    'curly quotes around a name',
    'choice: abuse-detection',
    'choice: »abuse-detection«',
    [
      '9:13  error  invalid-yaml',
      'Unexpected curly quote `»`, expected a straight one: `"`.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'curly quotes that would be published',
    SUMMARY,
    'summary: “We keep server logs for 90 days.”',
    [
      '3:10  warning  curly-quotes',
      'Unexpected curly quotes `“` around the value, expected none: readers see them.',
      'Write `summary: We keep server logs for 90 days.`, or straight quotes around the curly ones if they are meant.',
    ],
  ],
  [
    'German quotes that would be published',
    SUMMARY,
    'summary: „Wir speichern 90 Tage.“',
    [
      '3:10  warning  curly-quotes',
      'Unexpected curly quotes `„` around the value, expected none: readers see them.',
      'Write `summary: Wir speichern 90 Tage.`, or straight quotes around the curly ones if they are meant.',
    ],
  ],
  [
    'a quote that does not end',
    SUMMARY,
    'summary: "We keep server logs for 90 days.',
    [
      '3:43  error  invalid-yaml',
      'The closing `"` is missing.',
      'Write `summary: "We keep server logs for 90 days."`.',
    ],
  ],
  [
    'words behind quotes',
    SUMMARY,
    'summary: "We keep" server logs.',
    [
      '3:19  error  invalid-yaml',
      'Unexpected words behind the closing `"`, expected the quotes around the whole value.',
      'Write `summary: \'"We keep" server logs.\'`.',
    ],
  ],
  [
    'an apostrophe within single quotes',
    SUMMARY,
    "summary: 'It's new.'",
    [
      '3:13  error  invalid-yaml',
      "Unexpected `'` within a value in such quotes, expected the other kind around it.",
      'Write `summary: "It\'s new."`.',
    ],
  ],
  [
    'a backslash within double quotes',
    SUMMARY,
    'summary: "See C:\\logs."',
    [
      '3:17  error  invalid-yaml',
      'Unexpected backslash within double quotes, expected it twice, or single quotes.',
      "Write `summary: 'See C:\\logs.'`.",
    ],
  ],
  [
    'a sign that cannot begin a value',
    SUMMARY,
    'summary: @all customers',
    [
      '3:10  error  invalid-yaml',
      'Unexpected `@` at the beginning of a value, expected quotes around it.',
      'Write `summary: "@all customers"`.',
    ],
  ],
  [
    'an asterisk that begins a value',
    SUMMARY,
    'summary: *Important* change',
    [
      '3:10  error  invalid-yaml',
      'Unexpected `*` at the beginning of a value, expected quotes around it.',
      'Write `summary: "*Important* change"`.',
    ],
  ],
  [
    'a hyphen that begins a value',
    SUMMARY,
    'summary: - we keep logs',
    [
      '3:10  error  invalid-yaml',
      'Unexpected `-` at the beginning of a value, expected quotes around it.',
      'Write `summary: "- we keep logs"`.',
    ],
  ],
  [
    'a bracket that begins a value',
    SUMMARY,
    'summary: [New] we keep logs',
    [
      '3:10  error  invalid-yaml',
      'Unexpected `[` at the beginning of a value, expected quotes around it.',
      'Write `summary: "[New] we keep logs"`.',
    ],
  ],
  [
    'a number sign within a value',
    SUMMARY,
    'summary: See ticket #12 for more',
    [
      '3:21  error  comment-in-value',
      'Unexpected `#12 for more` within a value, expected quotes around it: what stands after ` #` is left out.',
      'Write `summary: "See ticket #12 for more"`; move a remark to a line of its own.',
    ],
  ],
])('tells a slip in a value once, with the mended line: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});
