import { expect, test } from 'vitest';

import { policySchema } from '#core/schemas/policy-schema.ts';
import { snippet } from '#site/resellers/snippet.ts';

const settings = (kind: string, title = 'A Policy') => policySchema.parse({ title, kind });

test.each([
  [
    'privacy-policy',
    '<link rel="privacy-policy" href="https://e.org/r/p/">\n<a href="https://e.org/r/p/" rel="privacy-policy">A Policy</a>',
  ],
  [
    'terms',
    '<link rel="terms-of-service" href="https://e.org/r/p/">\n<a href="https://e.org/r/p/" rel="terms-of-service">A Policy</a>',
  ],
  ['other', '<a href="https://e.org/r/p/">A Policy</a>'],
])('leads to %s by a relation that HTML has, and by a plain link', (kind, html) => {
  expect(snippet('https://e.org/r/p/', settings(kind))).toBe(html);
});

test('what an editor writes stays text', () => {
  expect(
    snippet('https://e.org/?"><script>', settings('other', '</a><script>x</script> & "')),
  ).toBe(
    '<a href="https://e.org/?&#x22;><script>">&#x3C;/a>&#x3C;script>x&#x3C;/script> &#x26; "</a>',
  );
});
