import { expect, test } from 'vitest';

import { chooseAnchors, type Heading } from '#markdown/import/choose-anchors.ts';

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
