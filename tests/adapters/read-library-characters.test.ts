import { expect, test } from 'vitest';

import { FIRST, issuesOfBody, issuesOfFrontMatter, onlyError } from '../support/library-builder.ts';

test.for([
  ['in a word', 'Log\u200Bs.', '6:4', 'U+200B (zero width space)'],
  ['after an emoji', '😀 a\u202Eb', '6:5', 'U+202E (right-to-left override)'],
  ['in code', 'Run `a\u2066b`.', '6:7', 'U+2066 (left-to-right isolate)'],
  ['in a code block', '```\na\u00ADb\n```', '7:2', 'U+00AD (soft hyphen)'],
  ['in the target of a link', '[a](https://a\u2060b.org)', '6:14', 'U+2060 (word joiner)'],
  ['in a comment', 'Text. {/* a\u202Eb */}', '6:12', 'U+202E (right-to-left override)'],
  ['in a heading', '## Lo\u200Dgs\n\nText.', '6:6', 'U+200D (zero width joiner)'],
  ['as a named reference', 'Log &shy;s.', '6:5', 'U+00AD (soft hyphen)'],
  ['as a decimal reference', '- **a&#8238;b**', '6:6', 'U+202E (right-to-left override)'],
  ['as a hexadecimal reference', '[a&#x200b;b](https://a.org)', '6:3', 'U+200B (zero width space)'],
  ['as a reference in a target', '[a](https://a.org/&zwj;b)', '6:19', 'U+200D (zero width joiner)'],
  ['without a name', 'a\u3164b', '6:2', 'U+3164'],
] as const)('refuses a hidden character %s', ([, body, place, character]) => {
  expect(issuesOfBody(`\n${body}`)).toBe(hidden(place, character));
});

test.for([
  [
    'in a value',
    'effective: 2024-01-01\nsummary: Lo\u200Bgs.',
    '3:12',
    'U+200B (zero width space)',
  ],
  [
    'in a comment',
    'effective: 2024-01-01 # \u202E\nsummary: A.',
    '2:25',
    'U+202E (right-to-left override)',
  ],
  [
    'as an escape',
    'effective: 2024-01-01\nsummary: "a \\u2067b"',
    '3:10',
    'U+2067 (right-to-left isolate)',
  ],
] as const)('refuses a hidden character in front matter %s', ([, yaml, place, character]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(hidden(place, character));
});

function hidden(place: string, character: string): string {
  return onlyError(
    `${FIRST}:${place}  error  hidden-character`,
    `Unexpected invisible character ${character}, expected text that reads as it is stored.`,
    'Delete the character: it can make a text read differently from what it says.',
  );
}

test.for(['میخواهم \u0645\u06CC\u200C\u062E', 'क्‍ष', '👩🏽‍💻 👨‍👩‍👧', 'Write `&shy;` or \\&shy;.'])(
  'takes "%s"',
  (body) => {
    expect(issuesOfBody(`\n${body}`)).toBe('0 errors, 0 warnings in 0 files.\n');
  },
);
