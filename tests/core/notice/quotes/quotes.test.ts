import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Quote } from '#core/schemas/notice-schema.ts';
import { Quoting } from '#core/notice/quotes/quotes.ts';
import type { Document, Inline } from '#core/document/document.ts';
import { imageWords } from '#core/document/plain-text.ts';
import { textByRule1 } from '#core/document/rule-1-text.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { arbitraryPair } from '../../../support/arbitrary-document.ts';
import { documentOf } from '../../../support/document-of.ts';
import { ourLibrary } from '../../../support/notice-library.ts';
import { corpusFiles, HAS_CORPORA, NO_CORPORA } from '../../../corpus/corpus-files.ts';

function quotesOf(before: Document, after: Document): Quote[] {
  const { sections } = redline(
    { id: 'a', digest: '', document: before },
    { id: 'b', digest: '', document: after },
  );
  const quoting = new Quoting(before, after);
  return sections.flatMap((section) => quoting.section(section).quotes);
}

function changed(before: string, after: string): [string | null, string | null][] {
  return quotesOf(documentOf(before), documentOf(after)).map((quote) => [
    quote.before,
    quote.after,
  ]);
}

function expectVerbatim(before: Document, after: Document): number {
  // The canonical text without the signs that tell words from its form.
  const [old, fresh] = [textByRule1(told(before)), textByRule1(told(after))];
  const quotes = quotesOf(before, after);
  for (const quote of quotes) {
    expect(old).toContain(quote.before ?? '');
    expect(fresh).toContain(quote.after ?? '');
    expect(quote.before === null && quote.after === null).toBe(false);
  }
  return quotes.length;
}

/** The document with struck words and pictures told in words, as quotations tell them. */
function told(document: Document): Document {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) => {
    const inline = value as Inline | null;
    if (inline?.kind === 'image') return { kind: 'text', text: imageWords(inline) };
    if (inline?.kind !== 'deletion') return value;
    const [before, after] = ['[struck: ', ']'].map((text) => ({ kind: 'text', text }));
    return { kind: 'emphasis', children: [before, ...inline.children, after] };
  }) as Document;
}

test.for([
  ['a reworded sentence', 'We keep data. We sell none.', 'We keep logs. We sell none.', ['We keep data.', 'We keep logs.']],
  ['a sentence with words added', 'We keep data. We care.', 'We keep all data. We care.', ['We keep data.', 'We keep all data.']],
  ['a new sentence', 'We keep data. We care.', 'We keep data. We sell it. We care.', [null, 'We sell it.']],
  ['a sentence that is gone', 'We keep data. We sell none. We care.', 'We keep data. We care.', ['We sell none.', null]],
  ['neighbours together', 'We keep. You ask. They sell.', 'We kept. You asked. They sell.', ['We keep. You ask.', 'We kept. You asked.']],
  ['a link with its target', 'See [here](/a) now.', 'See [here](/a) today.', ['See here </a> now.', 'See here </a> today.']],
  ['a link at the end by its words', 'We keep it: see [here.](/a)', 'We hold it: see [here.](/a)', ['We keep it: see here.', 'We hold it: see here.']],
  ['an item of a list without its marker', '1. Names\n2. Logs of use', '1. Names\n2. Logs of abuse', ['Logs of use', 'Logs of abuse']],
  ['the whole row of a changed cell', '| A | B |\n| - | - |\n| x | y \\| z |', '| A | B |\n| - | - |\n| x | w \\| z |', ['x | y \\| z', 'x | w \\| z']],
  ['struck words as such', 'We sell ~~no~~ data.', 'We sell data.', ['We sell [struck: no] data.', 'We sell data.']],
  ['a heading that changed', '## Old name {#a}\n\nText.', '## New name {#a}\n\nText.', ['Old name', 'New name']],
] as const)('quotes %s', ([, before, after, quote]) => {
  expect(changed(before, after)).toEqual([quote]);
}); // prettier-ignore

