import { expect, test } from 'vitest';

import type { Inline } from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { shownWords, shownWordsOfInlines } from '#core/document/shown-words.ts';
import { foldTypography } from '#core/text/words/typography.ts';

import { documentOf } from '../../support/document-of.ts';

function shown(text: string, syntax: 'md' | 'mdx' = 'md'): string {
  return shownWords(documentOf(text, syntax)).join(' ');
}

test.for([
  ['words in order', 'We keep\nyour   data.', 'We keep your data.'],
  ['headings', '# Logs {#l}\n\nKept.\n\n## Where\n\nHere.', 'Logs Kept. Where Here.'],
  ['numbers of items', '3. a\n4. b', '3. a 4. b'],
  ['no bullets', '- a\n  - b\n\n  c', 'a b c'],
  ['boxes of tasks', '- [x] a\n- [ ] b', '[x] a [ ] b'],
  ['cells', '| a | b |\n|---|---|\n| c | d |', 'a b c d'],
  ['quotations', '> a\n\nb', 'a b'],
  ['code', '```js\na  b\n```\n\n`c`', 'a b c'],
  ['no emphasis', '*a* **b**', 'a b'],
  ['struck words', 'a ~~b c~~ d', 'a [struck: b c] d'],
  ['a part of a word that is struck', 'un~~i~~on', 'un[struck: i]on'],
  ['targets after their words', 'See [the *logs*](/logs) now.', 'See the logs </logs> now.'],
  ['a target after the sign that ends its word', 'See [logs](/l).', 'See logs. </l>'],
  ['a link within a word', '[now](/n)here', 'nowhere </n>'],
  ['two links in a word', '[a](/a)[b](/b)', 'ab </a> </b>'],
  ['a link in two parts once', '[a](/x) [b](/x)', 'a b </x>'],
  ['each of two links', '[a](/x) and [b](/x)', 'a </x> and b </x>'],
  ['each of two lines that are links', '- [a](/x)\n- [b](/x)', 'a </x> b </x>'],
  ['a link without words', 'a [](/x) b', 'a </x> b'],
  ['breaks as blanks', 'a  \nb', 'a b'],
  ['footnotes', 'a[^n]\n\n[^n]: b', 'a[n] [n] b'],
  ['rules as nothing', 'a\n\n---\n\nb', 'a b'],
] as const)('reads %s', ([, text, expected]) => {
  expect(shown(text)).toBe(expected);
});

test.for([
  ['a summary', '<InShort>\n\nWe log.\n\n</InShort>', 'In short (not binding) We log.'],
  ['a term', 'Our <Term id="a">Subscribers</Term>.', 'Our Subscribers.'],
  ['a field', 'Ask <Reseller field="name" />.', 'Ask your reseller.'],
] as const)('reads %s', ([, text, expected]) => {
  expect(shown(text, 'mdx')).toBe(expected);
});

test('reads the numbers that the policy’s style gives', () => {
  const numbered = numberDocument(documentOf('# A\n\n## B\n\n1. c\n   1. d'), 'legal');
  expect(shownWords(numbered).join(' ')).toBe('1. A 1.1 B (a) c (i) d');
});

test.for([
  ['with its digest', 'f00d', '[image: A ship <sha256:f00d>]'],
  ['with its address where its bytes are not known', '', '[image: A ship <ship.png>]'],
] as const)('reads an image %s', ([, digest, expected]) => {
  const image: Inline = { kind: 'image', alt: 'A ship', src: 'ship.png', title: '', digest };
  expect(shownWordsOfInlines([image]).join(' ')).toBe(expected);
});

test.for([
  ['kinds of quotes', '“Service” and ‘us’', '"Service" and \'us\''],
  ['apostrophes', 'don’t', "don't"],
  ['low and angled quotes', '„Dienst“ und «service»', '"Dienst" und "service"'],
  ['kinds of blanks', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
  ['normal forms', 'Cafe\u0301', 'Café'],
] as const)('takes %s for the same', ([, one, other]) => {
  expect(shown(one)).toBe(shown(other));
});

test.for([
  ['words in another order', 'You may. We may not.', 'You may not. We may.'],
  ['a blank that is gone', 'now here', 'nowhere'],
  ['a blank beside a sign', 'opt-out', 'opt -out'],
  ['a comma', 'a, b', 'a b'],
  ['quotes that are gone', '"Service"', 'Service'],
  ['feet and inches', '5′ long', '5″ long'],
  ['a dash', '5-6', '5–6'],
  ['a capital', 'the Service', 'the service'],
  ['a struck word', 'We will ~~not~~ sell', 'We will not sell'],
  ['a target', '[a](/a)', '[a](/b)'],
] as const)('tells %s', ([, one, other]) => {
  expect(shown(one)).not.toBe(shown(other));
});

test.for([
  ['5’ and 5”', '5\' and 5"'],
  ['„a“ ‚b‘', '"a" "b"'],
  ['e\u0301', 'é'],
  ['a\u00a0b', 'a\u00a0b'],
] as const)('folds %s', ([text, expected]) => {
  expect(foldTypography(text)).toBe(expected);
});
