import fc from 'fast-check';
import { expect, test } from 'vitest';

import { assess } from '#core/materiality/assess.ts';
import type { AssessmentRow } from '#core/materiality/assessment/assessment-schema.ts';
import { needsDecision } from '#core/materiality/decisions/check-decisions.ts';
import { canonicalText } from '#core/document/canonical-text.ts';
import type { Document, Section } from '#core/document/document.ts';
import { shownWords } from '#core/document/shown-words.ts';
import { redline } from '#core/redline/redline.ts';
import type { Redline, SectionChange } from '#core/redline/redline-schema.ts';

import { lawRuns } from '../../support/law-runs.ts';
import { mutatedPair } from '../../support/mutated-document.ts';

const RUNS = lawRuns(10_000, 0.05);

interface Seen {
  before: Document;
  after: Document;
  result: Redline;
  rows: AssessmentRow[];
  isSame: boolean;
}

function see([before, after]: [Document, Document]): Seen {
  const from = { id: 'a', digest: '', document: before };
  const to = { id: 'b', digest: '', document: after };
  const result = redline(from, to);
  const isSame = textOf(before) === textOf(after);
  return { before, after, result, rows: assess(result).rows, isSame };
}

function textOf(document: Document): string {
  return shownWords(document).join('\n');
}

// A section's number follows from the sections before it, as long as its level stays.
function textOfSection(section: Section, other: Section): string {
  const number = section.level === other.level ? '' : section.number;
  return textOf({ sections: [{ ...section, number }] });
}

const TYPOGRAPHY: ReadonlySet<SectionChange> = new Set(['formatted', 'white-space']);
const CHANGES_OF_KIND: ReadonlySet<SectionChange> = new Set(['restructured', 'relevelled']);

/** Other shown words are another canonical text, more than typography, and ask for a decision. */
function expectSeen({ before, after, result, rows }: Seen): void {
  expect(canonicalText(before)).not.toBe(canonicalText(after));
  const changes = result.sections.flatMap((section) => section.changes);
  expect(changes.filter((change) => !TYPOGRAPHY.has(change))).not.toEqual([]);
  expect(rows.filter(needsDecision)).not.toEqual([]);
  for (const section of after.sections) {
    const old = before.sections.find(({ anchor }) => anchor === section.anchor);
    if (!old || textOfSection(old, section) === textOfSection(section, old)) continue;
    const own = rows.filter((row) => row.after?.anchor === section.anchor);
    expect(own.filter(needsDecision)).not.toEqual([]);
  }
}

/** The same shown words are typography at most, or another kind of block. */
function expectLess({ result, rows }: Seen): void {
  const changes = result.sections.flatMap((section) => section.changes);
  const more = changes.filter((one) => !TYPOGRAPHY.has(one) && !CHANGES_OF_KIND.has(one));
  expect(more).toEqual([]);
  expect(rows.filter(needsDecision)).toEqual([]);
  expect(result.counts).toEqual({ inserted: 0, deleted: 0, moved: 0 });
}

test('whatever changes what a reader sees is told as such', () => {
  fc.assert(
    fc.property(mutatedPair('distinct'), (pair) => {
      const seen = see(pair);
      if (seen.isSame) expectLess(seen);
      else expectSeen(seen);
    }),
    RUNS,
  );
});

// Where a word moves from one block to the next that begins with the same word, its readers see no
// change and the redline sees one.
test('it is told in texts that repeat themselves, too', () => {
  fc.assert(
    fc.property(mutatedPair('repeated'), (pair) => {
      const seen = see(pair);
      if (!seen.isSame) expectSeen(seen);
    }),
    RUNS,
  );
});
