import { expect, test } from 'vitest';
import fc from 'fast-check';

import { assess } from '#core/materiality/assess.ts';
import {
  assessmentSchema,
  type AssessmentRow,
} from '#core/materiality/assessment/assessment-schema.ts';
import { flattenDocument } from '#core/document/flat/flat-document.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/document/parse-any-document.ts';

import { arbitraryDocument } from '../../support/arbitrary-document.ts';

const version = (id: string, text: string) => ({
  id,
  digest: '',
  document: parseAnyDocument(text, `${id}.md`),
});

/** The rows of a section `Logs` whose text changed so. */
function rowsOf(before: string, after: string, heading = 'Logs'): AssessmentRow[] {
  const text = (words: string): string => `## ${heading}\n\n${words}\n\n## Other\n\nIt stays.\n`;
  return assess(redline(version('old', text(before)), version('new', text(after)))).rows;
}

test('a name that changed throughout is a name', () => {
  const before = 'A Subscriber pays.\n\nA Subscriber may leave.\n\nWe bill a Subscriber.';
  expect(rowsOf(before, before.replaceAll('Subscriber', 'Member'))[0]?.level).toBe('clarifying');
});

test('a sentence that moved to another section is no statement that was lost', () => {
  const old = version(
    'old',
    '## A\n\nWe never sell your data to others.\n\nAll.\n\n## B\n\nNone.\n',
  );
  const fresh = version(
    'new',
    '## A\n\nAll.\n\n## B\n\nNone.\n\nWe never sell your data to others.\n',
  );
  expect(assess(redline(old, fresh)).level).not.toBe('material');
});

test('a section that came or went is material, with the headings above it as its path', () => {
  const old = version('old', '## Use\n\nAll.\n');
  const fresh = version(
    'new',
    '## Use\n\nAll.\n\n### Training\n\nWe train models with your data.\n',
  );
  const [row] = assess(redline(old, fresh)).rows;
  expect([row?.level, row?.before, row?.after?.path]).toEqual([
    'material',
    null,
    ['Use', 'Training'],
  ]);
  expect(row?.findings.map(({ rule }) => rule)).toContain('section-added');
  const back = assess(redline(fresh, old)).rows[0];
  expect(back?.findings[0]).toMatchObject({ rule: 'section-removed', direction: 'adverse' });
});

test('a text that still quotes a heading which is gone has a dangling reference', () => {
  const old = version('old', '## Server logs\n\nAll.\n\n## Other\n\nSee “Server logs”.\n');
  const fresh = version('new', '## Records\n\nAll.\n\n## Other\n\nSee “Server logs”.\n');
  const rules = assess(redline(old, fresh)).rows.flatMap(({ findings }) => findings);
  expect(rules.map(({ rule }) => rule)).toContain('reference-dangling');
});

test('texts without spaces between words are read too', () => {
  const [row] = rowsOf('記録は残ります。', '記録は残ります。第三者に販売することがあります。');
  expect(row?.level).not.toBe('editorial');
});

test('of any two texts: rows fit the schema, quotes are verbatim, twice is the same, none of one', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (one, other) => {
      const sides = [one, other].map((document, at) => ({ id: `${at}`, digest: '', document }));
      const [old, fresh] = sides as [(typeof sides)[0], (typeof sides)[0]];
      const assessment = assess(redline(old, fresh));
      expect(assessmentSchema.parse(assessment)).toEqual(assessment);
      expect(JSON.stringify(assess(redline(old, fresh)))).toBe(JSON.stringify(assessment));
      expect(assess(redline(old, old)).rows).toEqual([]);
      const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
      const [was, is] = [one, other].map((document) =>
        letters(
          flattenDocument(document)
            .leaves.map(({ text }) => text)
            .join(''),
        ),
      );
      for (const { before, after, rule } of assessment.rows.flatMap(({ findings }) => findings)) {
        if (rule === 'reference-dangling') continue;
        expect(was).toContain(letters(before));
        expect(is).toContain(letters(after));
      }
    }),
    { numRuns: 60 },
  );
});

test('one more change never lowers what the rules suggest', () => {
  const changes: [string, string][] = [
    ['We keep logs for 30 days.', 'We keep logs for 90 days.'],
    ['We do not sell them.', 'We sell them.'],
    ['They are large.', 'They are big.'],
    ['Server logs help.', 'Sevrer logs help.'],
  ];
  const rank = ['none', 'editorial', 'clarifying', 'unexplained', 'material'];
  const levelOf = (chosen: readonly number[]): number => {
    const before = changes.map(([old]) => old).join('\n\n');
    const after = changes.map(([old, fresh], at) => (chosen.includes(at) ? fresh : old));
    return rank.indexOf(rowsOf(before, after.join('\n\n'))[0]?.level ?? 'none');
  };
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), fc.nat(3), (chosen, more) => {
      expect(levelOf([...chosen, more])).toBeGreaterThanOrEqual(levelOf(chosen));
    }),
  );
});
