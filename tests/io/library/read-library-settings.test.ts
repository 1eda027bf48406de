import { expect, test } from 'vitest';

import {
  FIRST,
  issuesOf,
  issuesOfFrontMatter,
  LibraryBuilder,
  onlyError,
  versionAt,
} from '../../support/library-builder.ts';

const POLICY = 'policies/privacy/policy.yaml';

test('refuses an unknown key where it stands', () => {
  expect(issuesOfFrontMatter('effective: 2024-01-01\nsumary: A.\nsummary: A.')).toBe(
    onlyError(
      `${FIRST}:3:1  error  unknown-key`,
      'Unexpected key `sumary`, expected `summary` alone, which is there as well.',
      'Delete the line, or move its words to `summary`.',
    ),
  );
});

test('refuses an unknown cohort', () => {
  const effective = '{ new: 2024-01-01, existing: 2024-01-01, old: 2024-01-01 }';
  expect(issuesOfFrontMatter(`effective: ${effective}\nsummary: A.`)).toBe(
    onlyError(
      `${FIRST}:2:53  error  unknown-key`,
      'Unexpected key `effective.old`, expected one of `new` or `existing`.',
      'Remove `effective.old`, or correct its spelling.',
    ),
  );
});

test('refuses front matter without a key that it needs', () => {
  expect(issuesOfFrontMatter('summary: A version.')).toBe(
    onlyError(
      `${FIRST}:2:1  error  missing-key`,
      '`effective` is missing, expected a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`.',
      'Add `effective: …`.',
    ),
  );
});

test('finds every key that empty front matter lacks', () => {
  const issues = issuesOf({ [FIRST]: '---\n---\n\nText.\n' });
  expect(issues).toContain('`effective` is missing');
  expect(issues).toContain('`summary` is missing');
});

test('refuses a reseller without a data controller', () => {
  const reseller = 'name: A\ncontact: { email: a@example.org }\n';
  expect(issuesOf({ 'resellers/a.yaml': reseller })).toBe(
    onlyError(
      'resellers/a.yaml:1:1  error  missing-key',
      '`dataController` is missing, expected a mapping that names the data controller.',
      'Add `dataController: …`.',
    ),
  );
});

test('refuses an event without a kind', () => {
  const event = '{ version: 2024-01-01, on: 2024-02-01, reason: A mistake. }';
  const yaml = `title: Privacy\nkind: other\nevents: [${event}]\n`;
  expect(issuesOf({ [POLICY]: yaml })).toBe(
    onlyError(
      `${POLICY}:3:10  error  missing-key`,
      '`events[1].kind` is missing, expected `withdrawal`, `postponement`, `erratum` or `publication`.',
      'Add `kind: …`.',
    ),
  );
});

const MENDED = 'Write `effective: 2024-01-01`.';
const EFFECTIVE = 'a day as YYYY-MM-DD, or `{ new: YYYY-MM-DD, existing: YYYY-MM-DD }`';

test.for([
  [
    'effective: soon\nsummary: A.',
    '2:12',
    'effective',
    'value `"soon"`',
    EFFECTIVE,
    'Write year, month and day, as in `effective: 2027-03-15`.',
  ],
  ['effective: 20240101\nsummary: A.', '2:12', 'effective', 'value `20240101`', EFFECTIVE, MENDED],
  [
    'effective: 2024-1-1\nsummary: A.',
    '2:12',
    'effective',
    'value `"2024-1-1"`',
    EFFECTIVE,
    MENDED,
  ],
  [
    'effective: 2024-01-01\nsummary:',
    '3:1',
    'summary',
    'empty value',
    'one or two plain sentences for the reader',
    'Write it after the colon.',
  ],
  [
    'effective: 2024-01-01\nsummary: |\n  One.\n  Two.',
    '3:10',
    'summary',
    'value `"One.\\nTwo."`',
    'one or two plain sentences for the reader, on one line',
  ],
  [
    `effective: 2024-01-01\nsummary: [${'a'.repeat(80)}]`,
    '3:10',
    'summary',
    `value \`["${'a'.repeat(57)}…\``,
    'one or two plain sentences for the reader',
    `Write \`summary: ${'a'.repeat(80)}\`.`,
  ],
] as const)('refuses a wrong value: %j', ([yaml, place, key, found, expected, step]) => {
  expect(issuesOfFrontMatter(yaml)).toBe(
    onlyError(
      `${FIRST}:${place}  error  invalid-value`,
      `Unexpected ${found} for \`${key}\`, expected ${expected}.`,
      step ?? `Correct \`${key}\`.`,
    ),
  );
});

