import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import { normaliseText } from '#markdown/settings/front-matter.ts';
import { renderHtml } from '#markdown/render/render-html.ts';
import type { Syntax } from '#markdown/tree/syntax-tree.ts';

import { documentOf } from '../../support/document-of.ts';
import { referenceTree } from '../../support/comparable-tree.ts';
import { missingWords, wordsOf } from '../../support/visible-words.ts';

const OPTIONS = {
  href: (path: string) => path,
  cite: () => '',
  retired: new Map<string, string>(),
};
const NOTHING = { plainText: null, page: null };

/** The first word of the source that the plain text or the page lacks. */
function missing(text: string, syntax: Syntax) {
  const tree = referenceTree(text, syntax);
  if (!tree) throw new Error('The reference parser refuses the text.');
  const document = documentOf(text, syntax);
  // Words of which a part is struck are whole.
  const words = canonicalText(document).replaceAll('~~', '');
  return missingWords(tree, words, renderHtml(document, OPTIONS));
}

const FOLDER = join(import.meta.dirname, '../../fixtures/markdown');

test.for(readdirSync(FOLDER))('no word of %s is missing from plain text and page', (file) => {
  const text = normaliseText(readFileSync(join(FOLDER, file), 'utf8'));
  expect(missing(text, file.endsWith('.mdx') ? 'mdx' : 'md')).toEqual(NOTHING);
});

test.for([
  ['At 10:30am and 3:2.', ['At', '10', '30am', 'and', '3', '2']],
  ['| a |\n|---|\n| b | c |', ['a', 'b', 'c']],
  ['te**bo**ld', ['tebold']],
  ['- # a\n  b', ['a', 'b']],
  ['[a]: /b\n\n[c][a] [d][e]', ['c', 'd', 'e']],
] as const)('%j has the words %j', ([text, words]) => {
  expect(wordsOf(canonicalText(documentOf(text)).replaceAll(/<[^>]*>/g, ''))).toEqual(words);
  expect(missing(text, 'md')).toEqual(NOTHING);
});

const word = fc.constantFrom(
  'alpha',
  'beta',
  '10:30am',
  '3:2',
  'ɣ',
  '日本',
  '§5',
  '$5,000',
  'e.g.',
  '“q”',
);

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 5, arbitrary: word },
    fc
      .tuple(tie('inline'), fc.constantFrom(' ', '\n', '  \n', '\\\n', '-'), tie('inline'))
      .map((parts) => parts.join('')),
    tie('inline').map((text) => `*${text}*`),
    tie('inline').map((text) => `__${text}__`),
    tie('inline').map((text) => `~~${text}~~`),
    word.map((text) => `\`${text}\``),
    tie('inline').map((text) => `[${text}](/privacy/)`),
    tie('inline').map((text) => `[${text}][ref]`),
    fc.constantFrom('[^1]', '&amp;', '\\*', '\\<', 'https://a.org', '![alt](/i.png)', '  '),
  ),
})).inline;

const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 3, arbitrary: inline },
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), word)
      .map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    inline.map((text) => `${text}\n===`),
    fc.array(inline, { minLength: 1, maxLength: 3 }).map(table),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => indented('- ', item)).join('\n')),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => indented('3. ', item)).join('\n\n')),
    tie('block').map((text) => text.replaceAll(/^/gm, '> ')),
    word.map((text) => `\`\`\`\n${text}\n\`\`\``),
    word.map((text) => `    ${text}`),
    tie('block').map((text) => indented('[^1]: ', text)),
    fc.constantFrom('---', '[ref]: /terms/ "title"', '<Term id="t">gamma</Term>', '\t'),
  ),
})).block;

function indented(marker: string, text: string): string {
  return marker + text.replaceAll('\n', `\n${' '.repeat(Math.min(marker.length, 4))}`);
}

function table(cells: readonly string[]): string {
  const row = cells.map((cell) => cell.replaceAll(/[\n|]/g, ' ')).join(' | ');
  return `| ${row} |\n|${' --- |'.repeat(cells.length)}\n| ${row} | more |`;
}

// A text that begins with a line of `---` is read as front matter, or in remark as something between.
const documents = fc
  .array(block, { minLength: 1, maxLength: 5 })
  .map((blocks) => ['Beginning.', ...blocks].join('\n\n'));

test.for(['md', 'mdx'] as const)('no word of generated .%s is missing', (syntax) => {
  fc.assert(
    fc.property(documents, (text) => {
      fc.pre(referenceTree(text, syntax) !== null);
      expect(missing(text, syntax)).toEqual(NOTHING);
    }),
    { numRuns: 200 },
  );
});

test('no word is missing whatever the signs around it', () => {
  const signs = '*_`[]()!#>-+=|~:.\\{}"\'^ \n\t'.split('');
  const text = fc
    .array(fc.oneof(fc.constantFrom(...signs), word), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(missing(one, 'md')).toEqual(NOTHING);
    }),
    { numRuns: 400 },
  );
});
