import fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays } from '#core/text/calendar-day.ts';

import { frontMatter, onlyError, SECOND } from '../../../support/library-builder.ts';
import { noticeCase, type NoticeCase } from '../../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const issues = (given: NoticeCase): string => noticeCase(given).issues();

const RESELLER = {
  'resellers/harbour.yaml': [
    'name: Harbour',
    'contact: { email: hello@harbour.example }',
    'dataController: { name: Office, email: privacy@harbour.example }',
    '',
  ].join('\n'),
};

test('lets a change apply thirty days after it was published', () => {
  expect(issues({ effective: '2024-07-01' })).toBe(FINE);
});

test('refuses a day of effect that is too early, and names the first that would do', () => {
  expect(issues({ effective: '2024-06-30' })).toBe(
    onlyError(
      `${SECOND}:2:12  error  effective-too-early`,
      'Unexpected effective date 2024-06-30 of a material change announced on 2024-06-01, expected 2024-07-01 or a later day: existing customers must hear of it 30 calendar days ahead, by `notices.lead` in site.yaml.',
      'Write `effective: 2024-07-01` or a later day, or record a `waiver`.',
    ),
  );
});

test('counts for existing customers: new ones are told as they sign up', () => {
  expect(issues({ effective: '{ new: 2024-06-01, existing: 2024-07-01 }' })).toBe(FINE);
  expect(issues({ effective: '{ new: 2024-06-01, existing: 2024-06-30 }' })).toContain(
    `${SECOND}:2:41  error  effective-too-early`,
  );
});

test('asks for more time where resellers must pass it on', () => {
  expect(issues({ effective: '2024-07-15', files: RESELLER })).toBe(
    onlyError(
      `${SECOND}:2:12  error  effective-too-early`,
      'Unexpected effective date 2024-07-15 of a material change announced on 2024-06-01, expected 2024-07-16 or a later day: resellers must hear of it 45 calendar days ahead, by `notices.lead` in site.yaml.',
      'Write `effective: 2024-07-16` or a later day, or record a `waiver`.',
    ),
  );
  expect(issues({ effective: '2024-07-16', files: RESELLER })).toBe(FINE);
});

const SIXTY = 'noticePromise: { days: 60, unit: calendar, optOut: false, section: preamble }';

test('lets the promise of the version in force govern', () => {
  const promised = { first: [SIXTY], second: [SIXTY] };
  expect(issues({ ...promised, effective: '2024-07-31' })).toBe(FINE);
  expect(issues({ ...promised, effective: '2024-07-30' })).toBe(
    onlyError(
      `${SECOND}:2:12  error  effective-too-early`,
      'Unexpected effective date 2024-07-30 of a material change announced on 2024-06-01, expected 2024-07-31 or a later day: existing customers must hear of it 60 calendar days ahead, by the promise of version `2024-01-01`.',
      'Also at policies/privacy/2024-01-01.mdx:4:1',
      'Write `effective: 2024-07-31` or a later day, or record a `waiver`.',
    ),
  );
});

test('refuses a change that holds only by the weaker promise that it brings', () => {
  const second = ['noticePromise: { days: 30, unit: calendar, optOut: false, section: preamble }'];
  expect(issues({ first: [SIXTY], second, effective: '2024-07-01' })).toBe(
    onlyError(
      `${SECOND}:2:12  error  effective-by-new-promise`,
      'Unexpected effective date 2024-07-01 of a material change announced on 2024-06-01, expected 2024-07-31 or a later day: it keeps the weaker promise of this version, but that of version `2024-01-01`, in force when it is announced, governs (60 calendar days ahead).',
      'Write `effective: 2024-07-31` or a later day, or record a `waiver`.',
    ),
  );
});

test('a promise without a number of days is kept by the day before', () => {
  const first = ['noticePromise: { optOut: false }'];
  const notices = [
    'lead: { customers: { days: 0, unit: calendar }, resellers: { days: 0, unit: calendar } }',
  ];
  const promised = { first, second: first, notices };
  expect(issues({ ...promised, effective: '2024-06-02' })).toBe(FINE);
  expect(issues({ ...promised, effective: '2024-06-01' })).toContain(
    'must hear of it 1 calendar day ahead, by the promise of version `2024-01-01`.',
  );
});

test('a promise about data collected before does not govern a change that touches none', () => {
  const first = ['noticePromise: { days: 60, optOut: false, previouslyCollected: true }'];
  expect(issues({ first, second: first, effective: '2024-07-01' })).toBe(FINE);
  const row = ['previouslyCollected: true'];
  expect(issues({ first, second: first, row, effective: '2024-07-01' })).toContain(
    'expected 2024-07-31 or a later day',
  );
});

test('a waiver is the only way round', () => {
  const second = [
    'waiver: { reason: A court said so., legalReference: 1 C 2/24, approvedBy: Legal, on: 2024-05-31 }',
  ];
  expect(issues({ effective: '2024-06-02', second })).toBe(FINE);
});

test.for(['clarifying', 'editorial'] as const)('a %s change may apply at once', (materiality) => {
  expect(issues({ effective: '2024-06-01', materiality })).toBe(FINE);
});

