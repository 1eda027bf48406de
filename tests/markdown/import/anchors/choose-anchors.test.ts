import { expect, test } from 'vitest';

import { chooseAnchors, type Heading } from '#markdown/import/anchors/choose-anchors.ts';

function heading(words: string, more: Partial<Heading> = {}): Heading {
  return { words, given: null, inherited: null, ...more };
}

function choose(...headings: Heading[]): string[] {
  return chooseAnchors(headings).map((one) => (one.isWritten ? `{#${one.anchor}}` : one.anchor));
}

test('takes the slug of the words', () => {
  expect(choose(heading('Your choices'), heading('Your choices'))).toEqual([
    'your-choices',
    'your-choices-1',
  ]);
});

test('writes an inherited anchor only where the words do not give it', () => {
  expect(choose(heading('Logs', { inherited: 'logs' }))).toEqual(['logs']);
  expect(choose(heading('Server logs', { inherited: 'logs' }))).toEqual(['{#logs}']);
});

test('prefers the inherited anchor to the given one', () => {
  expect(choose(heading('A', { given: 'b', inherited: 'c' }))).toEqual(['{#c}']);
  expect(choose(heading('A', { given: 'b' }))).toEqual(['{#b}']);
});

test('gives up an anchor that cannot be written', () => {
  expect(choose(heading('2. Scope', { inherited: '1-scope' }))).toEqual(['2-scope']);
  expect(choose(heading('A', { given: 'B_c' }))).toEqual(['a']);
});

test('writes the anchor of a heading whose slug a namesake takes away', () => {
  expect(choose(heading('Packages'), heading('Packages', { inherited: 'packages' }))).toEqual([
    '{#packages-1}',
    '{#packages}',
  ]);
});

test('keeps a numbered anchor when the first of its namesakes is gone', () => {
  expect(choose(heading('Packages', { inherited: 'packages-1' }))).toEqual(['{#packages-1}']);
});

test('gives an anchor that is inherited twice to the first', () => {
  expect(choose(heading('B', { given: 'x' }), heading('C', { given: 'x' }))).toEqual(['{#x}', 'c']);
});

test('leaves the anchor of the text before the first heading free', () => {
  expect(choose(heading('Preamble'))).toEqual(['{#preamble-1}']);
});

test('writes an anchor anew that is one address with another in other bytes', () => {
  const [composed, decomposed] = ['Café', 'Cafe\u0301'];
  expect(choose(heading(composed), heading(decomposed))).toEqual(['café', '{#cafe}']);
  const earlier = new Map([['café', 'café']]);
  const chosen = (words: string) => chooseAnchors([heading(words)], earlier);
  expect(chosen(composed)).toEqual([{ anchor: 'café', isWritten: false }]);
  expect(chosen(decomposed)).toEqual([{ anchor: 'cafe', isWritten: true }]);
  expect(choose(heading('Straße'), heading('Strasse'))).toEqual(['straße', '{#strasse-2}']);
});

test('names a section whose letters give no anchor', () => {
  const [one, two] = ['が', 'か\u3099'];
  expect(choose(heading('Section 1'), heading(one), heading(two))).toEqual([
    'section-1',
    one,
    '{#section-2}',
  ]);
});

test('shortens an anchor that is no name of a folder', () => {
  expect(choose(heading('word '.repeat(60)))).toEqual([`{#${'word-'.repeat(12).slice(0, -1)}}`]);
});
