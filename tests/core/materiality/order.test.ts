import { expect, test } from 'vitest';

import { onlyRow } from '../../support/assess-texts.ts';

function answerTo(before: string, after: string): string {
  const section = (text: string): string => `## Section\n\n${text}\n`;
  return onlyRow(section(before), section(after)).level;
}

test.for([
  [
    'You may end the contract. We may not end the contract.',
    'You may not end the contract. We may end the contract.',
  ],
  [
    'We do not sell your data and do share your name.',
    'We do sell your data and do not share your name.',
  ],
  [
    'Backups are made daily and may be restored free of charge.',
    'Backups may be made daily and are restored free of charge.',
  ],
  ['Guests place only cookies that count views.', 'Only guests place cookies that count views.'],
] as const)('a negation, modal or limit that moved is material: %s', ([before, after]) => {
  expect(answerTo(before, after)).toBe('material');
});

test('the same words in another order are left unexplained', () => {
  expect(answerTo('The seller pays the buyer.', 'The buyer pays the seller.')).toBe('unexplained');
});

test('things in a list may stand in any order', () => {
  expect(answerTo('We keep names, dates and places.', 'We keep places, names and dates.')).toBe(
    'clarifying',
  );
});
