import { expect, test } from 'vitest';
import fc from 'fast-check';

import { quantitiesIn } from '#core/materiality/quantities/quantities.ts';

import { lawRuns } from '../../../support/law-runs.ts';

const told = (text: string): string[] =>
  quantitiesIn(text).map(({ amount, unit }) => `${Number(amount.toFixed(4))} ${unit}`);

test.for([
  ['We keep it for thirty (30) days.', ['30 days']],
  ['We keep it for 30 (thirty) days.', ['30 days']],
  ['We keep it for one hundred and twenty days.', ['120 days']],
  ['A 30-day period applies.', ['30 days']],
  ['We answer in 5 to 10 business days.', ['5 business days', '10 business days']],
  ['We answer within a week.', ['7 days']],
  ['Twelve months pass.', ['365 days']],
  ['It takes half a year.', ['182.5 days']],
  ['Backups run nightly.', ['1 interval']],
  ['Bills come at the end of each month.', ['30 interval']],
  ['Bills come every 30 days.', ['30 interval']],
  ['You pay $5 a month.', ['5 USD', '30 interval']],
  ['You pay US$10,000.00.', ['10000 USD']],
  ['You pay USD 10,000.', ['10000 USD']],
  ['You pay 10,000 US dollars.', ['10000 USD']],
  ['You pay HK$ 15.', ['15 HKD']],
  ['You pay €2.5 million.', ['2500000 EUR']],
  ['You pay 12 per cent.', ['12 percent']],
  ['You pay half of the fee.', ['50 percent']],
  ['You pay two thirds of it.', ['66.6667 percent']],
  ['You pay ½ of it.', ['50 percent']],
  ['Each plan includes 5 aliases.', ['5 number']],
  ['Up to three websites share a plan.', ['3 number']],
  ['You get 5GB of space.', ['5 gb']],
  ['Nobody under 13 may join.', ['13 number']],
  ['Wir löschen nach neunzig Tagen.', ['90 days']],
  ['Wir löschen nach einundzwanzig Tagen.', ['21 days']],
  ['Wir antworten binnen 10 Werktagen.', ['10 business days']],
  ['Die Mahnung kostet 1.250,50 EUR.', ['1250.5 EUR']],
  ['Die Rechnung kommt jeden Monat.', ['30 interval']],
  ['Der Tarif umfasst 5 Postfächer.', ['5 number']],
  ['Les frais sont limités à 1 250 € par facture.', ['1250 EUR']],
  ['Les frais sont limités à 12,50 € par facture.', ['12.5 EUR']],
  ['Vous avez quatre-vingt-dix jours pour cela.', ['90 days']],
  ['Vous avez dix jours ouvrés pour cela.', ['10 business days']],
  ['El recargo es del 2,5 por ciento.', ['2.5 percent']],
  ['Tienes treinta y un días para ello.', ['31 days']],
  ['Guardamos los datos durante veintidós meses.', ['660 days']],
  ['We keep it for ٣٠ days.', ['30 days']],
  ['We keep it for ३० days.', ['30 days']],
] as const)('%s', ([text, quantities]) => {
  expect(told(text)).toEqual(quantities);
});

test.for([
  'See section 5 and Article 6.',
  'The policy of 2027 applies.',
  'Call +1 415 555 0100.',
  'It runs on Windows 11.',
  'We follow ISO 27001.',
  'A third party may sue.',
  'No one reads it.',
  'Write to 88 Colin Street.',
  'It applies from 1 May 2027, am 1. Mai 2027, le 1er mai 2027, el 1 de mayo de 2027.',
])('no quantity: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('reads a number alike in the digits of any script', () => {
  const zeros = ['0', '٠', '०', '০', '๐', '０', '𝟎', '𝟘', '۰'].map(
    (zero) => zero.codePointAt(0) ?? 0,
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...zeros), (amount, zero) => {
      const digits = [...String(amount)].map((digit) => String.fromCodePoint(zero + Number(digit)));
      expect(told(`It lasts ${digits.join('')} days.`)).toEqual(told(`It lasts ${amount} days.`));
    }),
    lawRuns(200),
  );
});
