import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { formatIssues } from '#core/problems/issue.ts';

import {
  FIRST,
  frontMatter,
  LibraryBuilder,
  onlyError,
  SECOND,
} from '../../support/library-builder.ts';
import {
  LEDGER,
  ledgerOf,
  POLICY,
  seal,
  sealAsBefore,
  SEALED_ON,
  sealedLibrary,
} from '../../support/sealed-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const CORRECT =
  'Restore the text; correct it with a new version, or point the mistake out as an `erratum` under `events` in policy.yaml.';

test('leaves a sealed text alone that has what is refused in a new one', () => {
  const library = new LibraryBuilder({
    [FIRST]: [
      '---',
      'effective: 2024-01-01',
      'summary: See ticket #12 and more',
      '---',
      '',
      '## ',
      '',
      'One\fTwo &#x1b;.',
      '',
    ].join('\n'),
  });
  expect(library.issues()).toContain('4 errors');
  sealAsBefore(library, SEALED_ON);
  expect(library.issues()).toBe(FINE);
});

test('finds nothing in a library that is as it was sealed', () => {
  const library = sealedLibrary();
  expect(library.issues()).toBe(FINE);
  expect(ledgerOf(library).entries.map(({ kind, version }) => `${kind} ${version}`)).toEqual([
    'version 2024-01-01',
    'erratum 2024-01-01',
    'version 2024-06-01',
    'postponement 2024-06-01',
  ]);
});

test.for([
  ['a word', 'We keep your data.', 'We sell your data.', '6:1', 'change of section `data`'],
  ['a section less', '## Logs\n\nWe keep logs.\n', '', '6:1', 'absence of section `logs`'],
  [
    'the order of sections',
    '## Data\n\nWe keep your data.\n\n## Logs\n\nWe keep logs.\n',
    '## Logs\n\nWe keep logs.\n\n## Data\n\nWe keep your data.\n',
    '6:1',
    'place of section `logs`',
  ],
] as const)('refuses a sealed text with %s changed', ([, before, after, place, found]) => {
  expect(sealedLibrary().replace(FIRST, before, after).issues()).toBe(
    onlyError(
      `${FIRST}:${place}  error  sealed-text-changed`,
      `Unexpected ${found} in version \`2024-01-01\`, expected the text as it was published and sealed.`,
      `Also at ${LEDGER}:5:5`,
      CORRECT,
    ),
  );
});

test('asks for no decision about a sealed text that is to be restored', () => {
  const library = sealedLibrary()
    .replace(POLICY, 'decisionsSince: 9999-12-31\n', '')
    .replace(FIRST, 'We keep your data.', 'We sell your data.');
  expect(library.issues()).toBe(
    onlyError(
      `${FIRST}:6:1  error  sealed-text-changed`,
      'Unexpected change of section `data` in version `2024-01-01`, expected the text as it was published and sealed.',
      `Also at ${LEDGER}:5:5`,
      CORRECT,
    ),
  );
});

test('refuses a new section at the end of a sealed text', () => {
  const library = sealedLibrary().replace(SECOND, 'no logs.\n', 'no logs.\n\n## New\n\nNew.\n');
  expect(library.issues()).toBe(
    onlyError(
      `${SECOND}:14:1  error  sealed-text-changed`,
      'Unexpected new section `new` in version `2024-06-01`, expected the text as it was published and sealed.',
      `Also at ${LEDGER}:37:5`,
      CORRECT,
    ),
  );
});

test('lets a sealed text be written in another way that means the same', () => {
  const library = sealedLibrary().replace(FIRST, 'We keep your data.', 'We keep\nyour   data.');
  expect(library.replace(FIRST, '## Logs\n', 'Logs\n----\n').issues()).toBe(FINE);
});

