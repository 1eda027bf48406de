import { expect, test } from 'vitest';

import { clauseIds, walkBlocks, type Section } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { documentOf } from '../../support/document-of.ts';

function only(text: string, syntax: 'md' | 'mdx' = 'md'): Section {
  const [section, ...rest] = documentOf(text, syntax).sections;
  if (!section || rest.length > 0) throw new Error('There is not one section.');
  return section;
}

test.for([
  ['paragraphs', 'a\n\nb', 2],
  ['items, with their first paragraph', '- a\n- b', 2],
  ['further paragraphs of an item', '- a\n\n  b', 2],
  ['nested items', '- a\n  - b\n  - c\n- d', 4],
  ['rows without the header', '| a |\n| - |\n| b |\n| c |', 2],
  ['paragraphs of a quotation', '> a\n>\n> b', 2],
  ['paragraphs of a footnote', 'a[^1]\n\n[^1]: b\n\n    c', 3],
  ['no code and no rule', '```\na\n```\n\n---', 0],
] as const)('counts as clauses %s', ([, text, count]) => {
  const ids = Array.from({ length: count }, (_, index) => `preamble.${index + 1}`);
  expect(clauseIds(only(text))).toEqual(ids);
});

test('counts no summary, which does not bind', () => {
  expect(clauseIds(only('a\n\n<InShort>\n\nb\n\n- c\n\n</InShort>\n\nd', 'mdx'))).toEqual([
    'preamble.1',
    'preamble.2',
  ]);
});

test('numbers an item before the items in it', () => {
  const [list] = only('- a\n  - b\n- c').blocks;
  const clauses = list?.kind === 'list' ? list.items.map((item) => item.clause) : [];
  expect(clauses).toEqual([1, 3]);
});

test('begins again in every section', () => {
  const sections = documentOf('## A\n\na\n\nb\n\n## B\n\nc').sections;
  expect(sections.flatMap(clauseIds)).toEqual(['a.1', 'a.2', 'b.1']);
});

test('walks over blocks in reading order', () => {
  const { blocks } = only('a\n\n> b\n>\n> - c\n\n- d\n\n  ```\n  e\n  ```\n\n[^1]: f\n\n[^1]');
  expect([...walkBlocks(blocks)].map((block) => block.kind)).toEqual([
    'paragraph',
    'quote',
    'paragraph',
    'list',
    'paragraph',
    'list',
    'paragraph',
    'code',
    'note',
    'paragraph',
    'paragraph',
  ]);
});

test.for([
  ['*a* **b** ~~c~~ `d`', 'a b [struck: c] d'],
  ['[a *b*](https://c.org "d")', 'a b'],
  ['a  \nb', 'a\nb'],
  ['a\nb', 'a b'],
  ['a[^1]\n\n[^1]: b', 'a[1]'],
] as const)('reads %j as %j', ([text, words]) => {
  const [block] = only(text).blocks;
  expect(block?.kind === 'paragraph' && plainText(block.children)).toBe(words);
});

test('reads components as what stands on the page', () => {
  const [block] = only('<Term id="a">Logs</Term> of <Reseller field="name" />', 'mdx').blocks;
  expect(block?.kind === 'paragraph' && plainText(block.children)).toBe('Logs of your reseller');
});
