import { expect, test } from 'vitest';

import type { Section } from '#core/document/document.ts';
import { fillSection } from '#core/document/fill-reseller.ts';
import { plainText } from '#core/document/plain-text.ts';
import { resellerSchema } from '#core/schemas/reseller-schema.ts';

import { documentOf } from '../../support/document-of.ts';

const reseller = resellerSchema.parse({
  name: 'A & <b>B</b>',
  contact: { email: 'a@example.org' },
  dataController: { name: 'The office', email: 'b@example.org' },
});

const N = '<Reseller field="name" />';

test.each([
  ['a paragraph', `Ask ${N}.`],
  ['emphasis', `**Ask *${N}***`],
  ['a link', `[Ask ${N}](https://example.org)`],
  ['a list', `- one\n  - Ask ${N}`],
  ['a table', `| A |\n| - |\n| ${N} |`],
  ['a quotation', `> Ask ${N}`],
  ['a summary', `<InShort>\n\nAsk ${N}.\n\n</InShort>`],
  ['a footnote', `Ask.[^1]\n\n[^1]: ${N}`],
])('a field is words in %s', (_where, source) => {
  const [section] = documentOf(source, 'mdx').sections as [Section];
  const filled = JSON.stringify(fillSection(section, reseller));
  expect(filled).toContain('A & <b>B</b>');
  expect(filled).not.toContain('reseller');
});

test('a field is words in a heading', () => {
  const [section] = documentOf(`## Ask ${N}\n\nText.`, 'mdx').sections as [Section];
  expect(plainText(fillSection(section, reseller).heading)).toBe('Ask A & <b>B</b>');
});

test('what a reseller does not say stays as it is elsewhere', () => {
  const source = 'Call <Reseller field="contact.phone" />.';
  const [section] = documentOf(source, 'mdx').sections as [Section];
  expect(JSON.stringify(fillSection(section, reseller))).toContain(
    'your reseller’s telephone number',
  );
});

test('a text without a field is the same', () => {
  const [section] = documentOf('One\n\n- two\n\n`three`', 'mdx').sections as [Section];
  expect(fillSection(section, reseller)).toEqual(section);
});
