import { expect, test } from 'vitest';

import { assessTexts } from '../../support/assess-texts.ts';

const levelOf = (before: string, after: string): string | null =>
  assessTexts(`## Section\n\n${before}\n`, `## Section\n\n${after}\n`).level;

const table = (...rows: string[]): string =>
  `| Plan | Fee |\n| --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`;

test.for([
  ['fees', table('Basic | free', 'Pro | 5 EUR'), table('Basic | 5 EUR', 'Pro | free')],
  ['answers', table('Home | yes', 'Shop | no'), table('Home | no', 'Shop | yes')],
  [
    'long cells',
    table('Buyer | nothing at all for the return', 'Seller | the whole price of the return'),
    table('Buyer | the whole price of the return', 'Seller | nothing at all for the return'),
  ],
])('cells that change places between rows are no move: %s', ([, before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test('rows that change places say what they said', () => {
  const [one, other] = ['Basic | free', 'Pro | 5 EUR'] as const;
  expect(levelOf(table(one, other), table(other, one))).toBe('editorial');
});

const lists = (allowed: string[], banned: string[]): string =>
  ['You may:', ...allowed, 'You may not:', ...banned].join('\n\n');

test.for([
  ['a short item', '- print it'],
  ['a long item', '- print the large manual and give it to others at work'],
])('%s that goes from what is allowed to what is not is no mere move', ([, item = '']) => {
  const [copy, sell] = ['- copy the software at home', '- sell the software'];
  expect(['material', 'unexplained']).toContain(
    levelOf(lists([copy, item], [sell]), lists([copy], [sell, item])),
  );
});

test('items that change places under one line say what they said', () => {
  const [copy, print] = ['- copy the software at home', '- print the large manual'];
  expect(levelOf(lists([copy, print], ['- sell it']), lists([print, copy], ['- sell it']))).toBe(
    'editorial',
  );
});

test.for([
  ['The fee is -5 %.', 'The fee is 5 %.'],
  ['Rates < 5 apply.', 'Rates > 5 apply.'],
  ['You pay 10 EUR.', 'You pay 1 0 EUR.'],
  ['It is not allowed.', 'It is notallowed.'],
  ['It is now here.', 'It is nowhere.'],
])('%s → %s is more than punctuation', ([before = '', after = '']) => {
  expect(['material', 'unexplained']).toContain(levelOf(before, after));
});

test.for([
  ['Rates of 5 - 10 apply.', 'Rates of 5-10 apply.'],
  ['Our web site is new.', 'Our website is new.'],
])('%s → %s is punctuation', ([before = '', after = '']) => {
  expect(levelOf(before, after)).toBe('editorial');
});
