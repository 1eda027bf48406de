import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';

import { commentHtml, commentParagraph, commentText } from '#core/text/comment-text.ts';

/** A line of a comment as a browser gets it, without what nobody sees. */
function shown(text: string): string {
  return markdownToHtml(commentParagraph(commentText(text)))
    .html.trim()
    .replace(/^<p>(.*)<\/p>$/s, '$1')
    .replaceAll('\u200B', '')
    .replaceAll('<span>$</span>', '$')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test.each([
  '**bold** _em_ `code` ~~gone~~ [link](https://example.org) ![image](x)',
  '<script>alert(1)</script> <!-- comment --> &amp; &copy; &#64;someone',
  '# heading',
  '1. item',
  '12) item',
  '- item',
  '+ item',
  '=====',
  '> quote',
  '| a | b |',
  '[x]: https://example.org',
  'https://example.org www.example.org ftp://example.org someone@example.org',
  '@someone @org/team #12 org/repo#12 GH-12 :tada: $a$ and $$b$$',
  '/approve',
  '\\',
  '***',
  '~~~',
  '    indented',
])('shows %j as it is written', (text) => {
  expect(shown(text)).toBe(text.trim());
});

// What GitHub looks for once Markdown has been read; it looks at the text as it is shown.
const READ_AFTERWARDS = /@[\p{L}\p{N}_]|#\d|\bgh-\d|:\/\/|\bwww\.|:[a-z0-9_+-]+:|\$(?!<\/span>)/iu;

test.each([commentText, commentHtml])('leaves nothing to be made a link afterwards', (write) => {
  const text =
    'Ask @someone, @org/team or a@b.org: see #12, org/repo#12, GH-12, https://x.org, www.x.org, :tada: or $1$.';
  expect(READ_AFTERWARDS.test(text)).toBe(true);
  const { html } = markdownToHtml(write(text));
  expect(html).not.toMatch(READ_AFTERWARDS);
  expect(html).not.toContain('<a');
});

test('puts a line break where one is, and none into HTML', () => {
  expect(commentText('one \n two')).toBe('one<br>two');
  expect(commentHtml('one \n two <b>')).toBe('one two &lt;b&gt;');
});

test('lets no text become markup', () => {
  const signs = fc.constantFrom(...'\\`*_{}[]#|~!<>&$@:-+=./1aé "\'()');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (list) => {
      const text = list.join('').trim();
      fc.pre(text !== '');
      expect(shown(text)).toBe(text);
    }),
    { numRuns: 200 },
  );
});
