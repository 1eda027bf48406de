import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { sha256 } from '#io/files/sha256.ts';
import { canonicalSection } from '#core/document/canonical-text.ts';
import { publishedDocument, KnownTexts } from '#core/document/digested-document.ts';

import { arbitraryPair } from '../../support/arbitrary-document.ts';
import { digested } from '../../support/digested.ts';
import { lawRuns } from '../../support/law-runs.ts';
import { LibraryBuilder } from '../../support/library-builder.ts';

test('texts have the same digest if and only if they are the same', () => {
  fc.assert(
    fc.property(arbitraryPair, ([a, b]) => {
      const [one, other] = [digested(a), digested(b)];
      expect(one.digest === other.digest).toBe(isSame(a, b));
      for (const [at, section] of one.sections.entries()) {
        const beside = other.sections[at];
        expect(section.digest === beside?.digest).toBe(isSame(a.sections[at], b.sections[at]));
      }
    }),
    lawRuns(1000),
  );
});

// Of what is made for the tests, some has no prototype.
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(structuredClone(one), structuredClone(other));
}

test('a section that two texts have in common is one value in both', () => {
  fc.assert(
    fc.property(arbitraryPair, ([a, b]) => {
      const known = new KnownTexts();
      const sections = [a, b].flatMap((one) => digested(one, known).sections);
      const values = new Set(sections);
      expect(values.size).toBe(new Set(sections.map(({ digest }) => digest)).size);
    }),
    lawRuns(1000),
  );
});

test('a text is published as it was before it had digests', () => {
  fc.assert(
    fc.property(arbitraryPair, ([document]) => {
      expect(publishedDocument(digested(document))).toEqual(document);
      expect(JSON.stringify(publishedDocument(digested(document)))).not.toMatch(/"textDigest"/);
    }),
    lawRuns(1000),
  );
});

test('a section that was changed and digested again has the digests of what it is now', () => {
  fc.assert(
    fc.property(arbitraryPair, fc.string(), ([document], anchor) => {
      for (const section of digested(document).sections) {
        const changed = digested({ sections: [{ ...section, anchor }] }).sections[0];
        expect(changed?.digest === section.digest).toBe(anchor === section.anchor);
        expect(changed?.textDigest).toBe(sha256(canonicalSection({ ...section, anchor })));
      }
    }),
    lawRuns(300),
  );
});

test.each(['legal', 'none'])(
  'sections of a library numbered `%s` have their own digests',
  (numbering) => {
    const text = (rows: string): string =>
      `---\neffective: 2024-01-01\nsummary: A.\n---\n\n## A\n\n${rows}\n\n### B\n\n1. c\n   1. d\n2. e\n\n## C\n\nAll.\n`;
    const { folder } = new LibraryBuilder({
      'policies/privacy/policy.yaml': `title: Privacy\nkind: privacy-policy\ndecisionsSince: 2025-01-01\nnumbering: ${numbering}\n`,
      'policies/privacy/2024-01-01.mdx': text('One.'),
      'policies/privacy/2024-06-01.mdx': text('Two.').replace('2024-01-01', '2024-06-01'),
    });
    const versions = readLibrary(folder).library?.policies[0]?.versions ?? [];
    expect(versions).toHaveLength(2);
    for (const { document } of versions) {
      expect(document).toEqual(digested(publishedDocument(document)));
    }
    const [first, second] = versions.map(({ document }) => document.sections);
    expect(second?.map((section, at) => section === first?.[at])).toEqual([false, true, true]);
  },
);