test.for([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\\nscript:x',
  'data:text/html,x',
  '//a.b',
  'https:\\\\\\\\a.b',
  'http:///a',
])('refuses the unsafe address "%s" of a choice', (url) => {
  const choice = `{ id: a, mode: opt-out, label: A, url: "${url}", by: 2024-02-01, otherwise: B. }`;
  expect(issuesOfFrontMatter(`effective: 2024-01-01\nsummary: A.\nchoices: [${choice}]`)).toBe(
    onlyError(
      `${FIRST}:4:50  error  invalid-value`,
      `Unexpected value \`"${url}"\` for \`choices[1].url\`, expected the address where the choice is made, beginning with \`https://\`, \`http://\`, \`mailto:\` or \`tel:\`, without a backslash.`,
      'Correct `choices[1].url`.',
    ),
  );
});

test.for([
  ['2023-02-29', 'effective', '2:12', '2023-02-29', 'Write `effective: 2023-02-28`.'],
  ['2024-13-01', 'effective', '2:12', '2024-13-01', 'Correct the date.'],
  [
    '{ new: 2024-01-01, existing: 2024-04-31 }',
    'effective.existing',
    '2:41',
    '2024-04-31',
    'Write `effective: { new: 2024-01-01, existing: 2024-04-30 }`.',
  ],
] as const)('refuses the impossible date %s', ([effective, key, place, found, step]) => {
  expect(issuesOfFrontMatter(`effective: ${effective}\nsummary: A.`)).toBe(
    onlyError(
      `${FIRST}:${place}  error  impossible-date`,
      `Unexpected date \`${found}\` for \`${key}\`, expected a day that exists, as YYYY-MM-DD.`,
      step,
    ),
  );
});

test('takes a leap day', () => {
  const library = new LibraryBuilder().replace(
    FIRST,
    'effective: 2024-01-01',
    'effective: 2024-02-29',
  );
  expect(versionAt(library.library(), 0).settings.effective).toBe('2024-02-29');
});

test('refuses an unknown time zone', () => {
  const library = new LibraryBuilder().replace('site.yaml', 'Europe/Berlin', 'Europe/Berln');
  expect(library.issues()).toBe(
    onlyError(
      'site.yaml:3:11  error  unknown-time-zone',
      'Unexpected time zone `Europe/Berln`, expected a name of the IANA time zone database, as in `Europe/Berlin`.',
      'Correct `timeZone`.',
    ),
  );
});

test('refuses an addendum that supplements nothing', () => {
  const yaml = 'title: Privacy\nkind: addendum\nsupplements: privcy\n';
  const files = {
    'policies/addendum/policy.yaml': yaml,
    'policies/addendum/2024-01-01.md': '---\neffective: 2024-01-01\nsummary: A.\n---\n\nText.\n',
  };
  expect(issuesOf(files)).toBe(
    onlyError(
      'policies/addendum/policy.yaml:3:14  error  supplements-nothing',
      'Unexpected `supplements: privcy`, expected the name of another policy of this library. Did you mean `privacy`?',
      'Correct `supplements`.',
    ),
  );
  expect(issuesOf({ [POLICY]: 'title: Privacy\nkind: addendum\nsupplements: privacy\n' })).toBe(
    onlyError(
      `${POLICY}:3:14  error  supplements-nothing`,
      'Unexpected `supplements: privacy`, expected the name of another policy of this library.',
      'Correct `supplements`.',
    ),
  );
});

test('refuses an addendum that does not say what it supplements', () => {
  expect(issuesOf({ [POLICY]: 'title: Privacy\nkind: addendum\n' })).toBe(
    onlyError(
      `${POLICY}:2:7  error  missing-key`,
      '`supplements` is missing, expected the name of the policy that it adds to.',
      'Add `supplements: …`.',
    ),
  );
});
