import { describe, expect, test } from 'vitest';

import { convertBody } from '#markdown/import/body/convert-body.ts';
import { wordsOfDocument } from '#markdown/import/html/visible-words.ts';
import { parseVersion } from '#markdown/document/parse-version.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';

const FRONT_MATTER = '---\neffective: 2024-01-01\nsummary: A version.\n---\n';

/** The converted text; every case also proves that no word is lost and that no problem is left. */
function convert(text: string, written: Syntax = 'md') {
  const { draft, syntax, words } = convertBody(FRONT_MATTER + text, 'doc/a.md', written);
  const all = draft.manuscript.text;
  const parsed = parseVersion(all, 'doc/a.md', syntax);
  expect(parsed.issues.filter(({ code }) => code !== 'empty-version')).toEqual([]);
  const document = parsed.built?.document ?? { sections: [] };
  expect(wordsOfDocument(document)).toEqual(words);
  const codes = draft.rewritings.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
  return { text: all.slice(FRONT_MATTER.length), syntax, codes, words };
}

const unchanged = [
  ['a plain text', '# Title\n\nOne *two* `three` <https://example.org>.\n'],
  ['the punctuation of its own', 'A -- B... "C" &amp; D &copy; 5 < 6\n'],
  ['code that looks like HTML', '`<br>` and\n\n```\n<br> {% note %}\n```\n'],
  ['a line break in a cell', '| a |\n| - |\n| b<br>c |\n'],
] as const;

test.each(unchanged)('leaves %s as it is', (_, text) => {
  expect(convert(text)).toMatchObject({ text, codes: [] });
});

describe('line breaks', () => {
  const cases = [
    ['at the end of a line', 'One<br>\ntwo\n', 'One\\\ntwo\n'],
    ['in the middle of a line', 'One <br/> two\n', 'One\\\ntwo\n'],
    ['in an old spelling', 'One</br>two\n', 'One\\\ntwo\n'],
    ['twice', 'One<br><br>two\n', 'One\\\n\\\ntwo\n'],
    ['in a list item', '- One<br>two\n', '- One\\\n  two\n'],
    ['in a quotation', '> One<br>two\n', '> One\\\n> two\n'],
    ['at the end of a paragraph', 'One<br>\n\nTwo\n', 'One\n\nTwo\n'],
    ['at the end of an emphasis', '**One<br>** two\n', '**One**\\\ntwo\n'],
    ['in a heading', '## One<br>two\n', '## One two\n'],
    ['before what looks like an item', 'One<br>- two\n', 'One\\\n\\- two\n'],
    ['before what looks like a number', 'One<br>2. two\n', 'One\\\n2\\. two\n'],
  ] as const;
  test.each(cases)('%s', (_, text, expected) => {
    expect(convert(text).text).toBe(expected);
  });

  test('an odd spelling in a cell becomes the one that a version may hold', () => {
    const text = '| a |\n| - |\n| b</br>c<br />d |\n';
    expect(convert(text).text).toBe('| a |\n| - |\n| b<br>c<br>d |\n');
  });

  test('in a cell of MDX', () => {
    const { text, codes } = convert('| a |\n| - |\n| b<br />c |\n', 'mdx');
    expect(text).toBe('| a |\n| - |\n| b<br/>c |\n');
    expect(codes).toEqual(['cell-break 7:4']);
  });
});

describe('HTML', () => {
  const cases = [
    ['strong', 'a <strong>b c</strong> d\n', 'a **b c** d\n'],
    ['emphasis with blanks inside', 'a<em> b </em>c\n', 'a *b* c\n'],
    ['marks that would not be read', 'a<b>"b"</b>c\n', '&#x61;**"b"**&#x63;\n'],
    ['code', 'a <code>b</code> c\n', 'a `b` c\n'],
    ['nested marks', '<b>a <i>b</i></b>\n', '**a *b***\n'],
    ['a link', 'see <a href="https://example.org">b</a>\n', 'see [b](<https://example.org>)\n'],
    ['a tag without a word for it', 'a<sup>th</sup>b\n', 'athb\n'],
    ['a tag without its pair', 'a <b>b\n', 'a b\n'],
    ['a comment', 'a <!-- b --> c\n\n<!--\nd\n-->\n\ne\n', 'a  c\n\n\n\ne\n'],
    ['a comment before words', '<!-- a --> b\n', 'b\n'],
    ['a named anchor', '<a name="x"></a>**a**\n', '**a**\n'],
    ['a named anchor that begins an item', '- <a name="x"></a>\n**a**\n- b\n', '- **a**\n- b\n'],
    ['a tag before what looks like a number', '<u>1.</u> a\n', '1\\. a\n'],
    ['an image', 'a <img src="x.png" alt="a [b]"> c\n', 'a a \\[b\\] c\n'],
    ['a script', 'a\n\n<script>\nalert("b")\n</script>\n\nc\n', 'a\n\n\n\nc\n'],
    ['a bracket that opens no tag', '<div class="a\n\nb\n', '\\<div class="a\n\nb\n'],
  ] as const;
  test.each(cases)('%s', (_, text, expected) => {
    expect(convert(text).text).toBe(expected);
  });

  test('a block parts into paragraphs, headings and items', () => {
    const text =
      '<div>\n    <h2>A title</h2>\n    <p>One <b>two</b></p>\n<ul><li>x</li><li>y</li></ul></div>\n';
    const { words, text: markdown } = convert(text);
    expect(words).toEqual(['A', 'title', 'One', 'two', 'x', 'y']);
    expect(markdown).toContain('## A title\n');
    expect(markdown).toContain('\nOne **two**\n');
    expect(markdown).toContain('\n- x\n');
  });

  test('a block within a quotation stays in it', () => {
    expect(convert('> <p>a</p>\n> <p>b</p>\n').text.trim()).toMatch(/^>.*\n> a\n/s);
  });
});

