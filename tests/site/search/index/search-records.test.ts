import { expect, test } from 'vitest';

import { searchRecords } from '#site/search/index/search-records.ts';
import { recordPieces } from '#site/search/index/pieces.ts';
import { vocabularyOf } from '#site/search/index/vocabulary.ts';

import { fixtureLibrary } from '../../../support/fixture-library.ts';
import { FIRST, frontMatter, LibraryBuilder, SECOND } from '../../../support/library-builder.ts';

const TODAY = '2026-11-22';

/** Address, title, standing and span of each record of a policy, one line each. */
function linesOf(policy: string, today = TODAY): string[] {
  return searchRecords(fixtureLibrary(), today)
    .filter(({ filters }) => filters.policies.includes(policy))
    .map(({ url, meta, filters }) =>
      [url, meta.title, filters.status, ...(filters.only ? [filters.only] : []), meta.span].join(
        ' | ',
      ),
    );
}

test('a text is one record, with the address where it is read and the days on which it bound', () => {
  expect(linesOf('terms')).toEqual([
    '/legal/terms/#preamble | Introduction | in force | 2020-02-01/',
    '/legal/terms/2020-01-10/#scope | 1. Scope | superseded | 2020-02-01/2021-05-31 2021-07-15/2022-04-30',
    '/legal/terms/#who-you-are | 1.1 Who you are | in force | 2020-02-01/',
    '/legal/terms/2020-01-10/#payment | 2. Payment | superseded | 2020-02-01/2021-05-31 2021-07-15/2022-04-30',
    '/legal/terms/2020-01-10/#fees | 3. Fees | superseded | 2020-02-01/2022-04-30',
    '/legal/terms/#scope | 1. Scope | in force | 2021-06-01/2021-07-14 2022-05-01/',
    '/legal/terms/2021-05-03/#payment | 2. Payment | withdrawn | 2021-06-01/2021-07-14',
    '/legal/terms/2022-03-01/#payment | 2. Payment | superseded | 2022-05-01/2023-08-31',
    '/legal/terms/2023-08-01/#payment | 2. Payment | superseded | ',
    '/legal/terms/#payment | 2. Payment | in force | 2023-09-01/',
    '/legal/terms/#termination | 3. Termination | in force | new | 2026-11-15/',
  ]);
});

test('the clock moves the records: before, on and after the day', () => {
  const termination = (day: string) =>
    linesOf('terms', day).filter((line) => line.includes('#term'));
  expect(termination('2026-11-14')).toEqual([
    '/legal/terms/2026-11-01/#termination | 3. Termination | upcoming | 2026-11-15/',
  ]);
  expect(termination('2026-12-20')).toEqual([
    '/legal/terms/#termination | 3. Termination | in force | 2026-11-15/',
  ]);
});

test('nothing embargoed is in a record or in the vocabulary', () => {
  const records = searchRecords(fixtureLibrary(), TODAY);
  expect(JSON.stringify(records)).not.toMatch(/embargoed|secret|2027-02-01/i);
  expect(vocabularyOf([recordPieces(records)]).join()).not.toMatch(/embargoed|secret/i);
});

test('the words are those of paragraphs, items and cells, without link targets and markers', () => {
  const library = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}
## Data

See [the *list*](https://example.org/target).

1. one;
   - inner
2. two[^1].

| A | B |
| - | - |
| \`c\` | d |

[^1]: A note.
`,
  }).library();
  const [record] = searchRecords(library, TODAY);
  expect(record).toMatchObject({
    url: '/privacy/#data',
    content: 'Data\nSee the list.\none;\ninner\ntwo.\nA · B\nc · d\nA note.',
  });
});

test('a section that only moves is one record, with the number it has now', () => {
  const library = new LibraryBuilder({
    'policies/privacy/policy.yaml': 'title: P\nkind: terms\nnumbering: legal\n',
    [FIRST]: `${frontMatter('2024-01-01')}\n## Keep\n\nWe keep.\n`,
    [SECOND]: `${frontMatter(
      '2024-06-01',
      'changes:\n  - { section: more, materiality: editorial, reason: It is new. }\n',
    )}\n## More\n\nText.\n\n## Keep\n\nWe keep.\n`,
  }).library();
  const keep = searchRecords(library, TODAY).filter(({ url }) => url.endsWith('#keep'));
  expect(keep.map(({ meta }) => [meta.title, meta.number, meta.span])).toEqual([
    ['2. Keep', '2', '2024-01-01/'],
  ]);
});

test('lettered headings give a number that says the whole way', () => {
  const library = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}
## D. Content

### 3. Ownership

A.

### 3.1. Rights

B.

## 1A.2 Stripe

C.

## Addendum 1: Data

D.

## What we do

E.
`,
  }).library();
  const numbers = searchRecords(library, TODAY).map(({ meta }) => [meta.title, meta.number]);
  expect(Object.fromEntries(numbers)).toEqual({
    'D. Content': 'D',
    '3. Ownership': 'D.3',
    '3.1. Rights': 'D.3.1',
    '1A.2 Stripe': '1A.2',
    'Addendum 1: Data': '1',
    'What we do': '',
  });
});

test('text for an audience is among its own records alone', () => {
  const policiesFor = (audience?: string) => [
    ...new Set(
      searchRecords(fixtureLibrary(), TODAY, audience).flatMap(({ filters }) => filters.policies),
    ),
  ];
  expect(policiesFor()).toEqual(['terms', 'privacy', 'gone', 'hostile']);
  expect(policiesFor('visitor')).toEqual(['announced']);
  expect(policiesFor('reseller')).toEqual(['reseller-terms', 'terms']);
  const everyone = searchRecords(fixtureLibrary(), TODAY);
  expect(JSON.stringify(everyone)).not.toContain('RESELLERTOKEN');
  expect(vocabularyOf([recordPieces(everyone)]).join()).not.toContain('resellertoken');
});
