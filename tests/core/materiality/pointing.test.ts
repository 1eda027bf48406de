import { expect, test } from 'vitest';

import { assessTexts } from '../../support/assess-texts.ts';

const levelOf = (before: string, after: string): string | null => {
  const section = (text: string): string => `## Section\n\nA text.\n\n${text}\n`;
  return assessTexts(section(before), section(after)).level;
};

test.each([
  'If your shop was closed and you want to appeal, please see our appeals page for what to send.',
  'Please see the form for appeals of single sellers.',
  'Siehe unser Formular für den Einspruch gegen eine Löschung.',
  'Consultez la page sur vos droits pour demander la suppression.',
])('a sentence that leads to a page is unexplained: %s', (sentence) => {
  expect(levelOf('', sentence)).not.toBe('material');
  expect(levelOf(sentence, '')).not.toBe('material');
  expect(levelOf('', sentence)).not.toBeNull();
});

test.each([
  ['The fees are listed below.', 'The fees are listed below, as well as in our Seller Terms.'],
  [
    'Sellers can appeal by sending the number of the order.',
    'Sellers can appeal by sending the number of the order using our appeals form.',
  ],
])('a way to read or to ask, named in passing, is unexplained: %s', (before, after) => {
  expect(levelOf(before, after)).toBe('unexplained');
});

test.each([
  ['You agree to our Seller Terms.', 'You agree to our Seller Terms and Payment Policy.'],
  ['We collect your name.', 'We collect your name, and location on our website.'],
  ['', 'You can see and correct the information that we hold about you.'],
])('what binds or what the publisher does is no pointer: %s', (before, after) => {
  expect(levelOf(before, after)).toBe('material');
});

test('a place more in examples, or a phrase for a binding word, is no ground by itself', () => {
  expect(
    levelOf(
      'We send parcels to several regions, such as Wales and Crimea.',
      'We send parcels to several regions, such as Wales.',
    ),
  ).toBe('unexplained');
  expect(levelOf('Smoking is not allowed on deck.', 'It is forbidden to smoke on deck.')).toBe(
    'unexplained',
  );
});

test.each([
  ['See 17 CFR 744.', 'See 15 CFR 744.'],
  ['Sections 3 (Licence) and 8 (Fees) stay.', 'Sections 4 (Licence) and 9 (Fees) stay.'],
  ['It is granted in Sections D.4 — D.7.', 'It is granted in Sections D.4 — D.1.'],
])('a number that cites is a reference alone: %s', (before, after) => {
  expect(levelOf(before, after)).toBe('editorial');
});

test('a number behind a cited section is a quantity', () => {
  expect(
    levelOf(
      'Under section 4 we keep logs for 30 days.',
      'Under section 4 we keep logs for 90 days.',
    ),
  ).toBe('material');
});