describe('templates', () => {
  test('drops the markers and keeps what is between them', () => {
    const { text, codes } = convert(
      '{% note %}\n\n**Note:** a\n\n{% endnote %}\n\nb{% ifversion ghec %} or c{% endif %}.\n',
    );
    expect(text).toBe('\n**Note:** a\n\n\nb or c.\n');
    expect(codes).toEqual([
      'template-marker 5:1',
      'template-marker 9:1',
      'template-marker 11:2',
      'template-marker 11:27',
    ]);
  });

  test('keeps a table whole', () => {
    const text = '| a |\n| - |\n{% ifversion x %}\n| b |\n{% endif %}\n| c |\n';
    expect(convert(text).text).toBe('| a |\n| - |\n| b |\n| c |\n');
  });

  test('keeps the source of what stands for words', () => {
    const text = 'Ask {% data variables.contact.support %} or {{ site.name }}.\n';
    const { text: kept, codes, words } = convert(text);
    expect(kept).toBe(text);
    expect(codes).toEqual(['template-words 5:5', 'template-words 5:45']);
    expect(words).toContain('variables.contact.support');
  });

  test('drops a comment of the template with its content', () => {
    expect(convert('a {% comment %}b{% endcomment %} c\n').text).toBe('a  c\n');
  });
});

test('removes invisible characters, written or referred to', () => {
  const { text, codes } = convert('on\u200Be and t&#8203;w&shy;o\n');
  expect(text).toBe('one and two\n');
  expect(codes).toHaveLength(3);
});

test('an image gives way to its alternative text', () => {
  expect(convert('a ![b *c*](d.png) ![](e.png)\n').text).toBe('a b c \n');
});

test('keeps the marker of an alert and points at it', () => {
  expect(convert('> [!NOTE]\n> a\n').codes).toEqual(['alert-marker 5:3']);
});

describe('MDX', () => {
  test('stays MDX where it is valid', () => {
    const source = [
      "import { Note } from '../note'",
      '',
      '## Title {/* #a-title */}',
      '',
      'A <strong>b</strong> {\'c\'} {d.e} <Link to="/x">f</Link>.',
      '',
      '<Note title="Mind this">',
      '',
      'g',
      '',
      '</Note>',
      '',
      '<Screenshot src="h.png" alt="The form" />',
      '',
    ].join('\n');
    const { text, syntax, codes, words } = convert(source, 'mdx');
    expect(syntax).toBe('mdx');
    expect(text).toContain('## Title {/* #a-title */}');
    expect(text).toContain('A **b** c \\{d.e\\} f.');
    expect(words.join(' ')).toBe('Title A b c {d.e} f . Mind this g The form'.replace('f .', 'f.'));
    expect(codes.map((one) => one.split(' ')[0])).toEqual([
      'import-or-export',
      'emphasis',
      'expression',
      'expression',
      'component',
      'component',
      'component',
    ]);
  });

  test('keeps the components that a version may hold', () => {
    const text = 'A <Term id="b">b</Term>.\n\n<InShort>\n\nc\n\n</InShort>\n';
    expect(convert(text, 'mdx')).toMatchObject({ text, codes: [] });
  });

  test('becomes Markdown where it is not valid', () => {
    const source =
      'import a from "b"\n\n## Title {/* #a-title */}\n\n{/* c */}See <https://d.org>.\n';
    const { text, syntax, codes } = convert(source, 'mdx');
    expect(syntax).toBe('md');
    expect(text).toBe('\n\n## Title {#a-title}\n\nSee <https://d.org>.\n');
    expect(codes).toContain('mdx-as-markdown 1:1');
  });
});

