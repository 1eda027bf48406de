import fc from 'fast-check';
import { expect, test } from 'vitest';

import { joinInlines, trimInlines, WHITE_SPACE } from '#markdown/document/join-inlines.ts';

const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\r', '\n', 'a', '\u00A0') });

test('makes one blank of each run of white space', () => {
  fc.assert(
    fc.property(blanks, (text) => {
      expect(text.replaceAll(WHITE_SPACE, ' ')).toBe(text.replaceAll(/[ \t\r\n]+/g, ' '));
    }),
  );
});

test('takes the blanks away from the ends of a text, and no others', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(' ', 'a') }), (text) => {
      const words = text.replace(/^ +/, '').replace(/ +$/, '');
      const expected = words === '' ? [] : [{ kind: 'text', text: words }];
      expect(trimInlines([{ kind: 'text', text }])).toEqual(expected);
    }),
  );
});

test('joins texts that touch with one blank between them', () => {
  const texts = ['a ', ' b', '', 'c'].map((text) => ({ kind: 'text' as const, text }));
  expect(joinInlines(texts)).toEqual([{ kind: 'text', text: 'a bc' }]);
});