test('quotes changes that stand apart one by one, in their order', () => {
  expect(changed('We keep. We ask. You go.', 'We hold. We ask. You leave.')).toEqual([
    ['We keep.', 'We hold.'],
    ['You go.', 'You leave.'],
  ]);
});

test('quotes the sentences of a cell where its row is too long', () => {
  const table = (text: string): string =>
    `| A | B |\n| - | - |\n| x | ${'We care. '.repeat(200)}${text} |`;
  expect(changed(table('We [keep](/a) it.'), table('We [hold](/a) it.'))).toEqual([
    ['We keep </a> it.', 'We hold </a> it.'],
  ]);
});

test('does not quote over a line break, where the plain text has an indent', () => {
  expect(changed('- We keep\\\n  data.', '- We hold\\\n  logs.')).toEqual([
    ['We keep', 'We hold'],
    ['data.', 'logs.'],
  ]);
});

test('prefers the text that binds to its summary, which is quoted where it changes alone', () => {
  const text = (short: string, rest: string): Document =>
    documentOf(`<InShort>\n\n${short}\n\n</InShort>\n\n${rest}\n`, 'mdx');
  const quote = (before: Document, after: Document): unknown =>
    quotesOf(before, after).map((one) => one.after);
  expect(quote(text('We keep.', 'We keep data.'), text('We hold.', 'We hold data.'))).toEqual([
    'We hold data.',
  ]);
  expect(quote(text('We keep.', 'We keep data.'), text('We hold.', 'We keep data.'))).toEqual([
    'We hold.',
  ]);
});

test('quotes nothing where no word changed', () => {
  expect(changed('See [here](/a).', 'See [here](/b).')).toEqual([]);
  expect(changed('## A {#a}\n\nText.\n\n## B {#b}\n\nMore.', '## B {#b}\n\nMore.\n\n## A {#a}\n\nText.')).toEqual([]); // prettier-ignore
});

test('says when a section has more than it quotes', () => {
  const items = Array.from({ length: 20 }, (_, index) => `- Item ${index}`).join('\n');
  const long = 'We keep data for a long time. '.repeat(100);
  const section = (text: string) => {
    const [before, after] = [documentOf('## A {#a}'), documentOf(`## A {#a}\n\n${text}`)];
    const { sections } = redline(
      { id: 'a', digest: '', document: before },
      { id: 'b', digest: '', document: after },
    );
    return new Quoting(before, after).section(sections[0] as never);
  };
  expect(section(items).isComplete).toBe(false);
  expect(section(items).quotes).toHaveLength(8);
  expect(section(long).isComplete).toBe(false);
  expect(section(long).quotes[0]?.after).toMatch(/^(?:We keep data for a long time\. ?){39,40}$/);
  expect(section('We keep data.').isComplete).toBe(true);
});

test('every quotation of our library stands verbatim in the texts', () => {
  let count = 0;
  for (const { versions } of ourLibrary().policies) {
    for (const [index, version] of versions.entries()) {
      const before = versions[index - 1];
      if (before) count += expectVerbatim(before.document, version.document);
    }
  }
  expect(count).toBeGreaterThan(20);
});

test('every quotation of any two texts stands verbatim in them', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => void expectVerbatim(before, after)),
    { numRuns: 300 },
  );
});

test.skipIf(!HAS_CORPORA)(
  `every quotation of real policies stands verbatim (${NO_CORPORA})`,
  () => {
    const files = corpusFiles();
    let count = 0;
    for (const [index, { path, text }] of files.entries()) {
      const before = files[index - 1];
      // Neighbours in one folder follow one another; every seventh of them is enough.
      const isPair = before && folderOf(before.path) === folderOf(path) && index % 7 === 0;
      if (!isPair) continue;
      count += expectVerbatim(
        parseAnyDocument(before.text, before.path),
        parseAnyDocument(text, path),
      );
    }
    expect(count).toBeGreaterThan(50);
  },
);

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
