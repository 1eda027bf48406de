import { expect, test } from 'vitest';

import { findingsIn, onlyRow } from '../../support/assess-texts.ts';

/** Text before, text after, and a finding among those that are made. */
type Case = readonly [before: string, after: string, finding: string];

const COMMERCIALLY = 'We take commercially reasonable steps to protect logs.';

const DUTIES: Case[] = [
  ['We will notify you.', 'We may notify you.', 'duty-changed 3 adverse'],
  ['We may notify you.', 'We will notify you.', 'duty-changed 3 favourable'],
  ['We announce a change.', 'We may announce a change.', 'duty-changed 3 adverse'],
  ['You may pay by card.', 'You must pay by card.', 'duty-changed 3 adverse'],
  ['You must pay by card.', 'You may pay by card.', 'duty-changed 3 favourable'],
  ['You should pay by card.', 'You must pay by card.', 'duty-changed 3 adverse'],
  ['We will log requests.', 'We log requests.', 'duty-changed 1 unclear'],
  ['We do not sell your data.', 'We do sell your data.', 'negation-changed 3 adverse'],
  ['We share your data.', 'We never share your data.', 'negation-changed 3 favourable'],
  ['We use it only to bill you.', 'We use it to bill you.', 'limit-changed 3 adverse'],
  ['We use it to bill you.', 'We use it only to bill you.', 'limit-changed 3 favourable'],
  ['We encrypt your data.', 'We strive to encrypt your data.', 'hedge-changed 3 adverse'],
  ['We generally encrypt your data.', 'We encrypt your data.', 'hedge-changed 3 favourable'],
  ['We do not sell it.', 'We do not knowingly sell it.', 'hedge-changed 3 adverse'],
  [COMMERCIALLY, 'We take appropriate steps to protect logs.', 'hedge-changed 3 favourable'],
  [COMMERCIALLY, 'We take steps to protect logs.', 'hedge-changed 3 favourable'],
  ['We take steps to protect logs.', COMMERCIALLY, 'hedge-changed 3 adverse'],
  [COMMERCIALLY, 'We take reasonable steps to protect logs.', 'hedge-changed 2 unclear'],
  ['We delete logs.', 'We endeavour to delete logs.', 'hedge-changed 3 adverse'],
  ['We may share logs where appropriate.', 'We may share logs.', 'hedge-changed 3 unclear'],
  ['You must keep it safe.', 'You must generally keep it safe.', 'hedge-changed 2 unclear'],
  ['We say what you can do.', 'We say what you must do.', 'duty-changed 3 adverse'],
  ['We keep logs for a year.', 'We keep logs for as long as necessary.', 'bound-lost 3 adverse'],
  ['We pay for repairs.', 'You pay for repairs.', 'actor-changed 3 unclear'],
];

const QUANTITIES: Case[] = [
  ['We keep logs for 30 days.', 'We keep logs for 90 days.', 'quantity-changed 3 adverse'],
  ['We keep logs for 3 months.', 'We keep logs for 30 days.', 'quantity-changed 3 favourable'],
  ['We respond within 5 days.', 'We respond within 5 business days.', 'quantity-changed 3 adverse'],
  ['We announce it.', 'We announce it 30 days before.', 'quantity-changed 3 favourable'],
  ['We answer within a day or two.', 'We answer.', 'limit-changed 3 unclear'],
  ['We answer within 5 days.', 'We answer.', 'quantity-changed 3 adverse'],
  ['We give 30 days’ notice.', 'We give 10 days’ notice.', 'quantity-changed 3 adverse'],
  ['The fee is $50.', 'The fee is $75.', 'quantity-changed 3 adverse'],
  ['We are liable up to $5,000.', 'We are liable up to $500.', 'quantity-changed 3 adverse'],
  ['You get a credit of 10 %.', 'You get a credit of 25 %.', 'quantity-changed 3 favourable'],
  ['The term is one year.', 'The term is two years.', 'quantity-changed 3 unclear'],
  ['Nobody under 13 may join.', 'Nobody under 10 may join.', 'quantity-changed 3 unclear'],
  ['You must pay by 1 May 2027.', 'You must pay by 1 June 2027.', 'date-changed 3 unclear'],
];

