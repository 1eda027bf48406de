import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

test('sets foreign front matter aside', () => {
  const text = '---\ntitle: GitHub\nredirect_from:\n  - /x\n---\n\nHello\n';
  expect(canonicalText(parseAnyDocument(text, 'a.md'))).toBe('Hello\n');
});

test.each([
  ['a.md', 'Hello {% data x %} <b>you</b> {1 + 1}', 'Hello {% data x %} \\<b>you</b> {1 + 1}\n'],
  ['a.mdx', 'Hello {1 + 1}', 'Hello {1 + 1}\n'],
  ['a.mdx', 'import x from "x"\n\nHello', 'import x from "x"\n\nHello\n'],
])('keeps what %s holds as text: %j', (file, text, canonical) => {
  expect(canonicalText(parseAnyDocument(text, file))).toBe(canonical);
});

test('reads MDX that is none as Markdown', () => {
  expect(canonicalText(parseAnyDocument('a <https://e.org> {% x %}', 'a.mdx'))).toBe(
    'a https://e.org <https://e.org> {% x %}\n',
  );
});
