import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { normaliseText } from '#markdown/settings/front-matter.ts';
import { parseTree } from '#markdown/tree/syntax-tree.ts';

import { comparable, referenceTree } from '../../support/comparable-tree.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/markdown');
const files = readdirSync(FOLDER);

test('has fixtures of both syntaxes', () => {
  expect(files.filter((file) => file.endsWith('.md')).length).toBeGreaterThanOrEqual(8);
  expect(files.filter((file) => file.endsWith('.mdx')).length).toBeGreaterThanOrEqual(2);
});

test.for(files)('reads %s as remark does', (file) => {
  const text = normaliseText(readFileSync(join(FOLDER, file), 'utf8'));
  const syntax = file.endsWith('.mdx') ? 'mdx' : 'md';
  const parsed = parseTree(text, syntax);
  const reference = referenceTree(text, syntax);
  expect(parsed.ok && comparable(parsed.tree)).toEqual(reference && comparable(reference));
});

describe.each(['md', 'mdx'] as const)(
  'reads as remark does what Sätteri reads otherwise, in %s',
  (syntax) => {
    const file = join(import.meta.dirname, `../../fixtures/parser-differences/${syntax}.json`);

    test.for(JSON.parse(readFileSync(file, 'utf8')) as string[])('%j', (text) => {
      const parsed = parseTree(text, syntax);
      const reference = referenceTree(text, syntax);
      expect(parsed.ok ? comparable(parsed.tree) : null).toEqual(
        reference && comparable(reference),
      );
    });
  },
);

test.for([
  ['smart punctuation', '"a" \'b\' -- --- ... (c)', '"a" \'b\' -- --- ... (c)'],
  ['times and ratios', 'At 10:30am, 3:2, ::a::', 'At 10:30am, 3:2, ::a::'],
  ['math', '$5,000 and $a$ and $$b$$', '$5,000 and $a$ and $$b$$'],
  ['sub- and superscript', 'H~2~O x^2^', 'H~2~O x^2^'],
  ['spans', 'Kept 30~60 days for 5~10 EUR.', 'Kept 30~60 days for 5~10 EUR.'],
  ['anchors', '## A {#b}', 'A {#b}'],
  ['wiki links', '[[a]]', '[[a]]'],
] as const)('leaves alone %s', ([, text, ...values]) => {
  const parsed = parseTree(text, 'md');
  expect(parsed.ok && JSON.stringify(parsed.tree).match(/(?<="value":)"(?:[^"\\]|\\.)*"/g)).toEqual(
    values.map((value) => JSON.stringify(value)),
  );
});

test('says where and why a text is no MDX', () => {
  expect(parseTree('# 😀\n\n😀 {a b}', 'mdx')).toMatchObject({
    ok: false,
    line: 3,
    column: 4,
    reason: 'brace',
  });
});
