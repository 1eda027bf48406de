import { expect, test } from 'vitest';

import { versionsAsOf } from '#core/library/library.ts';
import { sectionLives, type SectionLife } from '#site/redline/section-life.ts';

import { fixtureLibrary, policyOf } from '../../support/fixture-library.ts';
import { frontMatter, LibraryBuilder, FIRST, SECOND } from '../../support/library-builder.ts';

const library = fixtureLibrary();
const terms = policyOf(library, 'terms');

test('tells into which section another was merged, with a link to its life', () => {
  const fees = lifeOf('fees', '2026-11-22');
  expect(tell(fees).at(-1)).toBe('1 March 2022: It was merged into #payment.');
  const entry = fees.steps.at(-1);
  if (entry?.kind !== 'entry') throw new Error('The removal is an entry.');
  expect(entry.entry.sentences[0]?.href).toBe('/legal/terms/history/payment/');
  expect(entry.entry.html).toContain('<del ');
  expect(entry.entry.html).not.toContain(' id="');
});

test('a version that leaves a section as it was adds nothing to its life', () => {
  // From the day on which the removal takes effect.
  const early = JSON.stringify(lifeOf('fees', '2022-05-01'));
  expect(JSON.stringify(lifeOf('fees', '2026-11-22'))).toBe(early);
});

test('names a new heading, and the versions between in which nothing changed', () => {
  const built = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}## Data {/* #data */}\n\nWe keep your data.\n`,
    [SECOND]: `${frontMatter('2024-06-01')}## Data {/* #data */}\n\nWe keep your data.\n`,
    'policies/privacy/2024-07-01.mdx': `${frontMatter('2024-07-01')}## Data {/* #data */}\n\nWe keep your data.\n`,
    'policies/privacy/2024-08-01.mdx': `${frontMatter('2024-08-01', 'changes:\n  - { section: data, materiality: editorial, reason: A name. }\n')}## Your data {/* #data */}\n\nWe keep your data.\n`,
  }).library();
  const policy = policyOf(built, 'privacy');
  const [data] = sectionLives(built, policy, versionsAsOf(policy, '2026-01-01'), '2026-01-01');
  expect(data && tell(data)).toEqual([
    '1 January 2024: It stands in the first version that is known.',
    'Unchanged in 2 versions, from 1 June 2024 to 1 July 2024.',
    '1 August 2024: It was renamed from “Data” to “Your data”.',
  ]);
  expect(data?.heading).toBe('Your data');
});

test('says of each text in a life whether it applies, and from when to when', () => {
  const built = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}## Data {/* #data */}\n\nWe keep your data.\n\n## Fees {/* #fees */}\n\nFree.\n`,
    [SECOND]: `${frontMatter('{ new: 2024-07-01, existing: 2024-08-01 }', 'changes:\n  - { section: data, materiality: material, reason: Time. }\n')}## Data {/* #data */}\n\nWe keep your data for a year.\n\n## Fees {/* #fees */}\n\nFree.\n`,
    'policies/privacy/2024-10-01.mdx': `${frontMatter('2024-11-01', 'changes:\n  - { section: fees, materiality: material, reason: Gone. }\nretired: { fees: data }\n')}## Data {/* #data */}\n\nWe keep your data for a year.\n`,
  }).library();
  const policy = policyOf(built, 'privacy');
  const on = (today: string) =>
    sectionLives(built, policy, versionsAsOf(policy, today), today).map(({ steps }) =>
      steps.flatMap((step) => (step.kind === 'entry' ? [step.entry.standing] : [])),
    );
  expect(on('2024-06-15')).toEqual([
    [
      'This text has applied since 1 January 2024.',
      'This text does not apply yet: it applies from 1 July 2024 for new customers, from 1 August 2024 for existing customers.',
    ],
    ['This text has applied since 1 January 2024.'],
  ]);
  expect(on('2024-07-15')[0]).toEqual([
    'This text applies to customers who signed up before 1 July 2024, until 31 July 2024.',
    'This text applies to customers who signed up on or after 1 July 2024, and to all customers from 1 August 2024.',
  ]);
  const data = [
    'This text no longer applies: it applied from 1 January 2024 to 31 July 2024.',
    'This text has applied to new customers since 1 July 2024, and to all since 1 August 2024.',
  ];
  expect(on('2024-10-15')).toEqual([
    data,
    [
      'This text has applied since 1 January 2024.',
      'This version does not apply yet: it applies from 1 November 2024.',
    ],
  ]);
  expect(on('2024-12-01')).toEqual([
    data,
    [
      'This text no longer applies: it applied from 1 January 2024 to 31 October 2024.',
      'Effective 1 November 2024.',
    ],
  ]);
});

test('every anchor that any public version ever had has one life', () => {
  const versions = versionsAsOf(terms, '2026-11-22');
  const anchors = new Set(
    versions.flatMap(({ document }) => document.sections.map(({ anchor }) => anchor)),
  );
  const lives = sectionLives(library, terms, versions, '2026-11-22').map(({ anchor }) => anchor);
  expect(lives.toSorted()).toEqual([...anchors].toSorted());
});

function lifeOf(anchor: string, today: string): SectionLife {
  const life = sectionLives(library, terms, versionsAsOf(terms, today), today).find(
    (one) => one.anchor === anchor,
  );
  if (!life) throw new Error(`#${anchor} has no life.`);
  return life;
}

function tell({ steps }: SectionLife): string[] {
  return steps.map((step) => {
    if (step.kind === 'quiet') return step.stretch.label;
    const words = step.entry.sentences.map(({ parts }) => parts.map(({ text }) => text).join(''));
    return `${step.entry.version}: ${words.join(' ')}`;
  });
}
