import fc from 'fast-check';
import { expect, test } from 'vitest';

import { flattenDocument } from '#core/document/flat/flat-document.ts';
import type { Document, Section } from '#core/document/document.ts';
import { excerptWithout, sameSections, sectionsToSkip } from '#core/redline/unchanged-sections.ts';
import type { Redline } from '#core/redline/redline-schema.ts';
import { redline } from '#core/redline/redline.ts';

import { arbitraryDocument, arbitraryPair } from '../../support/arbitrary-document.ts';
import { lawRuns } from '../../support/law-runs.ts';

const RUNS = lawRuns(1000);

function compare(before: Document, after: Document): Redline {
  const version = (document: Document) => ({ id: '', digest: '', document });
  return redline(version(before), version(after));
}

/** Sections that no arbitrary document has, each long enough to part two changes. */
function others(count: number): Section[] {
  return Array.from({ length: count }, (_, index) => {
    const word = `other${String(index)}`;
    const text = Array.from({ length: 20 }, (__, at) => `${word}x${String(at)}`).join(' ');
    return {
      anchor: word,
      level: 2,
      number: '',
      parent: null,
      heading: [{ kind: 'text', text: word }],
      blocks: [{ kind: 'paragraph', clause: 1, children: [{ kind: 'text', text }] }],
    };
  });
}

test('an excerpt is the document without the sections that were left out', () => {
  fc.assert(
    fc.property(arbitraryDocument, fc.array(fc.nat(6)), (document, positions) => {
      const left = new Set(positions);
      const { flat, places } = excerptWithout(flattenDocument(document), left);
      const kept = document.sections.filter((_, position) => !left.has(position));
      expect(flat).toEqual(flattenDocument({ sections: kept }));
      const all = kept.map((section) => document.sections.indexOf(section));
      expect(places?.sections ?? all).toEqual(all);
    }),
    RUNS,
  );
});

test('what is left out reads the same on both sides, in one order, and never just before a change', () => {
  fc.assert(
    fc.property(arbitraryPair, ([before, after]) => {
      const [old, fresh] = [flattenDocument(before), flattenDocument(after)];
      const same = sameSections(old, fresh);
      for (const [index, pair] of same.entries()) {
        expect(before.sections[pair.old]).toEqual(after.sections[pair.new]);
        expect(pair.old).toBeGreaterThan(same[index - 1]?.old ?? -1);
        expect(pair.new).toBeGreaterThan(same[index - 1]?.new ?? -1);
      }
      for (const pair of sectionsToSkip(same, old, fresh)) {
        const isLast = pair.new + 1 === after.sections.length;
        const isOldLast = pair.old + 1 === before.sections.length;
        const isFollowed = same.some((one) => one.old === pair.old + 1 && one.new === pair.new + 1);
        expect(isFollowed || (isLast && isOldLast)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('sections that are the same change nothing of what is said of others', () => {
  fc.assert(
    fc.property(arbitraryPair, fc.nat(4), ([before, after], count) => {
      const withOthers = ({ sections }: Document): Document => ({
        sections: [...sections, ...others(count)],
      });
      const alone = compare(before, after);
      const beside = compare(withOthers(before), withOthers(after));
      expect(beside.sections.slice(0, alone.sections.length)).toEqual(alone.sections);
      const rest = beside.sections.slice(alone.sections.length);
      expect(rest.map(({ change }) => change)).toEqual(others(count).map(() => 'unchanged'));
      expect(beside.counts).toEqual(alone.counts);
    }),
    RUNS,
  );
});

test('sections between two changes that stay as they are show whole, each once, in their places', () => {
  fc.assert(
    fc.property(arbitraryPair, fc.integer({ min: 1, max: 5 }), ([before, after], count) => {
      const around = ({ sections }: Document, last: string): Document => ({
        sections: [
          ...sections,
          ...others(count),
          {
            ...(others(count + 1).at(-1) as Section),
            heading: [{ kind: 'text', text: last }],
          },
        ],
      });
      const { sections } = compare(around(before, 'this'), around(after, 'that'));
      const shown = sections.flatMap((section) => section.after?.anchor ?? []);
      expect(shown).toEqual([
        ...after.sections.map(({ anchor }) => anchor),
        ...others(count + 1).map(({ anchor }) => anchor),
      ]);
      const ids = sections.flatMap((section) => [
        section.id,
        ...section.blocks.map(({ id }) => id),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    RUNS,
  );
});
