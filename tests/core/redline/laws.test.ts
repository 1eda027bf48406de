import fc from 'fast-check';
import { expect, test } from 'vitest';

import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document, Inline } from '#core/document/document.ts';
import { acceptAll, Comparer, redline, rejectAll, type Version } from '#core/redline/redline.ts';
import { type Redline, redlineSchema } from '#core/redline/redline-schema.ts';
import { renderHtml } from '#core/redline/render/html.ts';
import { renderMarkdown, renderText } from '#core/redline/render/text.ts';

import { arbitraryDocument, arbitraryPair } from '../../support/arbitrary-document.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { marked } from '../../support/redline-words.ts';

function compare(before: Document, after: Document): Redline {
  return redline(version('a', before), version('b', after));
}

function version(id: string, document: Document): Version {
  return { id, digest: `digest of ${id}`, document };
}

const RUNS = lawRuns(1500);

test('accepting gives the new text, rejecting the old one', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const result = JSON.parse(JSON.stringify(compare(before, after))) as Redline;
      expect(canonicalText(acceptAll(result))).toBe(canonicalText(after));
      expect(canonicalText(rejectAll(result))).toBe(canonicalText(before));
    }),
    RUNS,
  );
});

test('a document compared with itself has no change', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const result = compare(document, structuredClone(document));
      expect(result.changed).toBe(false);
      expect(result.moves).toEqual([]);
      expect(result.counts).toEqual({ inserted: 0, deleted: 0, moved: 0 });
    }),
    RUNS,
  );
});

test('says of what is the same what it says where something else changes', () => {
  const withLast = (document: Document, text: string): Document => {
    const heading: Inline[] = [{ kind: 'text', text }];
    const last = { anchor: 'the-last', level: 2, number: '', parent: null, heading, blocks: [] };
    return { ...document, sections: [...document.sections, last] };
  };
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const whole = compare(document, structuredClone(document)).sections;
      const { sections } = compare(withLast(document, 'this'), withLast(document, 'that'));
      expect(whole).toEqual(sections.slice(0, -1));
    }),
    RUNS,
  );
});

test('does not depend on what was compared before', () => {
  fc.assert(
    fc.property(arbitraryPair, arbitraryPair, (first, second) => {
      const comparer = new Comparer();
      const documents = [...first, ...second, ...structuredClone(first)];
      for (const before of documents) {
        for (const after of documents) {
          const [from, to] = [version('a', before), version('b', after)];
          expect(comparer.redline(from, to)).toEqual(redline(from, to));
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('two documents with different canonical texts have a change', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      if (canonicalText(before) !== canonicalText(after)) {
        expect(compare(before, after).changed).toBe(true);
      }
    }),
    RUNS,
  );
});

test('fits its schema, is the same each time, and can be rendered', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const result = compare(before, after);
      expect(redlineSchema.parse(result)).toEqual(result);
      expect(JSON.stringify(compare(before, after))).toBe(JSON.stringify(result));
      renderText(result, { words: marked, colour: true, whole: true });
      renderMarkdown(result, marked);
      for (const layout of ['inline', 'side-by-side'] as const) {
        renderHtml(result, { words: marked, layout, href: (path) => path });
      }
    }),
    RUNS,
  );
});

test('shows each leaf of both sides once, and links each move to both of its places', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const result = compare(before, after);
      const blocks = result.sections.flatMap((section) => section.blocks);
      for (const [side, leaves] of [
        ['before', result.from.leaves],
        ['after', result.to.leaves],
      ] as const) {
        const starts = blocks.flatMap((block) =>
          block[side]?.offset === 0 ? [block[side].leaf] : [],
        );
        expect([...new Set(starts)].sort((a, b) => a - b)).toEqual([...leaves.keys()]);
      }
      expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
      for (const move of result.moves) {
        expect(blocks.find((block) => block.id === move.from)?.change).toBe('moved-away');
        expect(move.blocks).toContain(move.to);
      }
    }),
    RUNS,
  );
});
