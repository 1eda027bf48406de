import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { numberDocument } from '#core/document/numbering.ts';
import { renderHtml, type HtmlOptions, type KeptHtml } from '#markdown/render/render-html.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';

import { arbitraryDocument } from '../../support/arbitrary-document.ts';
import { documentOf } from '../../support/document-of.ts';

const OPTIONS: HtmlOptions = {
  href: (path) => `/base${path}`,
  cite: () => 'Cited',
  retired: new Map(),
};

function render(text: string, syntax: Syntax = 'md', options: Partial<HtmlOptions> = {}): string {
  return renderHtml(documentOf(text, syntax), { ...OPTIONS, ...options });
}

/** The HTML of the blocks before the first heading, without marks. */
function blocks(text: string, syntax: Syntax = 'md'): string {
  return render(text, syntax)
    .replace(/^<section id="preamble"><p class="cite" hidden>Cited<\/p>/, '')
    .replace(/<\/section>$/, '')
    .replaceAll(/<a class="mark"[^>]*>[¶§]<\/a>/g, '');
}

test('renders a section with its heading, marks and citation', () => {
  expect(render('## Logs {#server-logs}\n\nWe log.')).toBe(
    '<section id="server-logs">' +
      '<h2>Logs <a class="mark" href="#server-logs" aria-label="Address of section Logs">§</a></h2>' +
      '<p class="cite" hidden>Cited</p>' +
      '<p id="server-logs.1">We log.<a class="mark" href="#server-logs.1" tabindex="-1" aria-label="Address of clause 1">¶</a></p>' +
      '</section>',
  );
});

test.for([
  [
    'marks',
    '*a* **b** ~~c~~ `d`',
    '<p id="preamble.1"><em>a</em> <strong>b</strong> <s>c</s> <code>d</code></p>',
  ],
  ['a break', 'a  \nb', '<p id="preamble.1">a<br>b</p>'],
  ['a list', '- a\n- b', '<ul><li id="preamble.1">a</li><li id="preamble.2">b</li></ul>'],
  ['a numbered list', '3. a', '<ol start="3"><li id="preamble.1">a</li></ol>'],
  [
    'an item of several blocks',
    '- a\n\n  b',
    '<ul><li id="preamble.1"><p>a</p><p id="preamble.2">b</p></li></ul>',
  ],
  [
    'a nested list',
    '- a\n  - b',
    '<ul><li id="preamble.1">a<ul><li id="preamble.2">b</li></ul></li></ul>',
  ],
  [
    'tasks',
    '- [x] a\n- [ ] b',
    '<ul><li id="preamble.1">☑ a</li><li id="preamble.2">☐ b</li></ul>',
  ],
  ['a quotation', '> a', '<blockquote><p id="preamble.1">a</p></blockquote>'],
  ['code', '```\na\n```', '<pre tabindex="0"><code>a</code></pre>'],
  ['a rule', 'a\n\n***', '<p id="preamble.1">a</p><hr>'],
  [
    'a table',
    '| a | b |\n|:-:|---|\n| c | d |',
    '<div class="table" role="group" tabindex="0" aria-label="Table in section introduction"><table>' +
      '<thead><tr><th scope="col" class="align-center">a</th><th scope="col">b</th></tr></thead>' +
      '<tbody><tr id="preamble.1"><td class="align-center">c</td><td>d</td></tr></tbody></table></div>',
  ],
  [
    'a footnote',
    'a[^1]\n\n[^1]: b',
    '<p id="preamble.1">a<sup><a href="#note:1">[1]</a></sup></p>' +
      '<aside class="note" id="note:1" role="note"><sup>1</sup><p id="preamble.2">b</p></aside>',
  ],
] as const)('renders %s', ([, text, html]) => {
  expect(blocks(text)).toBe(html);
});

test.for([
  ['a term', '<Term id="a">b</Term> c', '<p id="preamble.1"><dfn id="term:a">b</dfn> c</p>'],
  [
    'a field',
    '<Reseller field="name" /> a',
    '<p id="preamble.1"><span class="field">your reseller</span> a</p>',
  ],
  [
    'a summary',
    '<InShort>\n\na\n\n</InShort>',
    '<aside class="short" role="note" aria-label="In short, not binding"><p class="short-title">In short <span>(not binding)</span></p><p>a</p></aside>',
  ],
] as const)('renders %s', ([, text, html]) => {
  expect(blocks(text, 'mdx')).toBe(html);
});

describe('headings', () => {
  const tags = (text: string): string[] => render(text).match(/<h\d/g) ?? [];

  test.for([
    ['# A\n\n## B\n\n### C', ['<h2', '<h3', '<h4']],
    ['### A\n\n#### B', ['<h2', '<h3']],
    ['### A\n\n## B', ['<h3', '<h2']],
    ['# A\n\n##### B\n\n###### C', ['<h2', '<h6', '<h6']],
  ] as const)('of %j begin with h2', ([text, expected]) => {
    expect(tags(text)).toEqual(expected);
  });
});

