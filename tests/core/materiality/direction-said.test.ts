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