describe('markup of other programs', () => {
  const cases = [
    [
      'a raised number',
      '10<sup>6</sup> EUR, fee<sup>1</sup>\n',
      '10⁶ EUR, fee¹\n',
      ['raised-text'],
    ],
    ['a lowered number', 'CO<sub>2</sub>\n', 'CO₂\n', ['raised-text']],
    ['a raised number in a block', '<p>10<sup>6</sup></p>\n', '10⁶', ['raised-text', 'html-block']],
    ['raised numbers with more', 'x<sup>1,2</sup>\n', 'x^(1,2)\n', ['raised-text']],
    ['a raised ordinal', '4<sup>th</sup>\n', '4th\n', ['tag']],
    ['emphasis before a letter', '<b>(a)</b>ASR\n', '**(a)**&#x41;SR\n', ['emphasis']],
    ['emphasis after a letter', 'ASR<b>(a)</b>\n', 'AS&#x52;**(a)**\n', ['emphasis']],
    ['an id of kramdown', '## A b {: #one }\n\nC\n', '## A b {#one}\n\nC\n', ['attribute-list']],
    ['attributes of Pandoc', '## A b {#one .w}\n\nC\n', '## A b {#one}\n\nC\n', ['attribute-list']],
    ['a heading without number', '## A {-}\n\nC\n', '## A\n\nC\n', ['attribute-list']],
    ['attributes of a word', 'D {: k="2024" } x\n', 'D x\n', ['attribute-list']],
    [
      'attributes of a link',
      '[a](https://e.example){:target="_blank"}\n',
      '[a](https://e.example)\n',
      ['attribute-list'],
    ],
    ['attributes on their line', 'A\n{: .wide }\n', 'A\n', ['attribute-list']],
    ['braces that are words', 'a {b} c, {"d": 1}\n', 'a {b} c, {"d": 1}\n', []],
    ['a container', '::: note\nA\n:::\n', 'A', ['container-marker']],
    [
      'the title of a container',
      '::: tip Take care\nA\n:::\n',
      'Take care\n\nA',
      ['container-marker'],
    ],
    ['a table of contents', 'A\n\n[TOC]\n', 'A', ['table-of-contents']],
    ['one of kramdown', 'A\n\n* x\n{:toc}\n', 'A', ['table-of-contents']],
    ['all that in code', '`<sup>1</sup>` `{: #a }`\n', '`<sup>1</sup>` `{: #a }`\n', []],
  ] as const;
  test.each(cases)('rewrites or leaves %s', (_, text, expected, codes) => {
    const found = convert(text);
    expect(found.text.trim()).toBe(expected.trim());
    expect([...new Set(found.codes.map((one) => one.replace(/ .*/, '')))]).toEqual(codes);
  });

  test('an id that cannot stand in a heading is a name of its place', () => {
    const { names } = convertBody(`## Six {#Six_x}\n\nA\n`, 'doc/a.md', 'md');
    expect(names.map(({ name }) => name)).toEqual(['Six_x']);
  });
});

describe('tables and lists of HTML', () => {
  const cases = [
    [
      'a table',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2 <b>x</b> | y</td></tr></tbody></table>\n',
      '| A | B |\n| - | - |\n| 1 | 2 **x** \\| y |',
      ['html-table'],
    ],
    [
      'lines, a caption and blocks in cells',
      '<div>\n <table>\n  <caption>Cap</caption>\n  <tr><th>A</th></tr>\n  <tr><td><p>b</p><p>c<br>d</p></td></tr>\n  <tr><td><ul><li>e</li><li>f</li></ul></td></tr>\n </table>\n</div>\n',
      'Cap\n\n| A |\n| - |\n| b<br>c<br>d |\n| e<br>f |',
      ['html-table', 'html-block'],
    ],
    [
      'a cell over two columns',
      '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">c</td></tr></table>\n',
      '| A | B |\n| - | - |\n| c | |',
      ['spanned-cells'],
    ],
    [
      'a numbered list with its start, and one in it',
      '<ol start="4"><li>four<ol><li>aa</li><li>bb</li></ol></li><li>five</li></ol>\n',
      '4. four\n\n   1. aa\n   2. bb\n\n5. five',
      ['html-list'],
    ],
    ['letters', '<ol type="a"><li>b</li></ol>\n', '1. b', ['list-markers']],
    ['a list in an item', '- a\n- <ul><li>b</li></ul>\n', '- a\n- - b', ['html-list']],
    ['terms', '<dl><dt>Term</dt><dd>Words</dd></dl>\n', '- Term\n\n  Words', ['html-list']],
  ] as const;
  test.each(cases)('keeps %s', (_, text, expected, codes) => {
    const found = convert(text);
    expect(found.text.trim()).toBe(expected);
    expect([...new Set(found.codes.map((one) => one.replace(/ .*/, '')))]).toEqual(codes);
  });

  test('an id in a cell is a name of its place', () => {
    const { names } = convertBody('<table><tr><td id="c">x</td></tr></table>\n', 'doc/a.md', 'md');
    expect(names.map(({ name }) => name)).toEqual(['c']);
  });
});
