import type { Block, Document } from '#core/policy/document.ts';

import { Random } from './random.ts';

const COMMON = (
  'the of and to in a is that for it as was with be by on not at are this have from or had an they ' +
  'which you all their we will no more if out so up its than only any may shall'
).split(' ');

/** Words that no language has. */
function inventWords(count: number): string[] {
  const random = new Random(9);
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 + random.below(8) }, () =>
      String.fromCharCode(97 + random.below(26)),
    ).join(''),
  );
}

const VOCABULARY = inventWords(4_000);

/** A text of about so many words: half of them common, sections of five paragraphs. */
export function inventDocument(seed: number, words: number): Document {
  const random = new Random(seed);
  const document: Document = { sections: [] };
  const word = (): string => random.pick(random.next() < 0.5 ? COMMON : VOCABULARY);
  for (let written = 0; written < words;) {
    const blocks: Block[] = [];
    for (let clause = 1; clause <= 5; clause += 1) {
      const length = 20 + random.below(80);
      written += length;
      const text = Array.from({ length }, (_, at) => word() + (at % 15 === 14 ? '.' : '')).join(
        ' ',
      );
      blocks.push({ kind: 'paragraph', clause, children: [{ kind: 'text', text: `${text}.` }] });
    }
    document.sections.push({
      anchor: `s-${seed}-${document.sections.length}`,
      level: 2,
      heading: [{ kind: 'text', text: `${word()} ${word()}` }],
      number: '',
      parent: null,
      blocks,
    });
  }
  return document;
}

/** The document with that share of its words replaced. */
export function replaceWords(document: Document, share: number): Document {
  const random = new Random(5);
  const copy = structuredClone(document);
  for (const block of copy.sections.flatMap((section) => section.blocks)) {
    if (block.kind !== 'paragraph') continue;
    for (const inline of block.children) {
      if (inline.kind !== 'text') continue;
      inline.text = inline.text.replaceAll(/[a-z]+/g, (one) =>
        random.next() < share ? random.pick(VOCABULARY) : one,
      );
    }
  }
  return copy;
}
