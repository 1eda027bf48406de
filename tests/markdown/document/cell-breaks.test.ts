import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { parseVersion } from '#markdown/document/parse-version.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';

const FRONT_MATTER = '---\neffective: 2024-01-01\nsummary: A version.\n---\n';

function read(cell: string, syntax: Syntax) {
  const text = `${FRONT_MATTER}| a |\n| - |\n| ${cell} |\n`;
  const { built, issues } = parseVersion(text, 'a', syntax);
  return {
    text: built ? canonicalText(built.document) : '',
    codes: issues.map(({ code }) => code),
  };
}

test.each([
  ['b<br>c', 'md'],
  ['b <br/> c', 'md'],
  ['b<BR />c', 'md'],
  ['b<br/>c', 'mdx'],
] as const)('a table cell breaks its line at `%s` (%s)', (cell, syntax) => {
  expect(read(cell, syntax)).toEqual({ text: '| a |\n| b / c |\n', codes: [] });
});

test('a break within an emphasis is one too', () => {
  expect(read('**b<br>c**', 'md').text).toBe('| a |\n| b / c |\n');
});

test.each([
  ['b<br class="x">c', 'md'],
  ['b<hr>c', 'md'],
  ['b<br class="x"/>c', 'mdx'],
] as const)('any other tag in a cell is a problem: `%s` (%s)', (cell, syntax) => {
  expect(read(cell, syntax).codes).toEqual(['raw-html']);
});

test('outside of a table `<br>` is a problem', () => {
  const { issues } = parseVersion(`${FRONT_MATTER}b<br>c\n`, 'a', 'md');
  expect(issues.map(({ code }) => code)).toEqual(['raw-html']);
});
