import { expect, test } from 'vitest';

import {
  FIRST,
  frontMatter,
  issuesOf,
  LibraryBuilder,
  onlyError,
  SECOND,
} from '../../support/library-builder.ts';

const POLICY = 'policies/privacy/policy.yaml';
const FINE = '0 errors, 0 warnings in 0 files.\n';

function oneVersion(effective: string): string {
  return issuesOf({ [FIRST]: `${frontMatter(effective)}\nText.\n` });
}

test.for([
  ['2023-12-31', '2:12', '2024-01-01'],
  [
    '{ new: 2023-12-31, existing: 2024-02-01 }',
    '2:19',
    '{ new: 2024-01-01, existing: 2024-02-01 }',
  ],
] as const)('refuses %s as effective before publication', ([effective, place, mended]) => {
  expect(oneVersion(effective)).toBe(
    onlyError(
      `${FIRST}:${place}  error  effective-before-published`,
      'Unexpected effective date 2023-12-31, expected the day of publication (2024-01-01) or a later one.',
      `Write \`effective: ${mended}\` or a later day, or correct the date in the name of the file.`,
    ),
  );
});

test('refuses cohorts that contradict each other', () => {
  expect(oneVersion('{ new: 2024-03-01, existing: 2024-02-01 }')).toBe(
    onlyError(
      `${FIRST}:2:41  error  contradictory-cohorts`,
      'Unexpected effective date 2024-02-01 for existing customers, expected it not before the one for new customers (2024-03-01).',
      'Correct `effective`: who signs up later cannot be bound later.',
    ),
  );
});

/** A library with two versions, effective so, and these events. */
function twoVersions(first: string, second: string, ...events: string[]): LibraryBuilder {
  const rows = events.map((event) => `  - { ${event}, reason: A reason. }\n`).join('');
  return new LibraryBuilder({
    [POLICY]: `title: Privacy\nkind: other\n${rows && `events:\n${rows}`}`,
    [FIRST]: `${frontMatter(first)}\nText.\n`,
    [SECOND]: `${frontMatter(second)}\nText.\n`,
  });
}

const COHORTS = '{ new: 2024-08-01, existing: 2024-09-01 }';

test.for([
  ['all', '2024-09-01', '2024-06-01', '2:12', '2:12', '2024-06-01', '2024-09-01', '2024-09-01'],
  ['existing', COHORTS, '2024-08-15', '2:12', '2:41', '2024-08-15', '2024-09-01', '2024-09-01'],
  [
    'all',
    '2024-09-01',
    '{ new: 2024-07-01, existing: 2024-08-01 }',
    '2:19',
    '2:12',
    '2024-07-01',
    '2024-09-01',
    '{ new: 2024-09-01, existing: 2024-09-01 }',
  ],
  [
    'new',
    COHORTS,
    '{ new: 2024-07-01, existing: 2024-09-01 }',
    '2:19',
    '2:19',
    '2024-07-01',
    '2024-08-01',
    '{ new: 2024-09-01, existing: 2024-09-01 }',
  ],
] as const)(
  'refuses a version that overlaps for %s',
  ([cohort, a, b, place, also, now, since, mended]) => {
    expect(twoVersions(a, b).issues()).toBe(
      onlyError(
        `${SECOND}:${place}  error  overlapping-versions`,
        `Unexpected effective date ${now} for ${cohort} customers, expected it not before that of the preceding version \`2024-01-01\` (${since}).`,
        `Also at ${FIRST}:${also}`,
        `Write \`effective: ${mended}\` or a later day, or record the withdrawal of \`2024-01-01\` as an event in policy.yaml.`,
      ),
    );
  },
);

test('refuses a change that begins before the one before it has reached everyone', () => {
  const first = '{ new: 2024-03-01, existing: 2024-08-01 }';
  expect(twoVersions(first, '{ new: 2024-07-01, existing: 2024-09-01 }').issues()).toBe(
    onlyError(
      `${SECOND}:2:19  error  overlapping-transitions`,
      'Unexpected effective date 2024-07-01 for new customers, expected it not before the preceding version `2024-01-01` binds existing customers (2024-08-01).',
      `Also at ${FIRST}:2:41`,
      'Write `effective: { new: 2024-08-01, existing: 2024-09-01 }` or a later day: one change reaches everyone before the next one begins.',
    ),
  );
});

test('takes a version before the effect of one that was withdrawn', () => {
  const event = 'kind: withdrawal, version: 2024-01-01, on: 2024-05-01';
  expect(twoVersions('2024-09-01', '2024-06-01', event).issues()).toBe(FINE);
});

test.for([
  ['in order', '2024-07-01', '2024-08-01', ['2024-02-01', '2024-03-01']],
  ['in another order of rows', '2024-08-01', '2024-07-01', ['2024-03-01', '2024-02-01']],
] as const)('counts the last postponement: %s', ([, first, second, on]) => {
  const events = [first, second].map(
    (effective, index) =>
      `kind: postponement, version: 2024-01-01, on: ${on[index] ?? ''}, effective: ${effective}`,
  );
  expect(twoVersions('2024-01-01', '2024-07-15', ...events).issues()).toContain(
    'Unexpected effective date 2024-07-15 for all customers, expected it not before that of the preceding version `2024-01-01` (2024-08-01).',
  );
});

test.for([
  ['2023-12-01', '4:75', 'effective-before-published', 'Unexpected effective date 2023-12-01'],
  [
    '{ new: 2024-03-01, existing: 2024-02-01 }',
    '4:104',
    'contradictory-cohorts',
    'Unexpected effective date 2024-02-01 for existing customers',
  ],
] as const)('refuses a postponement to %s', ([effective, place, code, found]) => {
  const event = `kind: postponement, version: 2024-01-01, on: 2024-01-15, effective: ${effective}`;
  const issues = twoVersions('2024-01-01', '2024-06-01', event).issues();
  expect(issues).toContain(`${POLICY}:${place}  error  ${code}\n  ${found}`);
});

test('refuses an event of a version that there is not', () => {
  const event = 'kind: erratum, version: 2024-01-02, on: 2024-02-01';
  expect(twoVersions('2024-01-01', '2024-06-01', event).issues()).toBe(
    onlyError(
      `${POLICY}:4:31  error  event-of-unknown-version`,
      'Unexpected event of version `2024-01-02`, expected a version that the policy has.',
      'Correct `version`.',
    ),
  );
});

test('refuses an event before the publication of its version', () => {
  const event = 'kind: withdrawal, version: 2024-06-01, on: 2024-05-31';
  expect(twoVersions('2024-01-01', '2024-06-01', event).issues()).toBe(
    onlyError(
      `${POLICY}:4:50  error  event-before-publication`,
      'Unexpected event on 2024-05-31, expected a day not before the publication of `2024-06-01` (2024-06-01).',
      'Correct `on`.',
    ),
  );
});

test('reads versions in the order of their publication', () => {
  const text = `${frontMatter('2024-06-01')}\nText.\n`;
  const ids = ['2024-06-01.10', '2024-06-01.9', '2024-06-01.2', '2024-06-01', '2024-03-01'];
  const files = Object.fromEntries(ids.map((id) => [`policies/privacy/${id}.md`, text]));
  const library = new LibraryBuilder({
    ...files,
    [FIRST]: `${frontMatter('2024-01-01')}\nText.\n`,
  });
  expect(library.library().policies[0]?.versions.map((version) => version.id)).toEqual([
    '2024-01-01',
    ...ids.toReversed(),
  ]);
});