test.for([
  [
    'effective',
    'effective: 2024-01-01',
    'effective: 2024-01-02',
    '2:12',
    'Restore it; record another day as a `postponement` or a `withdrawal` under `events` in policy.yaml.',
  ],
  [
    'summary',
    'summary: A version.',
    'summary: The version.',
    '3:10',
    'Restore it; point a mistake out as an `erratum` under `events` in policy.yaml.',
  ],
  [
    'retired',
    'summary: A version.\n',
    'summary: A version.\nretired: { old: data }\n',
    '4:10',
    'Restore it; point a mistake out as an `erratum` under `events` in policy.yaml.',
  ],
] as const)('refuses another `%s` in a sealed version', ([key, before, after, place, step]) => {
  expect(sealedLibrary().replace(FIRST, before, after).issues()).toBe(
    onlyError(
      `${FIRST}:${place}  error  sealed-settings-changed`,
      `Unexpected change of \`${key}\` of version \`2024-01-01\`, expected the front matter as it was published and sealed.`,
      `Also at ${LEDGER}:5:5`,
      step,
    ),
  );
});

test('refuses that a sealed version is gone', () => {
  const library = sealedLibrary().remove(SECOND);
  library.replace(POLICY, 'version: 2024-06-01', 'version: 2024-01-01');
  expect(library.issues()).toContain(
    [
      `${POLICY}:1:1  error  sealed-version-missing`,
      '  Unexpected absence of version `2024-06-01`, expected every version that was published and sealed.',
      `  Also at ${LEDGER}:37:5`,
      '  Restore `policies/privacy/2024-06-01.mdx` or `.md`; to end its effect, record a `withdrawal` under `events` in policy.yaml.',
    ].join('\n'),
  );
});

test('refuses another day of publication for a sealed version', () => {
  const library = sealedLibrary();
  const text = readFileSync(join(library.folder, FIRST), 'utf8');
  library.remove(FIRST).write('policies/privacy/2024-01-02.mdx', text);
  library.replace(
    'policies/privacy/2024-01-02.mdx',
    'effective: 2024-01-01',
    'effective: 2024-01-02',
  );
  library.replace(POLICY, 'version: 2024-01-01', 'version: 2024-01-02');
  const [renamed, ...rest] = library.issues().split('\n\n');
  expect(renamed).toBe(
    [
      'policies/privacy/2024-01-02.mdx:1:1  error  sealed-version-renamed',
      '  Unexpected name `2024-01-02`, expected `2024-01-01`: on that day the text was published and sealed.',
      `  Also at ${LEDGER}:5:5`,
      '  Give the file its name back; record another day of effect as an event in policy.yaml.',
    ].join('\n'),
  );
  expect(rest.join('\n\n')).toContain('sealed-event-missing');
});

test('refuses a new version before what is sealed', () => {
  const early = 'policies/privacy/2024-03-01.mdx';
  const body = '\n## Data\n\nOther data.\n\n## Logs\n\nLogs.\n';
  const library = sealedLibrary().write(early, `${frontMatter('2024-03-01')}${body}`);
  expect(library.issues()).toBe(
    onlyError(
      `${early}:1:1  error  back-dated-version`,
      'Unexpected version `2024-03-01`, expected nothing new before what was published and sealed on 2024-06-01.',
      `Also at ${LEDGER}:37:5`,
      'Name the file after the day on which the version is published.',
    ),
  );
});

test.for([
  ['on', 'on: 2024-02-01', 'on: 2024-02-02', '4:47'],
  ['reason', 'Read “the data”.', 'Read “all data”.', '4:67'],
] as const)('refuses another `%s` of a sealed event', ([, before, after, place]) => {
  expect(sealedLibrary().replace(POLICY, before, after).issues()).toBe(
    onlyError(
      `${POLICY}:${place}  error  sealed-event-changed`,
      'Unexpected change of the erratum of `2024-01-01` made public on 2024-02-01, expected it as it was sealed.',
      `Also at ${LEDGER}:28:5`,
      'Restore the row; add a new event for what has happened since.',
    ),
  );
});

