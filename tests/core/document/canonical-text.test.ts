import { describe, expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';

import { documentOf } from '../../support/document-of.ts';

function canonical(text: string, syntax: 'md' | 'mdx' = 'md'): string {
  return canonicalText(documentOf(text, syntax));
}

test.for([
  ['a paragraph', 'We keep\nyour   data.', 'We keep your data.'],
  ['paragraphs', 'a\n\n\nb', 'a\n\nb'],
  ['a heading', '## Server logs', '## Server logs [#server-logs]'],
  ['a heading with an anchor', '# Logs {#server-logs}\n\na', '# Logs [#server-logs]\n\na'],
  ['a heading on two lines', 'Server  \nlogs\n===', '# Server logs [#server-logs]'],
  ['the text before a heading', 'a\n\n## B\n\nc', 'a\n\n## B [#b]\n\nc'],
  ['a list', '* a\n* b', '- a\n- b'],
  ['a numbered list', '3) a\n4) b', '3. a\n4. b'],
  ['wide numbers', '9. a\n10. b\n\n    c', '9. a\n10. b\n\n    c'],
  ['a nested list', '- a\n  - b\n    1. c\n- d', '- a\n\n  - b\n\n    1. c\n- d'],
  ['an item of several blocks', '- a\n\n  b\n\n  > c', '- a\n\n  b\n\n  > c'],
  ['an empty item', '-\n- a', '-\n- a'],
  ['tasks', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['a table', '| a | b |\n|:--|--:|\n| c | d |', '| a | b |\n| c | d |'],
  ['a bar in a cell', '| a |\n|--|\n| b \\| c |', '| a |\n| b \\| c |'],
  ['a quotation', '> a\n>\n> b', '> a\n>\n> b'],
  ['a nested quotation', '> a\n>\n> > b', '> a\n>\n> > b'],
  ['code', '```js\na  b\n\n  c\n```', '```js\na  b\n\n  c\n```'],
  ['a rule', 'a\n\n***\n\nb', 'a\n\n---\n\nb'],
  ['emphasis', '*a* **b** `d`', 'a b d'],
  ['struck words', 'We will ~~not *now*~~ sell', 'We will ~~not now~~ sell'],
  ['one link in two parts', '[a](/x) [b](/x)', 'a b </x>'],
  ['two links with words between', '[a](/x) or [b](/x)', 'a </x> or b </x>'],
  ['a link', 'See [the *logs*](/logs/#a "Title").', 'See the logs </logs/#a>.'],
  ['a bare address', 'https://a.org', 'https://a.org <https://a.org>'],
  ['a break', 'a  \nb\\\nc', 'a\nb\nc'],
  ['a footnote', 'a[^n]\n\n[^n]: b\n\n    c', 'a[n]\n\n[n]: b\n\n  c'],
  ['references', 'a &amp; b &copy; &lt;c', 'a & b © <c'],
  ['escapes', '\\# a \\* b \\{c\\}', '# a * b {c}'],
  ['punctuation as it is', '"a" \'b\' -- ... 10:30am 3:2', '"a" \'b\' -- ... 10:30am 3:2'],
  ['other scripts', '日本語の**方針**。 😀', '日本語の方針。 😀'],
  ['nothing', '', ''],
] as const)('writes %s', ([, text, expected]) => {
  expect(canonical(text)).toBe(`${expected}\n`);
});

test.for([
  ['a term', 'Our <Term id="a">Subscribers</Term>.', 'Our Subscribers.'],
  ['a field', 'Ask <Reseller field="name" />.', 'Ask {your reseller}.'],
  ['a summary', '<InShort>\n\nWe log.\n\n</InShort>', 'In short (not binding): We log.'],
  [
    'a summary of several blocks',
    '<InShort>\n\nWe log.\n\n- a\n\n</InShort>\n\nb',
    'In short (not binding): We log.\n\n  - a\n\nb',
  ],
  ['an empty summary', 'a\n\n<InShort></InShort>', 'a\n\nIn short (not binding):'],
  ['no comment', '{/* a */}\n\n## B {/* #c */}\n\nd {/* e */} f', '## B [#c]\n\nd f'],
] as const)('writes %s', ([, text, expected]) => {
  expect(canonical(text, 'mdx')).toBe(`${expected}\n`);
});

describe('has a backslash in words that look like', () => {
  test.for([
    ['a heading', '\\# Title [#a]', '\\# Title [#a]'],
    ['no heading', '\\# Title', '# Title'],
    ['an item', '\\- x', '\\- x'],
    ['no item', '-x', '-x'],
    ['a numbered item', '**1. Title**', '1\\. Title'],
    ['an item in an item', '- \\- x', '- \\- x'],
    ['a tick', '- \\[x] a', '- \\[x] a'],
    ['a quotation', '\\> x', '\\> x'],
    ['a target', 'a \\</x>', 'a \\</x>'],
    ['no target', 'a < b', 'a < b'],
    ['a summary', 'In short (not binding): a', 'In short \\(not binding): a'],
    ['code', '\\`\\`\\`', '\\```'],
    ['a rule', '\\---', '\\---'],
    ['a row', '\\| a | b |', '\\| a | b |'],
    ['struck words', '\\~~a~~', '\\~\\~a\\~\\~'],
    ['no struck words', '30~60', '30~60'],
    ['a bar in a cell', '| a \\| b |\n|--|', '| a \\| b |'],
    ['a break in a cell', '| a / b |\n|--|', '| a \\/ b |'],
    ['no break', 'a / b', 'a / b'],
    ['a footnote', '\\[n]: a[^n]\n\n[^n]: b', '\\[n]\\: a[n]\n\n[n]: b'],
    ['no reference to a footnote', 'a [n]', 'a [n]'],
    ['a field', 'Ask {your reseller}.', 'Ask \\{your reseller}.'],
    ['a backslash', 'a \\\\# b', 'a \\\\# b'],
    ['no backslash', 'C:\\Users', 'C:\\Users'],
    ['the end of code', '````\n```\n````', '```\n\\```\n```'],
    ['two blocks', 'a\\\n\\\nb', 'a\n\\\nb'],
  ] as const)('%s', ([, text, expected]) => {
    expect(canonical(text)).toBe(`${expected}\n`);
  });
});

test('tells a summary from the binding text after it', () => {
  const within = canonical('<InShort>\n\na\n\nb\n\n</InShort>', 'mdx');
  expect(canonical('<InShort>\n\na\n\n</InShort>\n\nb', 'mdx')).not.toBe(within);
});

describe('is the same for', () => {
  test.for([
    ['markers of lists', '- a\n- b', '* a\n* b', '+ a\n+ b'],
    ['loose and tight lists', '- a\n- b', '- a\n\n- b'],
    ['numbers', '1. a\n2. b\n3. c', '1. a\n1. b\n1. c', '1) a\n2) b\n3) c'],
    ['headings', '# A\n\n## B', 'A\n===\n\nB\n---', '# A #\n## B ##'],
    ['lines', 'a b c d', 'a b\nc d', 'a\nb\nc\nd', '   a  b c d  '],
    ['lines of an item', '- a b', '- a\n  b', '- a\nb', '-   a b'],
    ['links', '[a](/b "c")', '[a][x]\n\n[x]: /b "c"', "[x]: </b> 'c'\n\n[a][X]"],
    ['addresses', '<https://a.org>', '[https://a.org](https://a.org)', 'https://a.org'],
    ['emphasis', '*a* **b**', '_a_ __b__', '*a*  **b**'],
    ['breaks', 'a  \nb', 'a\\\nb', 'a    \nb'],
    [
      'tables',
      '|a|b|\n|-|-|\n|c|d|',
      '| a   | b  |\n| :-- | -- |\n| c   | d  |',
      'a | b\n-- | --\nc | d',
    ],
    ['code', '    a', '```\na\n```', '~~~~\na\n~~~~'],
    ['rules', '***', '---', '_ _ _'],
    ['references', '&copy; &#8212; &amp;', '© — &', '&#169; &mdash; &#x26;'],
    ['quotations', '> a\n> b', '> a\nb', '>a\n>b'],
    ['empty lines', 'a\n\nb', 'a\n\n\n\nb\n\n', '\n\na\n \nb'],
    ['anchors', '## A {#b}', '## A   {#b}  ', 'A {#b}\n---'],
  ] as const)('%s', ([, first, ...others]) => {
    expect(others.map((one) => canonical(one))).toEqual(others.map(() => canonical(first)));
  });
});

describe('differs for', () => {
  test.for([
    ['words', 'a', 'b'],
    ['targets', '[a](/b)', '[a](/c)'],
    ['anchors', '## A {#b}', '## A {#c}'],
    ['levels', '## A', '### A'],
    ['numbers', '1. a', '2. a'],
    ['ticks', '- [x] a', '- [ ] a'],
    ['a paragraph of an item and one after it', '- a\n\n  b', '- a\n\nb'],
    ['an item and a nested one', '- a\n- b', '- a\n  - b'],
    ['cells', '| a | b |\n|-|-|', '| a b |\n|-|'],
    ['a break', 'a  \nb', 'a\nb'],
    ['struck words', 'a ~~b~~', 'a b'],
    ['tildes', '~~a~~', '\\~~a~~'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n\n    c', 'a[^1]\n\n[^1]: b\n\nc'],
  ] as const)('%s', ([, a, b]) => {
    expect(canonical(a)).not.toBe(canonical(b));
  });
});
