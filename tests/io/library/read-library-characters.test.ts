import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  issuesOfBody,
  issuesOfFrontMatter,
  onlyError,
} from '../../support/library-builder.ts';

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
  ['of a page break', 'One\fTwo.', '6:4', 'U+000C (form feed)'],
  ['of a terminal', 'a\u001B[1m', '6:2', 'U+001B (escape)'],
  ['of nothing', 'a\u0000b', '6:2', 'U+0000 (null)'],
  ['of C0', 'a\u0001b', '6:2', 'U+0001 (control character)'],
  ['of C1', 'a\u0080b', '6:2', 'U+0080 (control character)'],
  ['that is DEL', 'a\u007Fb', '6:2', 'U+007F (delete)'],
  ['that is NEL', 'a\u0085b', '6:2', 'U+0085 (next line)'],
  ['between lines', 'a\u2028b', '6:2', 'U+2028 (line separator)'],
  ['between paragraphs', 'a\u2029b', '6:2', 'U+2029 (paragraph separator)'],
  ['that is none', 'a\uFFFEb', '6:2', 'U+FFFE (no character)'],
  ['that is none of a later plane', 'a\u{1FFFF}b', '6:2', 'U+1FFFF (no character)'],
  ['as a reference to ESC', 'a &#x1b; b', '6:3', 'U+001B (escape)'],
  ['as a reference to null', 'a &#0; b', '6:3', 'U+0000 (null)'],
  ['as a reference to half a character', 'a &#xD83D; b', '6:3', 'U+D83D (half of a character)'],
  ['as a reference to no character', 'a &#x110000; b', '6:3', 'U+110000 (no character)'],
  ['as a reference to a carriage return', 'a &#13; b', '6:3', 'U+000D (carriage return)'],
  ['after a fence', '```a&#x1b;\nb\n```', '6:5', 'U+001B (escape)'],
  ['in a left-to-right text', 'a\u200Fb', '6:2', 'U+200F (right-to-left mark)'],
  ['that overrides Hebrew', 'שלום\u202Eb', '6:5', 'U+202E (right-to-left override)'],
  ['that isolates without an end', 'שלום \u2066b', '6:6', 'U+2066 (left-to-right isolate)'],
  ['that ends no isolate', 'שלום b\u2069', '6:7', 'U+2069 (end of directional isolate)'],
  ['below a Hebrew paragraph', 'שלום\n\na\u200Eb', '8:2', 'U+200E (left-to-right mark)'],
  ['in an item below a Hebrew one', '- שלום\n- a\u200Eb', '7:4', 'U+200E (left-to-right mark)'],
  ['beside a Hebrew cell', '| שלום | a\u200E |\n| - | - |', '6:11', 'U+200E (left-to-right mark)'],
  ['as a reference outside Hebrew', 'a &rlm; b', '6:3', 'U+200F (right-to-left mark)'],
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
  ['of C0', 'effective: 2024-01-01\nsummary: A\u0001b', '3:11', 'U+0001 (control character)'],
  [
    'as an escape of C0',
    'effective: 2024-01-01\nsummary: "A\\x01"',
    '3:10',
    'U+0001 (control character)',
  ],
  [
    'as half a character',
    'effective: 2024-01-01\nsummary: "P\\uD800"',
    '3:10',
    'U+D800 (half of a character)',
  ],
  [
    'as a line break of mail',
    'effective: 2024-01-01\nsummary: "T\\rBcc: x@y.example"',
    '3:10',
    'U+000D (carriage return)',
  ],
  [
    'as an escape of a separator',
    'effective: 2024-01-01\nsummary: "a\\Lb"',
    '3:10',
    'U+2028 (line separator)',
  ],
  [
    'in a left-to-right line below a Hebrew one',
    'effective: 2024-01-01\n# שלום\nsummary: a\u200Fb',
    '4:11',
    'U+200F (right-to-left mark)',
  ],
] as const)('refuses a hidden character in front matter %s', ([, yaml, place, character]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(hidden(place, character));
});

test.for([
  ['site.yaml', 'url: https://a.example\nname: "a\\e"', '2:7'],
  ['policies/privacy/policy.yaml', 'title: "P\\e"\nkind: privacy-policy', '1:8'],
  ['resellers/harbour.yaml', 'name: "H\\e"', '1:7'],
  ['pages/about.mdx', '---\ntitle: "A\\e"\n---\n\nText.', '2:8'],
  ['policies/privacy/notices.json', '{ "format": "a\\u001b" }', '1:13'],
  ['policies/privacy/policy.yaml', '"ti\\etle": P\nkind: privacy-policy', '1:1'],
] as const)('refuses a control character in %s: %j', ([file, text, place]) => {
  expect(issuesOf({ [file]: text })).toContain(
    `${file}:${place}  error  hidden-character\n  Unexpected invisible character U+001B (escape), `,
  );
});

test('refuses a carriage return that ends no line', () => {
  const text = `${frontMatter('2024-01-01')}\nOne.\rTwo.\n`;
  expect(issuesOf({ [FIRST]: text })).toContain(hidden('6:5', 'U+000D (carriage return)'));
});

test.for(['\r\n', '\r'])('takes lines that all end with %j', (end) => {
  const text = `${frontMatter('2024-01-01')}\nOne.\n\nTwo.\n`.replaceAll('\n', end);
  expect(issuesOf({ [FIRST]: text })).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('refuses the two sides of a merge', () => {
  const text = `${frontMatter('2024-01-01')}\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n`;
  expect(issuesOf({ [FIRST]: text })).toBe(
    onlyError(
      `${FIRST}:6:1  error  merge-conflict`,
      'Unexpected `<<<<<<< HEAD` of a merge that was not finished, expected one text instead of two.',
      'Keep the right lines of the two sides, and remove the three lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
    ),
  );
});

function hidden(place: string, character: string): string {
  return onlyError(
    `${FIRST}:${place}  error  hidden-character`,
    `Unexpected invisible character ${character}, expected text that reads as it is stored.`,
    'Delete the character: it can make a text read differently from what it says.',
  );
}

test.for([
  'שלום \u200F(12)\u200F.',
  'שלום \u2066Example Ltd\u2069 שלום',
  'سياسة \u061C12%',
  'שלום &rlm;(12)&lrm; **a&rlm;**',
  '| שלום \u200F | a |\n| - | - |',
])('takes direction marks in "%s"', (body) => {
  expect(issuesOfBody(`\n${body}`)).toBe('0 errors, 0 warnings in 0 files.\n');
});

test.for(['میخواهم \u0645\u06CC\u200C\u062E', 'क्‍ष', '👩🏽‍💻 👨‍👩‍👧', 'Write `&shy;` or \\&shy;.'])(
  'takes "%s"',
  (body) => {
    expect(issuesOfBody(`\n${body}`)).toBe('0 errors, 0 warnings in 0 files.\n');
  },
);

test('tells a run of one character once, however long', { timeout: 10_000 }, () => {
  expect(issuesOfBody(`\nA${'\u202E'.repeat(500_000)}b`).match(/hidden-character/g)).toHaveLength(
    1,
  );
});

test('tells a hundred of many', { timeout: 10_000 }, () => {
  expect(issuesOfBody(`\n${'a\u202E'.repeat(50_000)}`).match(/hidden-character/g)).toHaveLength(
    100,
  );
});
