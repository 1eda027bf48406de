import { describe, expect, test } from 'vitest';

import { plainText } from '#core/document/plain-text.ts';
import { buildDocument } from '#markdown/document/build-document.ts';
import type { Syntax } from '#markdown/tree/parsed-tree.ts';
import { parseTreeByRule1, takeAnchorByRule1 } from '#markdown/document/rule-1-document.ts';
import { Source } from '#markdown/source/source.ts';

describe('rule 1 goes on reading sealed texts as it did', () => {
  test('strikes words between single tildes', () => {
    const parsed = parseTreeByRule1('Kept 30~60 days for 5~10 EUR.', 'md');
    expect(parsed).toMatchObject({
      tree: { children: [{ children: [{}, { type: 'delete' }, { value: '10 EUR.' }] }] },
    });
  });

  test('loses the cell beside an address', () => {
    const parsed = parseTreeByRule1('|a|b|c|\n|-|-|-|\n|One|https://a.example/x|words|', 'md');
    expect(parsed.ok && JSON.stringify(parsed.tree)).toContain(
      '"url":"https://a.example/x|words|"',
    );
  });

  test.for([
    ['md', '## A \\{#b}', 'b', 'A'],
    ['md', '## A {#b}', 'b', 'A'],
    ['md', '## A {#b} c', 'a-b-c', 'A {#b} c'],
    ['md', '## *A*', 'a', 'A'],
    ['mdx', '## A {/* #b */}', 'b', 'A'],
    ['mdx', '## A {/* b */}', 'a', 'A'],
    ['mdx', '## A \\{#b}', 'a-b', 'A {#b}'],
  ] as const)('in %s, `%s` has anchor `%s`', ([syntax, text, anchor, words]) => {
    expect(sectionsOf(text, syntax)).toEqual([[anchor, words]]);
  });
});

function sectionsOf(text: string, syntax: Syntax): [string, string][] {
  const parsed = parseTreeByRule1(text, syntax);
  if (!parsed.ok) return [];
  const source = new Source('text', text, syntax);
  const { document } = buildDocument(parsed.tree, source, undefined, takeAnchorByRule1);
  return document.sections.map(({ anchor, heading }) => [anchor, plainText(heading)]);
}
