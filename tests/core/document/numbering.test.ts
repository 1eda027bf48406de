import fc from 'fast-check';
import { expect, test } from 'vitest';

import { walkBlocks, type Document } from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';

import { documentOf } from '../../support/document-of.ts';

function numbersOf(document: Document): string[] {
  return document.sections.map((section) => section.number);
}

/** The numbers of headings of these levels. */
function legal(...levels: number[]): string[] {
  const text = levels.map((level) => `${'#'.repeat(level)} A\n`).join('\n');
  return numbersOf(numberDocument(documentOf(text), 'legal'));
}

test.for([
  [
    [2, 2, 2],
    ['1.', '2.', '3.'],
  ],
  [
    [2, 3, 3, 2, 3],
    ['1.', '1.1', '1.2', '2.', '2.1'],
  ],
  [
    [2, 3, 4, 4, 3, 4],
    ['1.', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1'],
  ],
  [
    [1, 2, 2, 3],
    ['1.', '1.1', '1.2', '1.2.1'],
  ],
  [
    [3, 4],
    ['1.', '1.1'],
  ],
  [
    [2, 4, 4],
    ['1.', '1.1.1', '1.1.2'],
  ],
  [
    [2, 4, 3, 4],
    ['1.', '1.1.1', '1.2', '1.2.1'],
  ],
  [
    [3, 2, 3],
    ['1.1', '2.', '2.1'],
  ],
  [[], []],
] as const)('numbers headings of the levels %j', ([levels, numbers]) => {
  expect(legal(...levels)).toEqual(numbers);
});

test('gives the text before the first heading no number', () => {
  const document = documentOf('Text.\n\n## A');
  expect(numbersOf(numberDocument(document, 'legal'))).toEqual(['', '1.']);
});

test('gives every section a number of its own, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 30 }), (levels) => {
      const numbers = legal(...levels);
      expect(new Set(numbers).size).toBe(levels.length);
      const parts = numbers.map((number) => number.split('.').filter(Boolean).map(Number));
      for (const [index, part] of parts.entries()) {
        expect(part).toHaveLength((levels[index] ?? 0) - Math.min(...levels) + 1);
        if (index > 0) expect(comesAfter(part, parts[index - 1] ?? [])).toBe(true);
      }
    }),
  );
});

function comesAfter(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at !== -1 && (b[at] === undefined || (a[at] ?? 0) > b[at]);
}

/** The labels of all items, in reading order. */
function labels(text: string, numbering: 'legal' | 'none' = 'legal'): string[] {
  const { sections } = numberDocument(documentOf(text), numbering);
  return sections
    .flatMap((section) => [...walkBlocks(section.blocks)])
    .flatMap((block) => (block.kind === 'list' ? block.items.map((item) => item.label) : []));
}

test.for([
  ['letters', '1. a\n2. b\n3. c', ['(a)', '(b)', '(c)']],
  ['roman numerals below', '1. a\n   1. b\n   2. c\n2. d', ['(a)', '(b)', '(i)', '(ii)']],
  ['capitals below those', '1. a\n   1. b\n      1. c', ['(a)', '(i)', '(A)']],
  [
    'no two alike on a path of five',
    '1. a\n   1. b\n      1. c\n         1. d\n            1. e',
    ['(a)', '(i)', '(A)', '(I)', '(1)'],
  ],
  ['bullets as they are', '- a\n- b', ['•', '•']],
  ['no depth for bullets', '- a\n  1. b\n     - c\n       1. d', ['•', '(a)', '•', '(i)']],
  ['the number that the source begins with', '3. a\n4. b', ['(c)', '(d)']],
  ['zero as a digit', '0. a\n1. b', ['(0)', '(a)']],
  ['lists in quotations', '> 1. a', ['(a)']],
] as const)('labels items: %s', ([, text, expected]) => {
  expect(labels(text)).toEqual(expected);
});

test('goes on after z and through the roman numerals', () => {
  const many = (count: number, indent: string): string =>
    Array.from({ length: count }, (_, index) => `${indent}${index + 1}. x`).join('\n');
  expect(labels(many(54, '')).filter((_, index) => [25, 26, 51, 52, 53].includes(index))).toEqual([
    '(z)',
    '(aa)',
    '(az)',
    '(ba)',
    '(bb)',
  ]);
  const romans = labels(`1. a\n\n${many(100, '   ')}`).slice(1);
  expect([1, 4, 9, 14, 19, 40, 44, 49, 90, 99, 100].map((count) => romans[count - 1])).toEqual(
    ['i', 'iv', 'ix', 'xiv', 'xix', 'xl', 'xliv', 'xlix', 'xc', 'xcix', 'c'].map(
      (one) => `(${one})`,
    ),
  );
});

test('leaves the numbers of the source without a style', () => {
  const document = documentOf('## A\n\n3. a\n4. b');
  expect(numberDocument(document, 'none')).toBe(document);
  expect(labels('3. a\n4. b', 'none')).toEqual(['3.', '4.']);
});

test('changes nothing but numbers and labels', () => {
  const document = documentOf('Text.\n\n## A\n\n1. a\n\n| b |\n| - |\n| c |\n\n> d');
  const { sections } = numberDocument(document, 'legal');
  expect(
    JSON.parse(
      JSON.stringify(sections)
        .replaceAll('"(a)"', '"1."')
        .replaceAll('"number":"1."', '"number":""'),
    ),
  ).toEqual(document.sections);
});
