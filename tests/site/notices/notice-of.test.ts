import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';

import { formatIssues } from '#core/problems/issue.ts';
import { noticeOf } from '#site/notices/notice-of.ts';
import { noticeSchema, type Direction, type Notice } from '#core/schemas/notice-schema.ts';
import { planNotice } from '#core/notice/plan-notice.ts';
import type { Library } from '#core/library/library.ts';
import { jsonSchema } from '#site/open-data/schemas.ts';
import { noticeAddresses } from '#site/notices/notice-context.ts';

import { fixtureLibrary, policyOf } from '../../support/fixture-library.ts';
import { noticeLibrary, ourLibrary, type NoticeCase } from '../../support/notice-library.ts';

const NO_CHOICE = 'You do not have to do anything, and there is nothing to choose.';

interface Asked {
  directions?: Record<string, Direction>;
  event?: number;
  evenIfEditorial?: boolean;
}

function notice(library: Library, policyId: string, versionId: string, asked: Asked = {}): Notice {
  const policy = policyOf(library, policyId);
  const version = policy.versions.find((one) => one.id === versionId);
  if (!version) throw new Error(`There is no version ${versionId}.`);
  const { event = -1, evenIfEditorial, directions = {} } = asked;
  const { plan, issues } = planNotice(library, {
    policy,
    version,
    evenIfEditorial,
    event: policy.settings.events[event],
  });
  if (!plan) throw new Error(formatIssues(issues));
  return noticeOf(plan, {
    library,
    addresses: noticeAddresses(library.site.url),
    directions: () => new Map(Object.entries(directions)),
  });
}

const ours = (asked: Asked = {}): Notice =>
  notice(ourLibrary(), 'privacy-policy', '2026-11-16', {
    directions: { 'server-logs': 'adverse', changes: 'favourable' },
    ...asked,
  });

const small = (given: NoticeCase = {}, asked: Asked = {}): Notice =>
  notice(noticeLibrary(given), 'privacy', '2024-06-01', asked);

test('announces the scheduled version of our privacy policy', () => {
  const { dates, subject, actionNeeded, changes, choices, reseller, links, event, waiver } = ours();
  expect(dates).toEqual({
    announced: '2026-11-16',
    effective: { new: '2027-03-01', existing: '2027-04-15' },
    timeZone: 'America/New_York',
    choiceDeadline: '2027-04-14',
  });
  expect(subject).toContain('Privacy Policy');
  expect(subject).toContain('15 April 2027');
  expect(actionNeeded).toEqual({
    required: false,
    by: '2027-04-14',
    text: 'You can opt out until 14 April 2027. If you do nothing, from 15 April 2027 we use your IP addresses and server logs to detect abuse of our services.',
  });
  expect(
    changes.map(({ id, materiality, direction }) => `${id}: ${materiality}, ${direction}`),
  ).toEqual([
    'server-logs: material, adverse',
    'changes: material, favourable',
    'analytics: clarifying, unclear',
    'access-and-correction: clarifying, unclear',
  ]);
  expect(changes[0]).toMatchObject({
    before: null,
    after: { anchor: 'server-logs', heading: 'Server logs', number: '2.3' },
    previouslyCollected: true,
    choice: 'abuse-detection',
    isComplete: true,
  });
  expect(changes[1]?.quotes).toMatchObject([
    {
      before:
        'If we make a material change in how we use personal information that we collected earlier, we announce the change before it takes effect.',
      after:
        'If we make a material change in how we use personal information that we collected earlier, we announce the change at least 30 days before it takes effect.',
    },
  ]);
  expect(choices.map(({ id, by }) => [id, by])).toEqual([['abuse-detection', '2027-04-14']]);
  expect(reseller?.forwardBy).toBe('2027-03-16');
  expect([event, waiver]).toEqual([null, null]);
  expect(links).toEqual({
    page: 'https://policies.websoftmaster.example/notices/privacy-policy/2026-11-16/',
    newText: 'https://policies.websoftmaster.example/privacy-policy/2026-11-16/',
    oldText: 'https://policies.websoftmaster.example/privacy-policy/2018-05-21/',
    redline:
      'https://policies.websoftmaster.example/privacy-policy/compare/2018-05-21...2026-11-16/',
    archive: 'https://policies.websoftmaster.example/privacy-policy/history/',
    feed: 'https://policies.websoftmaster.example/privacy-policy/feed.xml',
    first: null,
  });
});

test('does not change when something happens to the version later', () => {
  const event = '{ kind: withdrawal, version: 2024-06-01, on: 2024-06-20, reason: No more. }';
  expect(small({ policy: ['events:', `  - ${event}`] })).toEqual(small());
});

test('says why one gets it, and what was promised', () => {
  expect(ours().whyYouGotThis).toBe(
    'You get this because you are a customer of WebSoftMaster and it concerns you. Our Privacy Policy of 21 May 2018 promises that we announce such a change before it takes effect. It is not advertising: you get it even if you have unsubscribed from our newsletters.',
  );
  const promise = ['noticePromise: { days: 20, optOut: false }'];
  expect(small({ first: promise, second: promise }).whyYouGotThis).toContain(
    'at least 20 calendar days before it takes effect',
  );
});

