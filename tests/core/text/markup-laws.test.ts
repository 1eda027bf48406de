import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';

import { element, type MarkupContent, writeMarkup } from '#core/text/markup.ts';

import { lawRuns } from '../../support/law-runs.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '\0', '=', ';', '#', 'x') }),
  fc.constantFrom('</p><script>', '&amp;', '&#x26;', '" onclick="', '\u2028', '\ud800', '<!--'),
);
const attributes = fc.record({ id: text, href: text, 'aria-label': text }, { requiredKeys: [] });
const { content } = fc.letrec<{ content: MarkupContent }>((tie) => ({
  content: fc.oneof(
    { maxDepth: 4 },
    text,
    fc
      .tuple(
        fc.constantFrom('p', 'a', 'pre', 'code', 'td', 'ins', 'del', 'section'),
        attributes,
        fc.array(tie('content'), { maxLength: 4 }),
      )
      .map((parts) => element(...parts)),
    fc.constantFrom('br', 'hr').map((name) => element(name, {})),
  ),
}));

test('markup is written as hast-util-to-html writes it', () => {
  fc.assert(
    fc.property(content, (made) => {
      expect(writeMarkup(made)).toBe(toHtml(inHast(made)));
    }),
    lawRuns(20_000),
  );
});

test('text and values cannot leave their place', () => {
  const made = element('a', { href: '"><script>', id: undefined }, ['</a><b> & "']);
  expect(writeMarkup(made)).toBe('<a href="&#x22;><script>">&#x3C;/a>&#x3C;b> &#x26; "</a>');
});

function inHast(made: MarkupContent): ElementContent {
  if (typeof made === 'string') return { type: 'text', value: made };
  return h(made.name, made.attributes, made.children.map(inHast));
}
