import { expect, test } from 'vitest';

import { redline } from '#core/redline/redline.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { renderMarkdown, renderText } from '#core/redline/render/text.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { marked } from '../../support/redline-words.ts';

function compare(before: string, after: string) {
  const read = (text: string, id: string) => ({
    id,
    digest: '',
    document: parseAnyDocument(text, 'x.md'),
  });
  return redline(read(before, '1'), read(after, '2'));
}

const BEFORE = '# Fees\n\nYou pay **ten euros** a month.\n\nNobody else pays.\n';
const AFTER = '# Fees\n\nYou pay **nine euros** a month.\n\nNobody else pays.\n';
const INLINE = { words: marked, layout: 'inline', href: (path: string) => `/base${path}` } as const;

test('text shows changed blocks with their marks and what happened to them', () => {
  expect(renderText(compare(BEFORE, AFTER), { words: marked, colour: false, whole: false }))
    .toBe(`1 → 2
words: 1 inserted, 1 deleted

== Fees [#fees]: edited
  You pay [-ten-]{+nine+} euros a month. (edited)
`);
});

test('Markdown marks with <ins> and <del> and escapes all else', () => {
  const after = AFTER.replace('Nobody', '`*` Nobody');
  expect(renderMarkdown(compare(BEFORE, after), marked)).toBe(`# 1 → 2

words: 1 inserted, 1 deleted.

## Fees: edited

You pay <del><strong>ten</strong></del><ins><strong>nine</strong></ins><strong> euros</strong> a month.

<ins><code>\\*</code> </ins>Nobody else pays.
`);
});

test('HTML keeps its marks inside of the block and tells them to screen readers', () => {
  expect(renderHtml(compare(BEFORE, AFTER), INLINE)).toBe(
    '<div class="redline is-inline"><section id="fees" class="redline-section is-edited">' +
      '<p class="redline-status">edited</p><h2>Fees</h2>' +
      '<p class="is-edited">You pay <del role="none"><span class="visually-hidden">[deleted: </span><strong>ten</strong><span class="visually-hidden">]</span></del>' +
      '<ins role="none"><span class="visually-hidden">[inserted: </span><strong>nine</strong><span class="visually-hidden">]</span></ins><strong> euros</strong> a month.</p>' +
      '<p>Nobody else pays.</p></section></div>',
  );
});

test('side by side shows each version on its side', () => {
  const html = renderHtml(compare(BEFORE, AFTER), { ...INLINE, layout: 'side-by-side' });
  expect(html).toContain(
    '<div class="redline-before" data-side="Before"><p>Nobody else pays.</p></div><div class="redline-after" data-side="After"><p>Nobody',
  );
  expect(html).not.toMatch(/redline-before"[^>]*><p class="is-edited">[^/]*<ins/);
});

const OLD_WAY =
  'Trusted companies deliver parts of our services, and each of them signs a contract.';
const NEW_WAY =
  'We pay through Stripe, whose servers stand in Ireland; nobody else sees your card.';

test('a rewritten passage stands before and after, in plain words', () => {
  const html = renderHtml(
    compare(`# Fees\n\n${OLD_WAY}\n\nKept.`, `# Fees\n\n${NEW_WAY}\n\nKept.`),
    INLINE,
  );
  const half = (kind: string, name: string, words: string) =>
    `<div class="redline-block is-${kind}"><p class="redline-status">${name}</p><p>${words}</p><p>Kept.</p></div>`;
  expect(html).toContain(half('before', 'Before', OLD_WAY) + half('after', 'After', NEW_WAY));
  expect(html).not.toMatch(/<ins|<del/);
});

test('a section new or gone is a block of plain words, and says so once', () => {
  const html = renderHtml(
    compare(`# A\n\nKept.\n\n# B\n\n${OLD_WAY}`, `# A\n\nKept.\n\n# C\n\n${NEW_WAY} More.`),
    INLINE,
  );
  expect(html).toContain(
    `<p class="redline-status">removed section</p><h2>B</h2><div class="redline-block is-removed"><p>${OLD_WAY}</p></div>`,
  );
  expect(html).toContain(
    `<p class="redline-status">new section</p><h2>C</h2><div class="redline-block is-added"><p>${NEW_WAY} More.</p></div>`,
  );
  expect(html).not.toMatch(/<ins|<del/);
});

test('HTML keeps a removed item in its list and a row in its table', () => {
  const list = renderHtml(
    compare('- one apple\n- two pears\n- three nuts', '- one apple\n- three nuts'),
    INLINE,
  );
  expect(list.match(/<ul>/g)).toHaveLength(1);
  expect(list.match(/<li>/g)).toHaveLength(3);
  const table = (rows: string) => `| a | b |\n|---|---|\n| one | two |\n${rows}`;
  const html = renderHtml(compare(table('| red | blue |\n'), table('')), INLINE);
  expect(html.match(/<table>/g)).toHaveLength(1);
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

test('HTML never links to what could run', () => {
  const hostile =
    '[a](javascript:alert(1)) [b](java&#10;script:alert(1)) [c](/c) [d](//e.org) <img src=x onerror=y>';
  const html = renderHtml(compare('', hostile), INLINE);
  expect(html).not.toMatch(/script:/);
  expect(html).toContain('<a href="/base/c">');
  expect(html).toContain('&#x3C;img src=x onerror=y>');
});

test('a move is told at both of its places', () => {
  const one = 'We set a cookie when you log in, and we delete it when you log out.';
  const two =
    'Courts may order us to hand over all that we have about you, and then we must obey them.';
  const html = renderHtml(
    compare(`# A\n\n${one}\n\n# B\n\n${two}`, `# B\n\n${two}\n\n# A\n\n${one}`),
    INLINE,
  );
  expect(html.match(new RegExp(one, 'g'))).toHaveLength(2);
  expect(html).toContain('id="m1.from"');
  expect(html).toContain('href="#m1.from"');
  expect(html).toContain('id="m1.to"');
  expect(html).toContain('href="#m1.to"');
});

test('no place of a move has the id of a section', () => {
  const one = 'We set a cookie when you log in, and we delete it when you log out.';
  const two = 'Courts may order us to hand over all that we have about you, and we must obey them.';
  const html = renderHtml(
    compare(`# M1 from\n\n${one}\n\n# M1 to\n\n${two}`, `# M1 to\n\n${two}\n\n# M1 from\n\n${one}`),
    INLINE,
  );
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
});

test.each([
  ['both', '1', '2', 'inline', '<span class="number">1 → 2</span> Fees'],
  ['both, unchanged', '1', '1', 'inline', '<span class="number">1</span> Fees'],
  ['both, over two columns', '1', '2', 'side-by-side', '<span class="number">1 → 2</span> Fees'],
  ['none', '', '', 'inline', '>Fees'],
] as const)('a heading has its section’s number: %s', (_, was, is, layout, expected) => {
  const numbered = (number: string) => {
    const document = parseAnyDocument('# Fees\n\nNone.', 'x.md');
    for (const section of document.sections) section.number = number;
    return { id: '', digest: '', document };
  };
  const html = renderHtml(redline(numbered(was), numbered(is)), { ...INLINE, layout });
  expect(html).toContain(expected);
});