test.for([
  [[], { required: false, by: null, text: NO_CHOICE }],
  [['inform'], { required: false, by: null, text: NO_CHOICE }],
  [
    ['opt-out', 'terminate'],
    {
      required: false,
      by: '2024-06-20',
      text: 'You can opt out until 20 June 2024. If you do nothing: O. You can end your contract until 21 June 2024.',
    },
  ],
  [
    ['opt-in'],
    {
      required: true,
      by: '2024-06-20',
      text: 'You can agree until 20 June 2024. If you do nothing: O.',
    },
  ],
] as const)('says what to do of choices %j', ([modes, action]) => {
  const library = noticeLibrary();
  const { settings } = policyOf(library, 'privacy').versions[1] ?? {};
  const about = { label: 'L', otherwise: 'O', url: 'https://example.org/' };
  settings?.choices.push(
    ...modes.map((mode, index) => ({ ...about, id: `c-${index}`, mode, by: `2024-06-2${index}` })),
  );
  expect(notice(library, 'privacy', '2024-06-01').actionNeeded).toEqual(action);
});

test('an editorial version is announced as new wording, if asked', () => {
  const made = small({ materiality: 'editorial' }, { evenIfEditorial: true });
  expect(made.kind).toBe('editorial-summary');
  expect(made.subject).toBe('Privacy Policy: new wording on 1 July 2024');
});

test('makes a subject of the title and the day, however long the title', () => {
  expect(small().subject).toBe('Privacy Policy: changes on 1 July 2024');
  const title = `Rules for the ${'very '.repeat(20)}careful use of services`;
  const library = noticeLibrary();
  policyOf(library, 'privacy').settings.title = title;
  const { subject } = notice(library, 'privacy', '2024-06-01');
  expect(subject).toBe('Rules for the very very very very very…: changes on 1 July 2024');
  expect(subject.length).toBeLessThanOrEqual(78);
});

const EVENTS: NoticeCase = {
  policy: [
    'events:',
    '  - { kind: postponement, version: 2024-06-01, on: 2024-06-20, effective: { new: 2024-08-01, existing: 2024-09-01 }, reason: We need more time. }',
    '  - { kind: erratum, version: 2024-06-01, on: 2024-06-21, reason: Read keep for kepe. }',
    '  - { kind: withdrawal, version: 2024-06-01, on: 2024-07-15, reason: It is not needed. }',
  ],
};

test('a postponement is a notice of its own that points to the first', () => {
  const made = small(EVENTS, { event: 0 });
  expect(made).toMatchObject({
    id: 'privacy-2024-06-01-postponement-2024-06-20',
    kind: 'postponement',
    amends: 'privacy-2024-06-01',
    subject: 'Privacy Policy: change postponed to 1 September 2024',
    summary:
      'The version of 1 June 2024 applies from 1 September 2024 (from their first day for those who sign up on or after 1 August 2024), not from 1 July 2024. We need more time.',
    dates: { announced: '2024-06-20', effective: { new: '2024-08-01', existing: '2024-09-01' } },
    event: { on: '2024-06-20', was: { new: '2024-07-01', existing: '2024-07-01' } },
    links: {
      page: 'https://policies.example.org/notices/privacy/2024-06-01/postponement-2024-06-20/',
      first: 'https://policies.example.org/notices/privacy/2024-06-01/',
    },
  });
  expect(made.changes).toHaveLength(1);
});

test('a correction says what to read, and nothing is left to choose', () => {
  expect(small(EVENTS, { event: 1 })).toMatchObject({
    kind: 'correction',
    subject: 'Privacy Policy: correction of 21 June 2024',
    summary: 'There is a mistake in the version of 1 June 2024. Read keep for kepe.',
    changes: [],
    choices: [],
    event: { on: '2024-06-21', was: null },
  });
});

test('a withdrawal says what applies now', () => {
  expect(small(EVENTS, { event: 2 })).toMatchObject({
    kind: 'withdrawal',
    subject: 'Privacy Policy: change withdrawn on 15 July 2024',
    summary:
      'The version of 1 June 2024 was withdrawn on 15 July 2024: it applies to nobody from that day on. It would have changed the version of 1 January 2024. It is not needed.',
    changes: [],
  });
});

test('shows a waiver that is needed, and none that is not', () => {
  const second = [
    'waiver: { reason: A court., legalReference: 1 C 2/24, approvedBy: Legal, on: 2024-05-31 }',
  ];
  expect(small({ effective: '2024-06-02', second }).waiver).toEqual({
    reason: 'A court.',
    legalReference: '1 C 2/24',
    approvedBy: 'Legal',
    on: '2024-05-31',
  });
  expect(small({ second }).waiver).toBeNull();
});

test('names the time that a removal takes, and from when another applies', () => {
  expect(ours().reseller?.removal).toEqual([
    { days: 30, unit: 'business', from: null },
    { days: 20, unit: 'business', from: '2027-01-11' },
  ]);
});

test('says nothing of what only resellers read to everyone', () => {
  const library = ourLibrary();
  const { title } = policyOf(library, 'reseller-addendum').settings;
  expect(JSON.stringify(notice(library, 'privacy-policy', '2026-11-16'))).not.toContain(title);
});

test.for(['content', 'fixture'] as const)(
  'every notice of the %s library has its shape',
  (name) => {
    const ajv = new Ajv2020({ strict: true, allErrors: true });
    addFormats.default(ajv);
    const isNotice = ajv.compile(jsonSchema('notice', 'https://example.org/n.json') as object);
    const library = name === 'content' ? ourLibrary() : fixtureLibrary();
    let count = 0;
    for (const { id, versions } of library.policies) {
      for (const version of versions.slice(1)) {
        const made = notice(library, id, version.id, {
          evenIfEditorial: true,
        });
        expect(noticeSchema.parse(made)).toEqual(made);
        isNotice(made);
        expect(isNotice.errors).toBeNull();
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(5);
  },
);
