import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import type { Block, Document } from '#core/document/document.ts';
import { numberDocument } from '#core/document/numbering.ts';
import { shownWords } from '#core/document/shown-words.ts';

import { adversarialDocument } from '../../support/adversarial-document.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { readCanonicalText } from '../../support/read-canonical-text.ts';

const RUNS = lawRuns(40_000, 0.05);

// What a text shows follows from its bytes alone, and from how its policy numbers sections and items:
// so two documents of one policy that show different words have different digests.
test('the shown words of a document can be read back from its canonical text', () => {
  fc.assert(
    fc.property(adversarialDocument, (document) => {
      const text = canonicalText(document);
      const read = readCanonicalText(text);
      for (const numbering of ['none', 'legal'] as const) {
        const shown = (one: Document): string[] => shownWords(numberDocument(one, numbering));
        expect(shown(read), text).toEqual(shown(document));
      }
    }),
    RUNS,
  );
});

test('the kinds of blocks of a document can be read back from its canonical text', () => {
  fc.assert(
    fc.property(adversarialDocument, (document) => {
      const text = canonicalText(document);
      expect(kindsOf(readCanonicalText(text)), text).toEqual(kindsOf(document));
    }),
    RUNS,
  );
});

function kindsOf({ sections }: Document): unknown[] {
  return sections.flatMap(({ level, anchor, blocks }) => [
    ...(level === 0 ? [] : [[level, anchor]]),
    ...blocks.map(kindOf),
  ]);
}

function kindOf(block: Block): unknown {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => [block.ordered, item.checked, item.blocks.map(kindOf)]);
    case 'table':
      return block.rows.map(({ cells }) => Math.max(cells.length, 1));
    case 'quote':
    case 'short':
    case 'note':
      return [block.kind, block.blocks.map(kindOf)];
    case 'paragraph':
    case 'code':
    case 'rule':
      return block.kind;
  }
}
