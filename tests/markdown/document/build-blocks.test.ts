import { describe, expect, test } from 'vitest';

import type { Block } from '#core/document/document.ts';
import { plainText } from '#core/document/plain-text.ts';

import { builtOf, documentOf } from '../../support/document-of.ts';

/** The blocks of the text before the first heading. */
function blocks(text: string, syntax: 'md' | 'mdx' = 'md'): Block[] {
  return documentOf(text, syntax).sections[0]?.blocks ?? [];
}

const text = (words: string) => ({ kind: 'text', text: words });
const paragraph = (clause: number | null, ...children: object[]) => ({
  kind: 'paragraph',
  clause,
  children,
});
const item = (clause: number | null, label: string, ...inner: object[]) => ({
  clause,
  label,
  checked: null,
  blocks: inner,
});

describe('blocks', () => {
  test('paragraphs', () => {
    expect(blocks('a\nb\n\n\nc')).toEqual([paragraph(1, text('a b')), paragraph(2, text('c'))]);
  });

  test('items and what is in them', () => {
    expect(blocks('- a\n\n  b\n  1. c\n- d')).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [
          item(1, '•', paragraph(null, text('a')), paragraph(2, text('b')), {
            kind: 'list',
            ordered: true,
            start: 1,
            items: [item(3, '1.', paragraph(null, text('c')))],
          }),
          item(4, '•', paragraph(null, text('d'))),
        ],
      },
    ]);
  });

  test('the number with which a list begins', () => {
    const [list] = blocks('7. a\n9. b');
    expect(list).toMatchObject({
      ordered: true,
      start: 7,
      items: [{ label: '7.' }, { label: '8.' }],
    });
  });

  test('tasks', () => {
    expect(blocks('- [x] a\n- [ ] b\n- c')).toMatchObject([
      { items: [{ checked: true }, { checked: false }, { checked: null }] },
    ]);
  });

  test('rows, with the widest as the width', () => {
    expect(blocks('| a | b |\n|:-:|--:|\n| c |\n| d | e | f |')).toEqual([
      {
        kind: 'table',
        columns: ['center', 'right', null],
        rows: [
          { clause: null, cells: [[text('a')], [text('b')]] },
          { clause: 1, cells: [[text('c')]] },
          { clause: 2, cells: [[text('d')], [text('e')], [text('f')]] },
        ],
      },
    ]);
  });

  test('quotations, code, rules and footnotes', () => {
    expect(blocks('> a\n\n```js\nb\n```\n\n---\n\nc[^n]\n\n[^n]: d')).toEqual([
      { kind: 'quote', blocks: [paragraph(1, text('a'))] },
      { kind: 'code', language: 'js', text: 'b' },
      { kind: 'rule' },
      paragraph(2, text('c'), { kind: 'note', label: 'n' }),
      { kind: 'note', label: 'n', blocks: [paragraph(3, text('d'))] },
    ]);
  });

  test('headings in lists and quotations as paragraphs', () => {
    const strong = (words: string) => ({ kind: 'strong', children: [text(words)] });
    expect(documentOf('a\n\n- # b\n- #\n\n> ## c').sections).toHaveLength(1);
    expect(blocks('- # b\n- #\n\n> ## c')).toMatchObject([
      {
        items: [
          { clause: 1, blocks: [paragraph(2, strong('b'))] },
          { clause: 3, blocks: [] },
        ],
      },
      { kind: 'quote', blocks: [paragraph(4, strong('c'))] },
    ]);
  });

  test('summaries, which do not bind', () => {
    expect(blocks('<InShort>\n\na\n\n- b\n\n</InShort>\n\nc', 'mdx')).toEqual([
      {
        kind: 'short',
        blocks: [
          paragraph(null, text('a')),
          {
            kind: 'list',
            ordered: false,
            start: 1,
            items: [item(null, '•', paragraph(null, text('b')))],
          },
        ],
      },
      paragraph(1, text('c')),
    ]);
  });
});

describe('a component alone on its line', () => {
  const term = { kind: 'term', id: 'a', children: [text('b')] };
  const name = { kind: 'reseller', field: 'name' };

  test.for([
    ['a term', '<Term id="a">b</Term>', [term]],
    ['a term on lines of its own', '<Term id="a">\nb\n</Term>', [term]],
    ['a field', '<Reseller field="name" />', [name]],
    ['two', '<Term id="a">b</Term> <Reseller field="name" />', [term, text(' '), name]],
    [
      'two on two lines',
      '<Reseller field="name" />\n<Reseller field="name" />',
      [name, text(' '), name],
    ],
    [
      'two with a comment between',
      '<Term id="a">b</Term> {/* c */} <Term id="a">b</Term>',
      [term, text(' '), term],
    ],
  ] as const)('is a paragraph: %s', ([, source, children]) => {
    expect(blocks(source, 'mdx')).toEqual([paragraph(1, ...children)]);
  });

  test('is a paragraph of its own after an empty line', () => {
    expect(blocks('<Reseller field="name" />\n\n<Reseller field="name" />', 'mdx')).toEqual([
      paragraph(1, name),
      paragraph(2, name),
    ]);
  });

  test('keeps a line of words together', () => {
    expect(blocks('<InShort>a *b* <Term id="a">b</Term>.</InShort>', 'mdx')).toEqual([
      {
        kind: 'short',
        blocks: [
          paragraph(
            null,
            text('a '),
            { kind: 'emphasis', children: [text('b')] },
            text(' '),
            term,
            text('.'),
          ),
        ],
      },
    ]);
  });
});

describe('inline content', () => {
  test.for([
    [
      'marks',
      '*a* **b** ~~c~~ `d`',
      ['emphasis', 'text', 'strong', 'text', 'deletion', 'text', 'code'],
    ],
    ['breaks', 'a  \n b\\\nc', ['text', 'break', 'text', 'break', 'text']],
    ['a reference without a definition', '[a][b]', ['text']],
    ['comments', 'a {/* b */} c', ['text']],
  ] as const)('%s', ([, source, kinds]) => {
    const [first] = blocks(source, source.includes('/*') ? 'mdx' : 'md');
    expect(first?.kind === 'paragraph' && first.children.map((one) => one.kind)).toEqual(kinds);
  });

  test('links by reference as links', () => {
    const link = { kind: 'link', href: '/b', title: 'c', children: [text('a')] };
    const sources = [
      '[a](/b "c")',
      '[a][x]\n\n[x]: /b "c"',
      '[a]\n\n> [A]: /b "c"',
      '[a][]\n\n- [a]: /b "c"',
    ];
    for (const source of sources) expect(blocks(source)[0]).toEqual(paragraph(1, link));
  });

  test('gathers links with their places, in tables, lists and headings too', () => {
    const { links } = builtOf('## [a](/a)\n\n- [b](/b)\n\n| [c](/c) |\n|--|\n\n> [d]\n\n[d]: /d');
    expect(links.map(({ href, place }) => `${href} ${place.line}:${place.column}`)).toEqual([
      '/a 1:4',
      '/b 3:3',
      '/c 5:3',
      '/d 8:3',
    ]);
  });

  test('keeps the words of what a version may not hold', () => {
    const { document, issues } = builtOf('a <b>c</b> {d}\n\nexport const e = 1\n\n<F>g</F>', 'mdx');
    expect(issues.map((one) => one.code)).toEqual([
      'raw-html',
      'expression',
      'import-or-export',
      'unknown-component',
    ]);
    const words = document.sections[0]?.blocks.map(
      (one) => one.kind === 'paragraph' && plainText(one.children),
    );
    expect(words).toEqual(['a c {d}', 'export const e = 1', 'g']);
  });
});
