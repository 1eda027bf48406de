import { expect, test } from 'vitest';

import { findFacts } from '#core/text/words/facts.ts';
import { Tokenizer } from '#core/text/words/tokens.ts';

function factsOf(text: string): string[] {
  const tokens = new Tokenizer().tokenize(text);
  const facts = findFacts(text, tokens) ?? [];
  const found = new Map<number, [start: number, end: number]>();
  for (const [at, fact] of facts.entries()) {
    if (fact === -1) continue;
    const start = found.get(fact)?.[0] ?? (tokens.starts[at] as number);
    found.set(fact, [start, tokens.ends[at] as number]);
  }
  return [...found.values()].map(([start, end]) => text.slice(start, end));
}

test.each([
  ['On March 3, 2021 and on 12 January 2024.', ['March 3, 2021', '12 January 2024']],
  ['Stand: 3. März 2021', ['3. März 2021']],
  ['En vigueur le 1er janvier 2024, à 10:30', ['1er janvier 2024', '10:30']],
  ['El 3 de marzo de 2021 y en mayo de 2022', ['3 de marzo de 2021', 'mayo de 2022']],
  ['本条款自2021年3月3日起生效', ['2021年3月3日']],
  ['at 1/2/2027 at 10:30 on', ['1/2/2027 at 10:30']],
  ['thirty (30) days or forty-five (45) days', ['thirty (30)', 'forty-five (45)']],
  ['one hundred and twenty (120) euros', ['one hundred and twenty (120)']],
  ['Section 4.2(a)(ii) or § 5', ['4.2(a)(ii)', '5']],
  ['USD 500, 12 % or $5,000.00 for 3 items', ['USD 500', '12 %', '$5,000.00', '3']],
  ['1½ % of 12 m² or 3 m, as note 4² says', ['1½ %', '12 m²', '3', '4']],
  ['a term (12 months) of use', ['(12 months)']],
  ['费用为五百元（500元），自今', ['（500元）']],
  ['من 1 يناير 2024', ['1 يناير 2024']],
  ['No figure here.', []],
])('%j has the facts %j', (text, facts) => {
  expect(factsOf(text)).toEqual(facts);
});
