import fc from 'fast-check';
import { expect, test } from 'vitest';

import { describeHidden, findHiddenCharacters } from '#core/text/hidden-characters.ts';

test.for([
  ['a\u200Bb', [{ offset: 1, name: 'U+200B' }]],
  ['\uFEFFa', [{ offset: 0, name: 'U+FEFF' }]],
  [
    '😀\u202E\u202C',
    [
      { offset: 2, name: 'U+202E' },
      { offset: 3, name: 'U+202C' },
    ],
  ],
  [
    'a\u{E0041}b\u00AD',
    [
      { offset: 1, name: 'U+E0041' },
      { offset: 4, name: 'U+00AD' },
    ],
  ],
  ['a\u200Db', [{ offset: 1, name: 'U+200D' }]],
  ['ม\u200C', [{ offset: 1, name: 'U+200C' }]],
] as const)('finds them in %j', ([text, found]) => {
  expect(findHiddenCharacters(text)).toEqual(found);
});

test.for([
  ['Persian', 'می\u200Cخواهم'],
  ['Hindi', 'क्\u200Dष'],
  ['an emoji of several', '👨\u200D👩\u200D👧'],
  ['an emoji with a colour', '👩🏽\u200D💻'],
  ['an emoji with a selector', '❤\uFE0F\u200D🔥'],
  ['blanks, line breaks and punctuation', ' \u00A0\u2003\t\n“—…”\u3000'],
] as const)('takes %s', ([, text]) => {
  expect(findHiddenCharacters(text)).toEqual([]);
});

test('finds each one wherever it stands, by its offset', () => {
  const hidden = fc.constantFrom(
    '\u00AD',
    '\u200B',
    '\u200E',
    '\u202E',
    '\u2060',
    '\uFEFF',
    '\u{E0020}',
  );
  fc.assert(
    fc.property(fc.string(), hidden, fc.string(), (before, character, after) => {
      fc.pre(findHiddenCharacters(before + after).length === 0);
      const found = findHiddenCharacters(before + character + after);
      expect(found.map(({ offset }) => offset)).toEqual([before.length]);
    }),
  );
});

const CONTROLS = [...Array(0xa0).keys()].filter(
  (code) => (code < 0x20 || code > 0x7e) && code !== 9 && code !== 10,
);

test('finds every control, separator, half and code that is no character', () => {
  const codes = [
    ...CONTROLS,
    0x2028,
    0x2029,
    ...[0xd800, 0xdbff, 0xdc00, 0xdfff],
    ...[0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff],
  ];
  for (const code of codes) {
    const character = code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code);
    expect(findHiddenCharacters(`a${character}b`), code.toString(16)).toHaveLength(1);
  }
});

test.for([
  ['a mark beside Arabic', 'نص \u200F1', []],
  ['a pair of isolates', 'نص \u2067a\u2068b\u2069\u2069', []],
  ['an isolate that ends in the next item', '- نص \u2067a\n- نص\u2069', [5, 12]],
  ['an isolate that ends in the next cell', '| نص \u2067a | נ\u2069 |', [5, 11]],
  ['an isolate that ends on the next line', 'نص \u2067a\nb\u2069', []],
  ['an embedding', 'نص \u202Aa\u202C', [3, 5]],
] as const)('finds of %s what its block does not need', ([, text, offsets]) => {
  expect(findHiddenCharacters(text).map(({ offset }) => offset)).toEqual(offsets);
});

test('takes the direction of a line alone where a text is lines', () => {
  const text = 'a: נ\nb: \u200Fc';
  expect(findHiddenCharacters(text)).toEqual([]);
  expect(findHiddenCharacters(text, 'lines')).toEqual([{ offset: 8, name: 'U+200F' }]);
});

test.for([
  ['U+200B', 'U+200B (zero width space)'],
  ['U+0001', 'U+0001 (control character)'],
  ['U+DC00', 'U+DC00 (half of a character)'],
  ['U+1FFFE', 'U+1FFFE (no character)'],
  ['U+3164', 'U+3164'],
  ['toString', 'toString'],
] as const)('describes %s as %s', ([name, words]) => {
  expect(describeHidden(name)).toBe(words);
});
