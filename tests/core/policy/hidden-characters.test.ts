import fc from 'fast-check';
import { expect, test } from 'vitest';

import { describeHidden, findHiddenCharacters } from '#core/policy/hidden-characters.ts';

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

test.for([
  ['U+200B', 'U+200B (zero width space)'],
  ['U+3164', 'U+3164'],
  ['toString', 'toString'],
] as const)('describes %s as %s', ([name, words]) => {
  expect(describeHidden(name)).toBe(words);
});
