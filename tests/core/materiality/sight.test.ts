import { expect, test } from 'vitest';

import { assess } from '#core/materiality/assess.ts';
import { needsDecision } from '#core/materiality/decisions/check-decisions.ts';
import type { Document } from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { show } from '../../../scripts/bench/redline/show.ts';

function compare(before: Document, after: Document) {
  const result = redline(
    { id: 'a', digest: '', document: before },
    { id: 'b', digest: '', document: after },
  );
  return {
    result,
    asks: assess(result)
      .rows.filter(needsDecision)
      .map((row) => row.after?.anchor),
  };
}

function read(text: string): Document {
  return parseAnyDocument(text, 'x.md');
}

test.for([
  ['a negation moved to the next sentence', 'You may end it. We may not end it.', 'You may not end it. We may end it.',
    'You may {+not +}end it. We may [-not -]end it.'],
  ['a negation moved to the next verb', 'We do not sell it and do share it.', 'We do sell it and do not share it.',
    'We do [-not -]sell it and do {+not +}share it.'],
  ['two clauses swapped', 'The firm is not liable for loss and is liable for delay.', 'The firm is liable for loss and is not liable for delay.',
    'The firm is [-not -]liable for loss and is {+not +}liable for delay.'],
  ['a comma that binds a clause', 'You pay, if asked, a fee.', 'You pay if asked, a fee.', 'You pay[-,-] if asked, a fee.'],
  ['a sentence moved within its paragraph', 'One is first here. Two is second. Three is third.', 'Two is second. One is first here. Three is third.',
    '{+Two is second. +}One is first here. [-Two is second. -]Three is third.'],
  ['two words that became one', 'We are now here today.', 'We are nowhere today.', 'We are [-now here-]{+nowhere+} today.'],
  ['a compound taken apart', 'You can opt-out now.', 'You can opt out now.', 'You can [-opt-out-]{+opt out+} now.'],
  ['a blank before a bracket', 'Pay the fee(s) now.', 'Pay the fee (s) now.', 'Pay the [-fee(s)-]{+fee (s)+} now.'],
  ['a dash', 'Keep it 5–6 days.', 'Keep it 5-6 days.', 'Keep it [-5–6-]{+5-6+} days.'],
  ['a word struck', 'We will not sell it.', 'We will ~~not~~ sell it.', 'We will [-not-]{+[struck: not]+} sell it.'],
  ['a word freed', 'We will ~~not~~ sell it.', 'We will not sell it.', 'We will [-[struck: not]-]{+not+} sell it.'],
  ['quotation marks that are gone', 'Our "Service" is here.', 'Our Service is here.', 'Our [-"Service"-]{+Service+} is here.'],
] as const)('calls an edit, and asks for a decision: %s', ([, before, after, shown]) => {
  const { result, asks } = compare(read(before), read(after));
  expect(show(result).blocks).toEqual([`edited paragraph: ${shown}`]);
  expect(show(result).sections).toEqual(['edited']);
  expect(asks).toEqual(['preamble']);
}); // prettier-ignore

test.for([
  [
    'kinds of quotes',
    'Our "Service" isn\'t here.',
    'Our “Service” isn’t here.',
    'formatted',
    ['quotes'],
  ],
  ['quotes around all there is', '"Service"', '“Service”', 'formatted', ['quotes']],
  ['single quotes for double ones', '"Service"', "'Service'", 'formatted', ['quotes']],
  ['the normal form', 'Our Café is open.', 'Our Cafe\u0301 is open.', 'formatted', ['letters']],
  ['kinds of blanks', 'Pay 10\u00a0000 EUR now.', 'Pay 10 000 EUR now.', 'white-space', []],
  ['emphasis', 'Pay **now**.', 'Pay now.', 'formatted', ['emphasis']],
] as const)('calls typography and no more: %s', ([, before, after, change, kinds]) => {
  const { result, asks } = compare(read(before), read(after));
  expect(result.sections.map((section) => section.change)).toEqual([change]);
  const blocks = result.sections.flatMap((section) => section.blocks);
  expect(blocks.flatMap(({ attributes }) => attributes.map(({ kind }) => kind))).toEqual(kinds);
  expect(blocks.flatMap(({ tokens }) => tokens).every(({ op }) => op === 'keep')).toBe(true);
  expect(result.counts).toEqual({ inserted: 0, deleted: 0, moved: 0 });
  expect(asks).toEqual([]);
});

test.for([
  ['other numbers of items', '3. We keep it.', '4. We keep it.', true],
  ['items without numbers', '3. We keep it.', '- We keep it.', true],
  ['numbered paragraphs', 'We keep it.', '1. We keep it.', true],
  ['a number typed before a heading', '## 3. Fees', '## 4. Fees', true],
  ['a task that is done', '- [ ] We keep it.', '- [x] We keep it.', true],
  ['another target of a link', 'See [it](/a).', 'See [it](/b).', true],
  ['another footnote', 'See it[^1].\n\n[^1]: Note.', 'See it[^2].\n\n[^2]: Note.', true],
  ['bullets', 'We keep it.', '- We keep it.', false],
  ['a quotation', 'We keep it.', '> We keep it.', false],
  ['the level of a heading', '## Fees {#a}\n\nNone.', '### Fees {#a}\n\nNone.', false],
  ['a paragraph in two', 'We keep it here. You may see it there.', 'We keep it here.\n\nYou may see it there.', false],
] as const)('asks for a decision about %s: %s', ([, before, after, expected]) => {
  expect(compare(read(before), read(after)).asks.length > 0).toBe(expected);
}); // prettier-ignore

test('asks for a decision about a summary that becomes a part of the contract', () => {
  const mdx = (text: string): Document => parseAnyDocument(text, 'x.mdx');
  expect(compare(mdx('<InShort>\n\nWe keep it.\n\n</InShort>'), mdx('We keep it.')).asks).toEqual([
    'preamble',
  ]);
});

test('asks about the section that was added, not about those that the site numbers anew', () => {
  const legal = (text: string): Document => numberDocument(read(text), 'legal');
  const { result, asks } = compare(
    legal('# A\n\nOne.\n\n# B\n\nTwo.'),
    legal('# New\n\nThree.\n\n# A\n\nOne.\n\n# B\n\nTwo.'),
  );
  expect(show(result).sections).toEqual(['added', 'renumbered', 'renumbered']);
  expect(asks).toEqual(['new']);
});

test('asks about a section that is numbered anew since it became a part of another', () => {
  const legal = (text: string): Document => numberDocument(read(text), 'legal');
  const { asks } = compare(legal('# A\n\n# B\n\n# C'), legal('# A\n\n## B\n\n# C'));
  expect(asks).toEqual(['b']);
});