const SUBJECTS: Case[] = [
  ['We use it for billing.', 'We use it for billing and marketing.', 'purpose-changed 3 adverse'],
  [
    'We use it for billing and marketing.',
    'We use it for billing.',
    'purpose-changed 3 favourable',
  ],
  ['We share it with banks.', 'We share it with banks and affiliates.', 'party-changed 3 adverse'],
  ['We collect your name.', 'We collect your name and location.', 'data-changed 3 adverse'],
  ['We collect names.', 'We collect names and biometrics.', 'sensitive-data-changed 3 adverse'],
  ['We store it in Ireland.', 'We store it in Brazil.', 'place-changed 3 adverse'],
  [
    'You can read and export it.',
    'You can read, delete and export it.',
    'right-changed 3 favourable',
  ],
  ['You can read, delete and export it.', 'You can read and export it.', 'right-changed 3 adverse'],
  ['Letters are opt-in.', 'Letters are opt-out.', 'default-changed 3 adverse'],
  ['Letters are opt-out.', 'Letters are opt-in.', 'default-changed 3 favourable'],
  ['We send ads.', 'We send ads; you can opt out.', 'default-changed 3 unclear'],
  ['We send ads; you can opt out.', 'We send ads.', 'right-changed 3 adverse'],
  ['You owe the price.', 'You owe the price and a penalty.', 'obligation-changed 3 unclear'],
  ['We read messages.', 'We read all messages.', 'scope-changed 2 adverse'],
  ['“Data” means names.', '“Data” means names and towns.', 'definition-changed 2 unclear'],
  ['It is done by Alphabank here.', 'It is done by Betabank here.', 'name-changed 2 unclear'],
  ['The vendor is Alphabank here.', 'The vendor is Betabank here.', 'name-changed 3 unclear'],
  ['This is good.', 'This is nice.', 'unexplained 2 unclear'],
];

const STATEMENTS: Case[] = [
  ['A text.', 'A text. We may sell your data.', 'statement-added 3 adverse'],
  ['A text.', 'A text. We delete your data.', 'statement-added 3 favourable'],
  ['A text.', 'A text. We are not liable for it.', 'statement-added 3 adverse'],
  ['A text.', 'A text. You can object at any time.', 'statement-added 3 favourable'],
  ['A text.', 'A text. You must tell your customers.', 'statement-added 3 adverse'],
  ['A text.', 'A text. We may sell it from 15 April 2027.', 'statement-added 3 adverse'],
  ['A text.', 'A text. You can opt out of that use.', 'statement-added 3 favourable'],
  ['A text.', 'A text. We sell it unless you opt out.', 'statement-added 3 adverse'],
  ['A text.', 'A text. If you do nothing, we sell it.', 'statement-added 3 adverse'],
  ['A text.', 'A text. Opting out does not change what we keep.', 'statement-added 3 unclear'],
  ['A text. We never sell data.', 'A text.', 'statement-removed 3 adverse'],
  ['A text. You can opt out of that use.', 'A text.', 'statement-removed 3 adverse'],
  ['A text. If we use it, you hear of it and opt out.', 'A text.', 'statement-removed 3 adverse'],
  ['A text. We may sell your data.', 'A text.', 'statement-removed 3 unclear'],
  ['A text. You must tell your customers.', 'A text.', 'statement-removed 3 favourable'],
  ['A text.', 'A text. The weather was warm today.', 'statement-added 2 unclear'],
  ['A text.', 'A text. For more information, see our help pages.', 'statement-added 1 unclear'],
  ['A text.', 'A text. Copies may be mailed to copies@example.org.', 'statement-added 1 unclear'],
  ['- names;\n- towns.', '- names;\n- fingers;\n- towns.', 'statement-added 3 unclear'],
  ['| A |\n| --- |\n| b |', '| A |\n| --- |\n| b |\n| c d |', 'row-added 3 unclear'],
  ['| A |\n| --- |\n| b |\n| c d |', '| A |\n| --- |\n| b |', 'row-removed 3 unclear'],
  [
    '| A | B |\n| --- | --- |\n| bank | us |',
    '| A | B |\n| --- | --- |\n| bank | you |',
    'entry-changed 3 unclear',
  ],
];

