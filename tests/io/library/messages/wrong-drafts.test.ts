import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'the second key of a row',
    '    materiality',
    'materiality',
    [
      '6:1  error  invalid-yaml',
      'Blanks are missing before `materiality`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    materiality: material`.',
    ],
  ],
  [
    'a key in the middle of a row',
    '    means',
    'means',
    [
      '8:1  error  invalid-yaml',
      'Blanks are missing before `means`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    means: You can opt out until 14 March.`.',
    ],
  ],
  [
    'the last key of a row',
    '    choice:',
    'choice:',
    [
      '9:1  error  invalid-yaml',
      'Blanks are missing before `choice`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'the last key of the last row',
    '    otherwise',
    'otherwise',
    [
      '16:1  error  invalid-yaml',
      'Blanks are missing before `otherwise`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    otherwise: Your logs are used from 15 March.`.',
    ],
  ],
  [
    'all keys but the first',
    /    materiality.*\n    reason.*\n    means.*\n    choice.*\n/,
    'materiality: material\nreason: Logs are kept for 90 days.\nmeans: You can opt out.\nchoice: abuse-detection\n',
    [
      '6:1  error  invalid-yaml',
      'Blanks are missing before `materiality`, expected 4 blanks, as on the neighbouring lines.',
      'Write `    materiality: material`; mend lines 7 to 9 likewise.',
    ],
  ],
])('tells a key that slid to the left once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for<[string, string | RegExp, string, string[]]>([
  [
    'two days',
    '2027-03-15',
    '2027-03-01 2027-04-15',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"2027-03-01 2027-04-15"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: { new: 2027-03-01, existing: 2027-04-15 }`, `effective: 2027-03-01` or `effective: 2027-04-15`.',
    ],
  ],
  [
    'two days with a comma',
    '2027-03-15',
    '2027-03-01, 2027-04-15',
    [
      '2:12  error  invalid-value',
      'Unexpected value `"2027-03-01, 2027-04-15"` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: { new: 2027-03-01, existing: 2027-04-15 }`, `effective: 2027-03-01` or `effective: 2027-04-15`.',
    ],
  ],
  [
    'two days in a list',
    '2027-03-15',
    '[2027-03-01, 2027-04-15]',
    [
      '2:12  error  invalid-value',
      'Unexpected value `["2027-03-01","2027-04-15"]` for `effective`, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Write `effective: { new: 2027-03-01, existing: 2027-04-15 }`, `effective: 2027-03-01` or `effective: 2027-04-15`.',
    ],
  ],
  [
    'two last days',
    'by: 2027-03-14',
    'by: 2027-03-14 2027-03-20',
    [
      '15:9  error  invalid-value',
      'Unexpected value `"2027-03-14 2027-03-20"` for `choices[1].by`, expected a day as YYYY-MM-DD.',
      'Write `    by: 2027-03-14` or `    by: 2027-03-20`.',
    ],
  ],
  [
    'two words',
    'materiality: material',
    'materiality: material or clarifying',
    [
      '6:18  error  invalid-value',
      'Unexpected value `"material or clarifying"` for `changes[1].materiality`, expected `editorial`, `clarifying` or `material`.',
      'Write `    materiality: material` or `    materiality: clarifying`.',
    ],
  ],
  [
    'two modes',
    'mode: opt-out',
    'mode: opt-out, object',
    [
      '12:11  error  invalid-value',
      'Unexpected value `"opt-out, object"` for `choices[1].mode`, expected `inform`, `opt-out`, `withdraw-consent`, `opt-in`, `object` or `terminate`.',
      'Write `    mode: opt-out` or `    mode: object`.',
    ],
  ],
  [
    'two choices',
    'choice: abuse-detection',
    'choice: abuse-detection, other',
    [
      '9:13  error  invalid-value',
      'Unexpected value `"abuse-detection, other"` for `changes[1].choice`, expected the id of a choice: lower-case letters, digits and single hyphens.',
      'Write `    choice: abuse-detection` or `    choice: other`.',
    ],
  ],
])('tells two values where one belongs once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a day',
    'effective: 2027-03-15',
    'effective: 2027-03-15\neffective: 2027-04-15',
    [
      '3:1  error  invalid-yaml',
      'Unexpected second `effective`, expected each key once.',
      'Also at 2:1',
      'Remove one of the two.',
    ],
  ],
  [
    'a row of a section',
    '    choice: abuse-detection\n',
    '    choice: abuse-detection\n  - section: server-logs\n    materiality: clarifying\n    reason: Another.\n',
    [
      '10:14  error  duplicate-change',
      'Unexpected second change of section `server-logs`, expected one row for each changed section.',
      'Also at 5:14',
      'Delete the row of the two that is wrong; if both are right, join their reasons in one.',
    ],
  ],
  [
    'a choice',
    /choices:\n(?:  .*\n)+/,
    'choices:\n  - id: abuse-detection\n    mode: opt-out\n    label: Keep my logs out of abuse detection\n    url: https://example.org/abuse-detection\n    by: 2027-03-14\n    otherwise: Your logs are used from 15 March.\n  - id: abuse-detection\n    mode: opt-out\n    label: Keep my logs out of abuse detection\n    url: https://example.org/abuse-detection\n    by: 2027-03-14\n    otherwise: Your logs are used from 15 March.\n',
    [
      '17:9  error  duplicate-choice',
      'Unexpected second choice `abuse-detection`, expected every id to be unique.',
      'Also at 11:9',
      'Delete the row if it is there twice; if it is another choice, write `id: abuse-detection-2`, and name that in the row of `changes` that it is for.',
    ],
  ],
  [
    'an anchor',
    '## Changes',
    '## New one {/* #access */}\n\nWe do things.\n\n## Changes',
    [
      '37:1  error  duplicate-anchor',
      'Unexpected second section with anchor `access`, expected every anchor in a version to be unique.',
      'Also at 29:1',
      'Write `## New one {/* #new-one */}`, or give the other heading another anchor.',
    ],
  ],
])('tells what is there twice once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a comma in its reason',
    /  - section[\s\S]*?choice: abuse-detection/,
    '  - { section: server-logs, materiality: material, reason: Kept longer, and used to detect abuse, choice: abuse-detection }',
    [
      '5:71  error  invalid-yaml',
      'Unexpected comma within a value, expected quotes around it.',
      'Write `  - { section: server-logs, materiality: material, reason: "Kept longer, and used to detect abuse", choice: abuse-detection }`.',
    ],
  ],
  [
    'a comma at its end',
    /  - section[\s\S]*?choice: abuse-detection/,
    '  - { section: server-logs, materiality: material, choice: abuse-detection, reason: Kept longer, and more. }',
    [
      '5:96  error  invalid-yaml',
      'Unexpected comma within a value, expected quotes around it.',
      'Write `  - { section: server-logs, materiality: material, choice: abuse-detection, reason: "Kept longer, and more." }`.',
    ],
  ],
  [
    'two commas in a label',
    /  - id[\s\S]*?15 March\./,
    '  - { id: abuse-detection, mode: opt-out, label: My logs, all of them, stay out, url: https://example.org/x, by: 2027-03-14, otherwise: Your logs are used. }',
    [
      '11:57  error  invalid-yaml',
      'Unexpected comma within a value, expected quotes around it.',
      'Write `  - { id: abuse-detection, mode: opt-out, label: "My logs, all of them, stay out", url: https://example.org/x, by: 2027-03-14, otherwise: Your logs are used. }`.',
    ],
  ],
  [
    'a colon in its reason',
    /  - section[\s\S]*?choice: abuse-detection/,
    '  - { section: server-logs, materiality: material, reason: Now: 90 days, choice: abuse-detection }',
    [
      '5:63  error  invalid-yaml',
      'Unexpected colon within a value, expected quotes around it.',
      'Write `  - { section: server-logs, materiality: material, reason: "Now: 90 days", choice: abuse-detection }`.',
    ],
  ],
])('tells a row in braces once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});
