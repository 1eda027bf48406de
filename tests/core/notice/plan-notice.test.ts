import { expect, test } from 'vitest';

import { formatIssues } from '#core/problems/issue.ts';
import { planNotice, type NoticePlan } from '#core/notice/plan-notice.ts';
import type { Library } from '#core/library/library.ts';

import { policyOf } from '../../support/fixture-library.ts';
import { FIRST, frontMatter, SECOND } from '../../support/library-builder.ts';
import { noticeLibrary, ourLibrary, type NoticeCase } from '../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';

function asked(library: Library, policyId: string, versionId: string, more: Asked = {}) {
  const policy = policyOf(library, policyId);
  const version = policy.versions.find((one) => one.id === versionId);
  if (!version) throw new Error(`There is no version ${versionId}.`);
  const { evenIfEditorial, event = -1 } = more;
  const { events } = policy.settings;
  return planNotice(library, { policy, version, evenIfEditorial, event: events[event] });
}

interface Asked {
  evenIfEditorial?: boolean;
  event?: number;
}

function planned(given: NoticeCase, more: Asked = {}): NoticePlan {
  const { plan, issues } = asked(noticeLibrary(given), 'privacy', '2024-06-01', more);
  if (!plan) throw new Error(formatIssues(issues));
  return plan;
}

const rowsOf = ({ audiences }: NoticePlan): string[] =>
  audiences.map(
    ({ id, effective, lead, tellBy, channels }) =>
      `${id}: ${effective}, ${lead.days} ${lead.unit} (${lead.source}), by ${tellBy}, ${channels.join(' + ')}`,
  );

test('plans the scheduled version of our privacy policy', () => {
  const { plan, issues } = asked(ourLibrary(), 'privacy-policy', '2026-11-16');
  expect(formatIssues(issues)).toBe(FINE);
  expect(plan).toMatchObject({
    id: 'privacy-policy-2026-11-16',
    kind: 'material-change',
    amends: null,
    announced: '2026-11-16',
    effective: { new: '2027-03-01', existing: '2027-04-15' },
    isWaived: false,
  });
  expect(plan?.from.id).toBe('2018-05-21');
  expect(plan?.promises.map(({ policy, version }) => `${policy.id}@${version.id}`)).toEqual([
    'privacy-policy@2018-05-21',
  ]);
  expect(plan && rowsOf(plan)).toEqual([
    'existing-customers: 2027-04-15, 30 calendar (site), by 2027-03-16, website + email',
    'new-customers: 2027-03-01, 0 calendar (sign-up), by 2027-03-01, website',
    'resellers: 2027-04-15, 45 calendar (site), by 2027-03-01, website + email',
    'reseller-customers: 2027-04-15, 30 calendar (site), by 2027-03-16, reseller',
  ]);
});

test('plans an addendum for resellers, and their customers through them', () => {
  const { plan } = asked(ourLibrary(), 'reseller-addendum', '2026-10-05');
  expect(plan && rowsOf(plan)).toEqual([
    'resellers: 2027-01-11, 45 calendar (site), by 2026-11-27, website + email',
    'reseller-customers: 2027-01-11, 30 calendar (site), by 2026-12-12, reseller',
  ]);
});

const RESELLER = {
  'resellers/harbour.yaml':
    'name: Harbour\ncontact: { email: a@harbour.example }\ndataController: { name: Office, email: b@harbour.example }\n',
};

test('tells resellers before the change binds their new customers', () => {
  const effective = '{ new: 2024-06-15, existing: 2024-12-01 }';
  expect(rowsOf(planned({ effective, files: RESELLER }))[2]).toContain('by 2024-06-15');
});

test('tells resellers nothing where there are none', () => {
  expect(planned({}).audiences.map(({ id }) => id)).toEqual([
    'existing-customers',
    'new-customers',
  ]);
});

test('adds the channels that were promised', () => {
  const promise = ['noticePromise: { optOut: false, channels: [letter, email] }'];
  const plan = planned({ first: promise, second: promise, notices: ['channels: [email, portal]'] });
  expect(plan.audiences[0]?.channels).toEqual(['website', 'letter', 'email', 'portal']);
});

test('names the promise where it ends on the same day as the rule of the site', () => {
  const promise = ['noticePromise: { days: 30, optOut: false }'];
  expect(planned({ first: promise, second: promise }).audiences[0]?.lead).toEqual({
    days: 30,
    unit: 'calendar',
    source: 'promise',
  });
});

test('while a change reaches new customers first, the promise to existing ones governs', () => {
  const promise = (days: number): string =>
    `noticePromise: { days: ${days}, optOut: false, section: preamble }\n`;
  const row = (text: string): string =>
    `changes: [{ section: preamble, materiality: ${text}, reason: A reason. }]\n`;
  const library = (published: string): Library =>
    noticeLibrary({
      files: {
        [FIRST]: `${frontMatter('2024-01-01', promise(40))}\nWe keep.\n`,
        [SECOND]: `${frontMatter('{ new: 2024-06-01, existing: 2024-08-01 }', row('material') + promise(60))}\nWe share.\n`,
        [`policies/privacy/${published}.md`]: `${frontMatter('2024-12-01', row('material') + promise(60))}\nWe sell.\n`,
      },
    });
  const governing = (published: string): string[] => {
    const { plan } = asked(library(published), 'privacy', published);
    return plan?.promises.map(({ version }) => version.id) ?? [];
  };
  expect(governing('2024-07-31')).toEqual(['2024-01-01']);
  expect(governing('2024-08-01')).toEqual(['2024-06-01']);
});

