import { expect, test } from 'vitest';
import fc from 'fast-check';

import { assess } from '#core/materiality/assess.ts';
import { assessmentSchema, type AssessmentRow } from '#core/materiality/assessment-schema.ts';
import { flattenDocument } from '#core/redline/flatten.ts';
import { redline } from '#core/redline/redline.ts';
import { parseAnyDocument } from '#markdown/parse-any-document.ts';

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

/** `rule direction` of each finding that raises, and the level. */
function said(before: string, after: string, heading?: string): string[] {
  const [row] = rowsOf(before, after, heading);
  const findings = row?.findings.filter(({ severity }) => severity > 0) ?? [];
  return [row?.level ?? 'none', ...findings.map((one) => `${one.rule} ${one.direction}`)];
}

test.for([
  ['We will tell you.', 'We may tell you.', 'duty-changed adverse'],
  ['You may ask us.', 'You must ask us.', 'duty-changed unclear'],
  ['We do not sell your data.', 'We do sell your data.', 'negation-changed unclear'],
  ['We keep logs for 30 days.', 'We keep logs for 90 days.', 'quantity-changed adverse'],
  ['We keep logs for 90 days.', 'We keep logs for 30 days.', 'quantity-changed favourable'],
  ['We answer within 30 days.', 'We answer within 30 business days.', 'quantity-changed unclear'],
  ['You get 15 days of notice.', 'You get 30 days of notice.', 'quantity-changed favourable'],
  ['The fee is $5,000 a year.', 'The fee is $500 a year.', 'quantity-changed favourable'],
  ['We remit 75% of the price.', 'We remit 95% of the price.', 'quantity-changed adverse'],
  ['Nobody under 13 may join.', 'Nobody under 10 may join.', 'quantity-changed unclear'],
  ['We keep logs for 30 days.', 'We keep logs for as long as we like.', 'bound-lost adverse'],
  ['We see logs.', 'We see logs and your location.', 'data-changed adverse'],
  ['We see logs and your location.', 'We see logs.', 'data-changed favourable'],
  ['Staff can see logs.', 'Staff and partners can see logs.', 'party-changed adverse'],
  ['Logs help us.', 'Logs help us with advertising.', 'purpose-changed adverse'],
  ['Logs stay in France.', 'Logs stay in France and Singapore.', 'place-changed unclear'],
  ['You can write to us.', 'You can write to us and object.', 'right-changed favourable'],
  ['The use needs an opt-in.', 'The use needs an opt-out.', 'default-changed unclear'],
  ['Logs stay here.', 'Logs stay here. We never sell them.', 'statement-added unclear'],
  ['Logs stay here. We never sell them.', 'Logs stay here.', 'statement-removed adverse'],
] as const)('%s → %s is material: %s', ([before, after, finding]) => {
  const [level, ...findings] = said(before, after);
  expect(level).toBe('material');
  expect(findings).toContain(finding);
});

test.for([
  ['We keep logs.', 'We generally keep logs.', 'hedge-added adverse'],
  ['We see logs.', 'We see any logs.', 'scope-changed adverse'],
  ['Logs are big files.', 'Logs are large files.', 'reworded unclear'],
  ['“Logs” means long files.', '“Logs” means wide files.', 'definition-changed unclear'],
  ['Logs stay.', 'Logs stay. For more information, see our pages.', 'statement-added unclear'],
] as const)('%s → %s is clarifying: %s', ([before, after, finding]) => {
  const [level, ...findings] = said(before, after);
  expect(level).toBe('clarifying');
  expect(findings).toContain(finding);
});

test.for([
  ['We keep server logs.', 'We keep sevrer logs.', 'spelling'],
  ['We keep logs.', 'We keep Logs.', 'markup-only'],
  ['Last change: 1 May 2024.', 'Last change: 2 June 2025.', 'date-only'],
  ['As section 4.2 says.', 'As section 4.3 says.', 'reference-only'],
  ['Contact us.', 'Contact us through the support portal.', 'contact-only'],
  ['We keep [logs](/a).', 'We keep [logs](/b).', 'link-only'],
  ['We keep **logs**.', 'We keep logs.', 'formatting-only'],
] as const)('%s → %s is editorial: %s', ([before, after, rule]) => {
  const [row] = rowsOf(before, after);
  expect(row?.level).toBe('editorial');
  expect(row?.findings.map((one) => one.rule)).toContain(rule);
});

test('argues when the text promises less notice of its own changes', () => {
  const before = 'We announce changes in advance by e-mail.';
  expect(said(before, 'We announce changes at any time.', 'Changes')).toContain(
    'notice-clause-weakened adverse',
  );
  expect(said(before, before.replace('e-mail', 'letter'), 'Logs')).not.toContain(
    'notice-clause-weakened adverse',
  );
});

test('a name that changed throughout is a name', () => {
  const before = 'A Subscriber pays.\n\nA Subscriber may leave.\n\nWe bill a Subscriber.';
  expect(rowsOf(before, before.replaceAll('Subscriber', 'Member'))[0]?.level).toBe('editorial');
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
  const rank = ['none', 'editorial', 'clarifying', 'material'];
  const levelOf = (chosen: readonly number[]): number => {
    const before = changes.map(([old]) => old).join('\n\n');
    const after = changes.map(([old, fresh], at) => (chosen.includes(at) ? fresh : old));
    return rank.indexOf(said(before, after.join('\n\n'))[0] ?? 'none');
  };
  fc.assert(
    fc.property(fc.subarray([0, 1, 2, 3]), fc.nat(3), (chosen, more) => {
      expect(levelOf([...chosen, more])).toBeGreaterThanOrEqual(levelOf(chosen));
    }),
  );
});