test('refuses another effective day of a sealed postponement', () => {
  const library = sealedLibrary().replace(POLICY, 'effective: 2024-08-01', 'effective: 2024-07-02');
  expect(library.issues()).toContain(`${POLICY}:8:16  error  sealed-event-changed\n`);
});

test('refuses that a sealed event is gone', () => {
  const row =
    '  - { kind: erratum, version: 2024-01-01, on: 2024-02-01, reason: Read “the data”. }\n';
  expect(sealedLibrary().replace(POLICY, row, '').issues()).toBe(
    onlyError(
      `${POLICY}:4:3  error  sealed-event-missing`,
      'Unexpected absence of the erratum of `2024-01-01` made public on 2024-02-01, expected every event that was sealed.',
      `Also at ${LEDGER}:28:5`,
      'Restore the row; add a new event for what has happened since.',
    ),
  );
});

const row = (on: string, reason: string): string =>
  `events:\n  - { kind: erratum, version: 2024-01-01, on: ${on}, reason: ${reason} }\n`;

test('refuses a new event before what is sealed', () => {
  expect(sealedLibrary().replace(POLICY, 'events:\n', row('2024-05-01', 'Late.')).issues()).toBe(
    onlyError(
      `${POLICY}:4:47  error  back-dated-event`,
      'Unexpected erratum of `2024-01-01` made public on 2024-05-01, expected nothing new before what was published and sealed on 2024-06-01.',
      `Also at ${LEDGER}:37:5`,
      'Correct `on` to the day on which the event is made public.',
    ),
  );
});

test('refuses a new event before a sealed one of the same day', () => {
  expect(sealedLibrary().replace(POLICY, 'events:\n', row('2024-06-10', 'Above.')).issues()).toBe(
    onlyError(
      `${POLICY}:4:5  error  sealed-events-reordered`,
      'Unexpected erratum of `2024-01-01` before the postponement of `2024-06-01`, expected the events of one day in the order in which they were sealed.',
      `Also at ${LEDGER}:60:5`,
      'Move the row down.',
    ),
  );
});

test('lets the rows of events of different days stand in any order', () => {
  const library = sealedLibrary();
  const text = readFileSync(join(library.folder, POLICY), 'utf8');
  const [head = '', first = '', second = '', end = ''] = text.split(/(?=^ {2}- |^decisions)/m);
  expect(library.write(POLICY, head + second + first + end).issues()).toBe(FINE);
});

test('seals what comes later behind what is sealed, and changes no entry', () => {
  const library = sealedLibrary().replace(POLICY, 'events:\n', row('2024-12-24', 'New.'));
  const before = ledgerOf(library).entries;
  expect(library.issues()).toBe(FINE);
  seal(library, '2024-12-23');
  expect(ledgerOf(library).entries).toEqual(before);
  seal(library, '2024-12-24');
  expect(ledgerOf(library).entries.slice(0, 4)).toEqual(before);
  expect(ledgerOf(library).entries[4]).toMatchObject({ kind: 'erratum', on: '2024-12-24' });
  expect(library.issues()).toBe(FINE);
});

const THIRD = 'policies/privacy/2024-11-01.mdx';
const BODY = '\n## Data\n\nWe keep your data.\n\n## Logs\n\nNone.\n';

test('warns of what is public and not sealed, once a library keeps a ledger', () => {
  const library = sealedLibrary().write(THIRD, `${frontMatter('2024-12-01')}${BODY}`);
  expect(dutyIssues(library.library(), '2024-10-31')).toEqual([]);
  expect(formatIssues(dutyIssues(library.library(), '2024-11-01'))).toBe(
    [
      `${THIRD}:1:1  warning  unsealed`,
      '  Unexpected version `2024-11-01` that is public and not sealed, expected it in the ledger.',
      '  Run `npm run seal -- privacy` and commit the ledger.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
  expect(dutyIssues(new LibraryBuilder().library(), '2024-11-01')).toEqual([]);
});
