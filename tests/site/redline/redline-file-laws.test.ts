import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Document } from '#core/document/document.ts';
import { redlineFile, restoreRedline } from '#site/redline/redline-file.ts';
import { redlineFileSchema } from '#site/redline/redline-file-schema.ts';
import { redline, type Version } from '#core/redline/redline.ts';

import { arbitraryPair } from '../../support/arbitrary-document.ts';
import { fixtureLibrary } from '../../support/fixture-library.ts';
import { lawRuns } from '../../support/law-runs.ts';

const ADDRESSES = {
  schema: 'https://example.org/schemas/redline-2.json',
  from: 'https://example.org/terms/a.json',
  to: 'https://example.org/terms/b.json',
};

test('a redline restored from its file and both versions is the one that was computed', () => {
  fc.assert(
    fc.property(arbitraryPair, (pair) => {
      const [before, after] = pair.map(withUniqueAnchors) as [Document, Document];
      expectRestored(version('a', before), version('b', after));
    }),
    lawRuns(1500),
  );
});

test.each(fixtureLibrary().policies)('restores every pair of versions of $id', ({ versions }) => {
  for (const from of versions) for (const to of versions) expectRestored(from, to);
});

function expectRestored(from: Version, to: Version): void {
  const computed = redline(from, to);
  const file = published(redlineFile(computed, from, to, ADDRESSES));
  expect(redlineFileSchema.parse(file)).toEqual(file);
  expect(restoreRedline(file, published(from), published(to))).toEqual(computed);
}

/** As it is read from its file. */
function published<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function version(id: string, document: Document): Version {
  return { id, digest: `digest of ${id}`, document };
}

// The check of a library refuses an anchor that stands twice.
function withUniqueAnchors({ sections }: Document): Document {
  const seen = new Set<string>();
  return {
    sections: sections.map((section, index) => {
      const anchor = seen.has(section.anchor) ? `${section.anchor}-${index}-again` : section.anchor;
      seen.add(anchor);
      return { ...section, anchor };
    }),
  };
}