test('writes legal numbers and labels as words', () => {
  const document = numberDocument(documentOf('## A\n\n### B\n\n1. c\n   1. d\n2. e'), 'legal');
  const html = renderHtml(document, OPTIONS).replaceAll(/<a class="mark"[^>]*>[¶§]<\/a>/g, '');
  expect(html).toContain('<h2><span class="number">1.</span> A </h2>');
  expect(html).toContain('<h3><span class="number">1.1</span> B </h3>');
  expect(html).toContain(
    '<ol class="labelled" role="list"><li id="b.1"><span class="label">(a)</span> c' +
      '<ol class="labelled" role="list"><li id="b.2"><span class="label">(i)</span> d</li></ol></li>' +
      '<li id="b.3"><span class="label">(b)</span> e</li></ol>',
  );
});

describe('links', () => {
  test.for([
    ['[a](/privacy/#b)', '<a href="/base/privacy/#b">a</a>'],
    ['[a](#b)', '<a href="#b">a</a>'],
    ['[a](https://a.org/?b&c "d")', '<a href="https://a.org/?b&#x26;c" title="d">a</a>'],
    ['[a](mailto:a@b.org)', '<a href="mailto:a@b.org">a</a>'],
    ['[a](/b\'%22"c")', '<a href="/base/b&#x27;%22&#x22;c&#x22;">a</a>'],
  ] as const)('%s', ([text, html]) => {
    expect(blocks(text)).toContain(html);
  });

  test('to anchors of other scripts are encoded', () => {
    expect(render('## 個人')).toContain('<section id="個人">');
    expect(render('## 個人')).toContain('href="#%E5%80%8B%E4%BA%BA"');
  });
});

test('lands readers of retired anchors at the section that took their place', () => {
  const html = render('## A\n\n## B', 'md', {
    retired: new Map([
      ['old', 'b'],
      ['older', 'b'],
    ]),
  });
  expect(html).toContain('<section id="b"><span id="old"></span><span id="older"></span><h2>');
  expect(html).toContain('<section id="a"><h2>');
});

test.for([
  ['a', '\\<script>alert(1)\\</script>'],
  ['a', '`<script>alert(1)</script>`'],
  ['a', '```\n<script>alert(1)</script>\n```'],
  ['a', '<script>alert(1)</script>'],
  ['a', '- <img src=x onerror=alert(1)>'],
  ['<script>', 'a'],
] as const)('escapes hostile words: %j %j', ([citation, text]) => {
  const html = render(text, 'md', { cite: () => citation });
  expect(html).not.toMatch(/<(?:script|img)/);
  expect(html).toMatch(/&#x3C;(?:script|img)/);
});

test('escapes hostile words in attributes', () => {
  const html = render('## "\\><b onclick="a" {#a}\n\n| a |\n|---|\n| b |\n\nc[^"x]\n\n[^"x]: d');
  expect(html).toContain('aria-label="Address of section &#x22;><b onclick=&#x22;a&#x22;"');
  expect(html).toContain('aria-label="Table in section &#x22;><b onclick=&#x22;a&#x22;"');
  expect(html).toContain('<a href="#note:&#x22;x">');
});

test('gives every id once', () => {
  const part = fc.constantFrom(
    'Text[^1] with [^2].',
    '[^1]: One.',
    '[^1]: Again.',
    '[^2]: Two.',
    '## A',
    '## A',
    '### B {/* #c */}',
    '- item\n- item',
    '| a |\n|---|\n| b |',
    'A <Term id="t">term</Term>.',
    '<Term id="t">term</Term>',
    '<InShort>\n\nShort <Term id="u">term</Term>.\n\n</InShort>',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const unique = parts.filter(
        (one, index) => !one.includes('#c') || parts.indexOf(one) === index,
      );
      const ids = [...render(unique.join('\n\n'), 'mdx').matchAll(/ id="([^"]*)"/g)].map(
        ([, id]) => id,
      );
      expect(ids).toHaveLength(new Set(ids).size);
    }),
  );
});

test('renders twice to the same bytes', () => {
  const document = documentOf('## A\n\n- b[^1]\n\n[^1]: c');
  expect(renderHtml(document, OPTIONS)).toBe(renderHtml(document, OPTIONS));
});

test('renders a text after others that share its sections as it does alone', () => {
  const versions = arbitraryDocument.chain(({ sections }) =>
    fc.array(fc.shuffledSubarray(sections), { minLength: 2, maxLength: 4 }),
  );
  fc.assert(
    fc.property(versions, (texts) => {
      const kept: KeptHtml = new Map();
      for (const [index, sections] of texts.entries()) {
        const cite = () => `Version ${index}`;
        const retired = new Map([[`old-${index}`, sections[0]?.anchor ?? '']]);
        const options = { ...OPTIONS, cite, retired };
        expect(renderHtml({ sections }, options, kept)).toBe(renderHtml({ sections }, options));
      }
    }),
  );
});

test('gives a term the address that it has after other sections', () => {
  const { sections } = documentOf(
    '## A\n\n<Term id="t">a</Term>\n\n## B\n\n<Term id="t">b</Term>',
    'mdx',
  );
  const kept: KeptHtml = new Map();
  for (const version of [sections, sections.slice(1)]) {
    const alone = renderHtml({ sections: version }, OPTIONS);
    expect(renderHtml({ sections: version }, OPTIONS, kept)).toBe(alone);
    expect(alone.match(/id="term:t"/g)).toHaveLength(1);
  }
});
