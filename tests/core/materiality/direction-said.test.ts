import { expect, test } from 'vitest';

import { findingsIn } from '../../support/assess-texts.ts';

test('a negation in a clause that says when favours nobody by itself', () => {
  expect(
    findingsIn(
      'We may close a profile if it breaks these rules.',
      'We may close a profile even if it does not break these rules.',
    ),
  ).toContain('negation-changed 3 unclear');
});

test('a period is no price, and push notifications are no notice', () => {
  expect(
    findingsIn(
      'A higher price holds once 30 days have passed.',
      'A higher price holds once 3 days have passed.',
    ),
  ).toContain('quantity-changed 3 unclear');
  expect(
    findingsIn(
      'We send push notifications for one year.',
      'We send push notifications for two years.',
    ),
  ).toContain('quantity-changed 3 unclear');
});

test('a purpose favours nobody where the publisher does nothing with information', () => {
  expect(
    findingsIn(
      'We believe that it helps advertising and science.',
      'We believe that it helps science.',
    ),
  ).toContain('purpose-changed 2 unclear');
});

test.for([
  [
    'Wir löschen Skizzen nach 5 Tagen.',
    'Wir löschen Skizzen nach 50 Tagen.',
    'quantity-changed 3 adverse',
  ],
  ['Nous livrons en trois jours.', 'Nous livrons en deux jours.', 'quantity-changed 3 favourable'],
  ['La cuota es de 20 euros.', 'La cuota es de 30 euros.', 'quantity-changed 3 adverse'],
  [
    'Vouchers expire after two years.',
    'Vouchers expire after one year.',
    'quantity-changed 3 adverse',
  ],
  [
    'You can cancel with one month of notice.',
    'You can cancel with two months of notice.',
    'quantity-changed 3 adverse',
  ],
  [
    'Your passes include ten rides.',
    'Your passes include eight rides.',
    'quantity-changed 3 adverse',
  ],
  ['Fees are due per month.', 'Fees are due per year.', 'quantity-changed 3 unclear'],
  ['Copies are stored in Norway.', 'Copies are stored in Peru.', 'place-changed 3 adverse'],
  ['Copies are stored in Peru.', 'Copies are stored in Norway.', 'place-changed 3 favourable'],
  ['Copies are stored in Norway.', 'Copies are stored in Italy.', 'place-changed 3 unclear'],
  ['The courts of Norway decide.', 'The courts of Peru decide.', 'place-changed 3 unclear'],
  ['We print your name with your consent.', 'We print your name.', 'limit-changed 3 adverse'],
  ['We are liable for lost keys.', 'We are only liable for lost keys.', 'limit-changed 3 adverse'],
  ['You may pay by card.', 'You may only pay by card.', 'limit-changed 3 adverse'],
  [
    'We tell you about all changes of rent.',
    'We tell you about some changes of rent.',
    'extent-changed 3 adverse',
  ],
  [
    'Your name goes to the guide.',
    'Your name goes to the guide and to insurers.',
    'party-changed 3 adverse',
  ],
])('%s → %s: %s', ([before = '', after = '', finding = '']) => {
  expect(findingsIn(before, after)).toContain(finding);
});