test('holds only versions published since the rules began to hold', () => {
  const effective = '2024-06-02';
  expect(issues({ effective, notices: ['since: 2024-06-02'] })).toBe(FINE);
  expect(issues({ effective, notices: ['since: 2024-06-01'] })).toContain('effective-too-early');
});

const event = (text: string): string[] => [`events:`, `  - { ${text}, reason: A reason. }`];

test('a postponement gives the time that was missing', () => {
  const policy = event(
    'kind: postponement, version: 2024-06-01, on: 2024-06-10, effective: 2024-07-01',
  );
  expect(issues({ effective: '2024-06-15', policy })).toBe(FINE);
});

test('a day that is brought forward needs the time from when that was said', () => {
  const policy = event(
    'kind: postponement, version: 2024-06-01, on: 2024-06-10, effective: 2024-07-09',
  );
  expect(issues({ effective: '2024-09-01', policy })).toBe(
    onlyError(
      'policies/privacy/policy.yaml:4:75  error  effective-too-early',
      'Unexpected effective date 2024-07-09 of a material change announced on 2024-06-10, expected 2024-07-10 or a later day: existing customers must hear of it 30 calendar days ahead, by `notices.lead` in site.yaml.',
      'Write `effective: 2024-07-10` or a later day, or record a `waiver`.',
    ),
  );
});

test('a version that is withdrawn before its effect keeps nobody waiting', () => {
  const policy = event('kind: withdrawal, version: 2024-06-01, on: 2024-06-03');
  expect(issues({ effective: '2024-06-15', policy })).toBe(FINE);
});

const BUSINESS = [
  'lead: { customers: { days: 10, unit: business }, resellers: { days: 0, unit: business } }',
];

test('counts business days where the rule does', () => {
  const site = ['calendar: { weekend: [saturday, sunday], holidays: [2024-06-10] }'];
  // For Monday 17 June the last day to tell is Friday 31 May: 10 June is a holiday.
  expect(issues({ effective: '2024-06-18', notices: BUSINESS, site })).toBe(FINE);
  expect(issues({ effective: '2024-06-17', notices: BUSINESS, site })).toContain(
    'expected 2024-06-18 or a later day: existing customers must hear of it 10 business days ahead',
  );
});

test.for([
  [
    '[2023-12-25]',
    'Unexpected count of business days up to 2024-07-01, expected the holidays of that time: they are known until 2023-12-31.',
  ],
  [
    '[]',
    'Unexpected count of business days up to 2024-07-01 without holidays, expected those of that time.',
  ],
] as const)('warns of business days beyond the holidays %s', ([holidays, message]) => {
  const site = [`calendar: { weekend: [saturday, sunday], holidays: ${holidays} }`];
  expect(issues({ effective: '2024-07-01', notices: BUSINESS, site })).toBe(
    [
      `${SECOND}:2:12  warning  holidays-unknown`,
      `  ${message}`,
      '  Add the holidays to `calendar.holidays` in site.yaml.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
});

test('holds an addendum to the promise of the policy that it adds to', () => {
  const files = {
    'policies/addendum/policy.yaml':
      'title: Addendum\nkind: addendum\nsupplements: privacy\naudience: reseller\n',
    'policies/addendum/2024-02-01.md': `${frontMatter('2024-02-01')}\n## Data {#data}\n\nThey keep.\n`,
    'policies/addendum/2024-05-01.md': `${frontMatter(
      '2024-06-29',
      'changes:\n  - { section: data, materiality: material, reason: A reason. }\n',
    )}\n## Data {#data}\n\nThey keep more.\n`,
  };
  const given = { first: [SIXTY], second: [SIXTY], effective: '2024-07-31', files };
  expect(issues(given)).toBe(
    onlyError(
      'policies/addendum/2024-05-01.md:2:12  error  effective-too-early',
      'Unexpected effective date 2024-06-29 of a material change announced on 2024-05-01, expected 2024-06-30 or a later day: resellers must hear of it 60 calendar days ahead, by the promise of version `2024-01-01` of `privacy`.',
      'Also at policies/privacy/2024-01-01.mdx:4:1',
      'Write `effective: 2024-06-30` or a later day, or record a `waiver`.',
    ),
  );
});

const lead = fc
  .record({ days: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom('calendar', 'business') })
  .map(({ days, unit }) => `{ days: ${days}, unit: ${unit} }`);

test('the day that a refusal names would do, and the day before would not', () => {
  const site = ['calendar: { weekend: [friday, saturday], holidays: [2024-06-03, 2024-12-31] }'];
  fc.assert(
    fc.property(lead, lead, fc.integer({ min: 0, max: 90 }), (customers, resellers, days) => {
      const given = {
        site,
        notices: [`lead: { customers: ${customers}, resellers: ${resellers} }`],
        files: RESELLER,
      };
      const found = issues({ ...given, effective: addDays('2024-06-01', days) });
      const earliest = /expected (\S+) or a later day/.exec(found)?.[1];
      if (earliest === undefined) {
        expect(found).toBe(FINE);
        return;
      }
      expect(issues({ ...given, effective: earliest })).toBe(FINE);
      expect(issues({ ...given, effective: addDays(earliest, -1) })).toContain(earliest);
    }),
    { numRuns: 40 },
  );
});