test('an addendum keeps the promise of the policy that it adds to', () => {
  const library = noticeLibrary({
    first: ['noticePromise: { days: 50, optOut: false }'],
    second: ['noticePromise: { days: 50, optOut: false }'],
    files: {
      ...RESELLER,
      'policies/addendum/policy.yaml':
        'title: Addendum\nkind: addendum\nsupplements: privacy\naudience: reseller\n',
      'policies/addendum/2024-02-01.md': `${frontMatter('2024-02-01')}\n## Data {#data}\n\nThey keep.\n`,
      'policies/addendum/2024-05-01.md': `${frontMatter(
        '2024-08-01',
        'changes:\n  - { section: data, materiality: material, reason: A reason. }\n',
      )}\n## Data {#data}\n\nThey keep more.\n`,
    },
    effective: '2024-07-21',
  });
  const { plan } = asked(library, 'addendum', '2024-05-01');
  expect(plan && rowsOf(plan)).toEqual([
    'resellers: 2024-08-01, 50 calendar (promise), by 2024-06-12, website + email',
    'reseller-customers: 2024-08-01, 50 calendar (promise), by 2024-06-12, reseller',
  ]);
});

const POSTPONED: NoticeCase = {
  policy: [
    'events:',
    '  - { kind: postponement, version: 2024-06-01, on: 2024-06-20, effective: 2024-09-01, reason: Late. }',
    '  - { kind: erratum, version: 2024-06-01, on: 2024-06-21, reason: A word. }',
    '  - { kind: erratum, version: 2024-06-01, on: 2024-06-21, reason: Another word. }',
    '  - { kind: withdrawal, version: 2024-06-01, on: 2024-08-01, reason: No more. }',
  ],
};

test.for([
  [-1, 'privacy-2024-06-01', 'material-change', null, '2024-07-01', '2024-06-01'],
  [0, 'privacy-2024-06-01-postponement-2024-06-20', 'postponement', '', '2024-09-01', '2024-06-30'],
  [1, 'privacy-2024-06-01-correction-2024-06-21', 'correction', '', '2024-09-01', '2024-06-21'],
  [2, 'privacy-2024-06-01-correction-2024-06-21-2', 'correction', '', '2024-09-01', '2024-06-21'],
  [3, 'privacy-2024-06-01-withdrawal-2024-08-01', 'withdrawal', '', '2024-09-01', '2024-08-01'],
] as const)('event %i has the notice %s', ([event, id, kind, amends, existing, tellBy]) => {
  const plan = planned(POSTPONED, { event });
  expect([plan.id, plan.kind, plan.amends, plan.effective.existing]).toEqual([
    id,
    kind,
    amends === null ? null : 'privacy-2024-06-01',
    existing,
  ]);
  expect(plan.audiences[0]?.tellBy).toBe(tellBy);
});

test('a waiver lets an announcement come late, and the plan says so', () => {
  const waiver =
    'waiver: { reason: A court., legalReference: 1 C 2/24, approvedBy: Legal, on: 2024-05-31 }';
  const plan = planned({ effective: '2024-06-02', second: [waiver] });
  expect(plan.isWaived).toBe(true);
  expect(plan.audiences[0]).toMatchObject({ tellBy: '2024-05-03', inTime: false });
  expect(planned({ second: [waiver] }).isWaived).toBe(false);
});

test('refuses a notice of an editorial version, unless asked', () => {
  const library = noticeLibrary({ materiality: 'clarifying' });
  expect(formatIssues(asked(library, 'privacy', '2024-06-01').issues)).toBe(
    [
      `${SECOND}:4:1  error  notice-of-editorial-version`,
      '  Unexpected notice of version `2024-06-01` without a material change, expected one: people who get notices of nothing stop reading them.',
      '  Ask for it with `--even-if-editorial` if it is to be announced all the same.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
  const { plan } = asked(library, 'privacy', '2024-06-01', { evenIfEditorial: true });
  expect(plan?.kind).toBe('editorial-summary');
  expect(plan?.audiences[0]).toMatchObject({ tellBy: '2024-07-01', inTime: true });
});

test('refuses a notice of the first version', () => {
  const { plan, issues } = asked(noticeLibrary(), 'privacy', '2024-01-01');
  expect(plan).toBeNull();
  expect(formatIssues(issues)).toBe(
    [
      `${FIRST}:2:1  error  notice-of-first-version`,
      '  Unexpected notice of version `2024-01-01`, the first of its policy, expected one that changes an earlier one.',
      '  Ask for a later version.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});
