import fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { describe, expect, test, vi } from 'vitest';

import { KnownSections } from '#markdown/document/known-sections.ts';
import { parseVersion } from '#markdown/document/parse-version.ts';
import { Source } from '#markdown/source/source.ts';
import { parseTree, type Syntax } from '#markdown/tree/syntax-tree.ts';

const HEADINGS: Record<Syntax, readonly string[]> = {
  md: ['## A {#a}', '## A {#A b}', '### C &#8203;', 'Two\nlines\n---'],
  mdx: ['## A {/* #a */}', '## A {/* #A b */}', 'Title\n==='],
};

const ANY_HEADING = ['## A [b](/b) [a]', '  ## A [b](/b) [a]', '## A'];

// What can reach beyond its own section, or is told of at its place.
const PARTS: Record<Syntax, readonly string[]> = {
  md: ['<div>', '</div>', '<!-- open', '-->', '<b>a</b> c', 'A ![an image](/i.png).'],
  mdx: [
    '<InShort>',
    '</InShort>',
    '{/* open',
    '*/}',
    '<Term id="t">www.example.org</Term>\n<Term>b</Term>',
    '<Reseller field="name" />\n<Reseller field="none" />',
    '{1 + 1}',
  ],
};
const ANY_PART = [
  'A [link](/b), [a], [another][a] and a note[^1].',
  '[a]: /c "title"',
  '> [a]: /d',
  '[^1]: The note.\n\n    Its second paragraph.',
  'www.example.org and mail@example.org',
  'A\u200B character, and one as &#8203;.',
  '```\n## No heading',
  '```',
  '- item\n\n  ## Heading in an item\n\n      code',
  '> ## Heading in a quotation\nlazy',
  '| a | b |\n| - | - |\n| [c](/c) | &amp; |',
];

// Few sections in several orders, so that texts have some in common.
function textsOf(syntax: Syntax): fc.Arbitrary<string[]> {
  const parts = fc.array(fc.constantFrom(...PARTS[syntax], ...ANY_PART), { maxLength: 2 });
  const section = fc
    .tuple(
      fc.constantFrom(...HEADINGS[syntax], ...ANY_HEADING),
      parts,
      fc.constantFrom('\n\n', '\n'),
    )
    .map(([heading, rest, gap]) => [heading, ...rest, ''].join(gap));
  const top = fc.constantFrom('', '---\nsummary: S\n---\n\n', '---\n\n', '\n\n\n', 'Before.\n\n');
  return fc
    .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), top, top)
    .chain(([sections, ...tops]) =>
      fc.tuple(
        ...tops.map((start) =>
          fc.shuffledSubarray(sections).map((some) => [start, ...some].join('')),
        ),
      ),
    );
}

describe.each(['md', 'mdx'] as const)('in %s', (syntax) => {
  test('reads a text after any others as it does alone, problems and places included', () => {
    fc.assert(
      fc.property(textsOf(syntax), (texts) => {
        const known = new KnownSections();
        for (const [index, text] of texts.entries()) {
          const file = `${index}.${syntax}`;
          const { built, issues } = parseVersion(text, file, syntax, known);
          const alone = parseVersion(text, file, syntax);
          expect({ built, issues }).toEqual({ built: alone.built, issues: alone.issues });
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('builds a section once for all texts that hold it', () => {
  const known = new KnownSections();
  const [one, two] = ['## A\n\nText.\n\n## B\n', 'Before.\n\n## A\n\nText.\n\n## B\n\nMore.\n'].map(
    (text, index) => parseVersion(text, `${index}.md`, 'md', known).built?.document.sections,
  );
  expect(two?.[1]?.blocks).toBe(one?.[0]?.blocks);
});

test('builds it again where a text has definitions that it may refer to', () => {
  const known = new KnownSections();
  const texts = ['## A\n\nSee [b].\n\n## C\n', '## A\n\nSee [b].\n\n## C\n\n[b]: /b\n'];
  const links = texts.map((text) => parseVersion(text, 'a.md', 'md', known).built?.links.length);
  expect(links).toEqual([0, 1]);
});

test('tells where a link stands in each text', () => {
  const known = new KnownSections();
  const section = '## A [b](/b)\n\nSee [c](/c).\n';
  const lines = [section, `Before.\n\n${section}`, `  ${section}`].map((text, index) =>
    parseVersion(text, `${index}.md`, 'md', known).built?.links.map(({ place }) => place),
  );
  expect(lines).toEqual([
    [
      { file: '0.md', line: 1, column: 6 },
      { file: '0.md', line: 3, column: 5 },
    ],
    [
      { file: '1.md', line: 3, column: 6 },
      { file: '1.md', line: 5, column: 5 },
    ],
    [
      { file: '2.md', line: 1, column: 8 },
      { file: '2.md', line: 3, column: 5 },
    ],
  ]);
});

test('builds a section again of which a node has no place', () => {
  const known = new KnownSections();
  const source = new Source('a.md', '## A\n\nB\n', 'md');
  const parsed = parseTree(source.text, source.syntax);
  const [heading, paragraph] = parsed.ok ? parsed.tree.children : [];
  if (heading?.type !== 'heading' || paragraph?.type !== 'paragraph') throw new Error('no tree');
  const found = { links: [], fields: [], issues: [] };
  const section = {
    level: 2,
    words: [],
    anchor: null,
    blocks: [],
    inHeading: found,
    inBlocks: found,
    anchorIssues: [],
  };
  const build = vi.fn(() => section);
  const unplaced: Paragraph = { type: 'paragraph', children: paragraph.children };
  for (const nodes of [[unplaced], [unplaced], [paragraph], [paragraph]]) {
    known.section({ heading, nodes }, null, source, build);
  }
  expect(build).toHaveBeenCalledTimes(3);
});
