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
    ['marks that would not be read', 'a<b>"b"</b>c\n', 'a"b"c\n'],
    ['code', 'a <code>b</code> c\n', 'a `b` c\n'],
    ['nested marks', '<b>a <i>b</i></b>\n', '**a *b***\n'],
    ['a link', 'see <a href="https://example.org">b</a>\n', 'see [b](<https://example.org>)\n'],
    ['a tag without a word for it', 'a<sup>2</sup>b\n', 'a2b\n'],
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
