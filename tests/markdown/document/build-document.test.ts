import { describe, expect, test } from 'vitest';

import type { Document } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { builtOf, documentOf } from '../../support/document-of.ts';

function outline(document: Document): string[] {
  return document.sections.map(
    ({ anchor, level, parent, heading }) =>
      `${level} ${anchor}${parent === null ? '' : ` in ${parent}`}: ${plainText(heading)}`,
  );
}

describe('sections', () => {
  test.for([
    ['nothing', '', []],
    ['text without a heading', 'a', ['0 preamble: ']],
    ['text before the first heading', 'a\n\n## B', ['0 preamble: ', '2 b: B']],
    ['no text before the first heading', '## B', ['2 b: B']],
    [
      'parents',
      '# A\n\n## B\n\n### C\n\n## D',
      ['1 a: A', '2 b in a: B', '3 c in b: C', '2 d in a: D'],
    ],
    ['skipped levels', '## A\n\n#### B\n\n### C', ['2 a: A', '4 b in a: B', '3 c in a: C']],
    ['a lower first heading', '### A\n\n## B', ['3 a: A', '2 b: B']],
    ['both forms of headings', 'A\n===\n\nB\n---', ['1 a: A', '2 b in a: B']],
    ['a heading without words', '##\n\na', ['2 section: ']],
    ['a definition before the first heading', '[a]: /b\n\n## B', ['2 b: B']],
  ] as const)('%s', ([, source, expected]) => {
    expect(outline(documentOf(source))).toEqual(expected);
  });

  test('begin with no comment', () => {
    expect(outline(documentOf('---\na: b\n---\n\n{/* a */}\n\n## B', 'mdx'))).toEqual(['2 b: B']);
  });

  test('have their places in order', () => {
    const { sectionPlaces } = builtOf('---\na: b\n---\n\n[x]: /y\n\n  a\n\n## B\n\nC\n===');
    expect(sectionPlaces).toEqual([
      { file: 'text', line: 7, column: 3 },
      { file: 'text', line: 9, column: 1 },
      { file: 'text', line: 11, column: 1 },
    ]);
  });
});

describe('anchors', () => {
  test.for([
    ['of the words', '## Your choices', 'your-choices', 'Your choices'],
    [
      'of words with marks',
      '## *Your* `choices` [here](/a)',
      'your-choices-here',
      'Your choices here',
    ],
    ['of two lines', 'Your\nchoices\n===', 'your-choices', 'Your choices'],
    ['of two broken lines', 'Your  \nchoices\n===', 'your-choices', 'Your\nchoices'],
    ['of another script', '## 個人情報', '個人情報', '個人情報'],
    ['of no letter', '## §', 'section', '§'],
    ['written', '## Your choices {#choices}', 'choices', 'Your choices'],
    ['written at once', '## Choices{#c}', 'c', 'Choices'],
    ['written after code', '## `a` {#c}', 'c', 'a'],
    ['written after emphasis', '## *a* {#c}', 'c', 'a'],
    ['written below', 'Choices {#c}\n---', 'c', 'Choices'],
    ['not written in the middle', '## A {#c} b', 'a-c-b', 'A {#c} b'],
    ['not written in code', '## A `{#c}`', 'a-c', 'A {#c}'],
    ['not written with an escape', '## A \\{#not-anchor}', 'a-not-anchor', 'A {#not-anchor}'],
    ['not written with an escaped end', '## A {#c\\}', 'a-c', 'A {#c}'],
    ['not written with a reference', '## A &#123;#c}', 'a-c', 'A {#c}'],
    ['of braces that are text', '## Fill in \\{#}', 'fill-in-', 'Fill in {#}'],
    ['written after a backslash', '## A \\\\{#c}', 'c', 'A \\'],
  ] as const)('%s, in Markdown', ([, source, anchor, words]) => {
    const [section] = documentOf(source).sections;
    expect([section?.anchor, section && plainText(section.heading)]).toEqual([anchor, words]);
  });

  test.for([
    ['of the words', '## Your choices', 'your-choices'],
    ['written', '## Your choices {/* #choices */}', 'choices'],
    ['written closely', '## Your choices {/*#choices*/}', 'choices'],
    ['written at once', '## Choices{/* #c */}', 'c'],
    ['not written by another comment', '## Choices {/* c */}', 'choices'],
    ['not written in the middle', '## A {/* #c */} b', 'a-b'],
  ] as const)('%s, in MDX', ([, source, anchor]) => {
    expect(documentOf(source, 'mdx').sections.map((section) => section.anchor)).toEqual([anchor]);
  });

  test('of the same words are told apart', () => {
    const { sections } = documentOf('## A\n\n## A\n\n## A {#b}\n\n## A');
    expect(sections.map((section) => section.anchor)).toEqual(['a', 'a-1', 'b', 'a-2']);
  });
});