const NOTICE: Case[] = [
  [
    'We announce changes of this policy before they apply.',
    'We may change this policy at any time; continued use means that you accept the notice.',
    'notice-clause-changed 3 adverse',
  ],
  [
    'We announce changes of this policy 30 days before.',
    'We announce changes of this policy 10 days before.',
    'notice-clause-changed 3 adverse',
  ],
  [
    'We announce changes of this policy by posting.',
    'We announce changes of this policy by e-mail.',
    'notice-clause-changed 3 favourable',
  ],
];

test.for([...DUTIES, ...QUANTITIES, ...SUBJECTS, ...STATEMENTS, ...NOTICE])(
  '%s → %s: %s',
  ([before, after, finding]) => {
    expect(findingsIn(before, after)).toContain(finding);
  },
);

test.for(['appropriate steps', 'steps', 'reasonable steps'])(
  '“commercially reasonable steps” names no purpose, nor does “%s”',
  (steps) => {
    const found = findingsIn(COMMERCIALLY, `We take ${steps} to protect logs.`);
    expect(found.map((finding) => finding.split(' ')[0])).not.toContain('purpose-changed');
  },
);

test('a hedge of several words is told once', () => {
  const [finding] = onlyRow(COMMERCIALLY, 'We take steps to protect logs.').findings;
  expect(finding?.why).toBe('A statement lost a hedge: “commercially reasonable” is gone.');
});

test('two quantities of one section are two findings', () => {
  const [before, after] = [
    'We keep logs for 30 days. We keep mail for 10 days.',
    'We keep logs for 90 days. We keep mail for 20 days.',
  ];
  expect(findingsIn(before, after)).toEqual([
    'quantity-changed 3 adverse',
    'quantity-changed 3 adverse',
  ]);
});

/** Text before, text after, and all that is found: nothing that suggests a material change. */
const HARMLESS: Case[] = [
  ['We recieve it.', 'We receive it.', 'spelling 0 unclear'],
  ['We organise it.', 'We organize it.', 'spelling 0 unclear'],
  ['We keep the the data.', 'We keep the data.', 'repeated 0 unclear'],
  ['We keep the Data.', 'We keep the data.', 'punctuation-only 0 unclear'],
  ['We keep it on this day.', 'We keep it on that day.', 'small-words 0 unclear'],
  ['We ask you and us.', 'You and us we ask.', 'reordered 2 unclear'],
  ['As section 4 says.', 'As section 5 says.', 'reference-only 0 unclear'],
  ['Last updated: 1 May 2026.', 'Last updated: 2 June 2027.', 'date-only 0 unclear'],
  ['See https://a.example.', 'See https://b.example.', 'markup-only 0 unclear'],
  ['Please ask our support.', 'Please ask our support portal.', 'contact-only 1 unclear'],
];

test.for(HARMLESS)('%s → %s: nothing but %s', ([before, after, finding]) => {
  expect(findingsIn(before, after)).toEqual([finding]);
});

test.for([
  ['thirty (30) days', '30 days'],
  ['2 weeks', '14 days'],
  ['12 per cent', '12 %'],
])('%s and %s are the same quantity', ([before, after]) => {
  const found = findingsIn(`We keep it for ${before}.`, `We keep it for ${after}.`);
  expect(found.filter((finding) => finding.startsWith('quantity'))).toEqual([]);
});

test('unable is no misspelt able, nor will a misspelt well', () => {
  expect(findingsIn('We are able.', 'We are unable.')).not.toContain('spelling 0 unclear');
  expect(findingsIn('We lawfully sell it.', 'We unlawfully sell it.')).not.toContain(
    'spelling 0 unclear',
  );
});

test('a plain-language summary is judged as any text, for readers rely on it', () => {
  const [before, after] = ['We never sell data.', 'We sell data.'];
  const short = (text: string): string => `<InShort>\n\n${text}\n\n</InShort>\n\nA text.`;
  expect(onlyRow(before, after).level).toBe('material');
  expect(onlyRow(short(before), short(after)).level).toBe('material');
});
