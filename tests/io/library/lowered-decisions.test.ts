import { describe, expect, test } from 'vitest';

import { readLibrary } from '#io/library/read-library.ts';
import { approvalOf } from '#core/approval/approval-state.ts';
import { approvalIssues } from '#core/approval/check-approvals.ts';
import { loweredDecisions } from '#core/materiality/decisions/lowered-decisions.ts';
import { versionsAsOf, type Library, type Policy } from '#core/library/library.ts';
import { formatIssues } from '#core/problems/issue.ts';
import { publicLowered } from '#site/works/lowered-decisions.ts';
import { historyView } from '#site/views/history/history-view.ts';
import { policyWork } from '#site/works/work.ts';
import { timelineData } from '#site/open-data/timeline-data.ts';

import { FIRST, frontMatter, LibraryBuilder } from '../../support/library-builder.ts';
import { seal } from '../../support/sealed-library.ts';

const FILE = 'policies/privacy/2027-05-10.mdx';
const WHY = 'We say 120 instead of 90 days, as we did all the time.';

interface Case {
  before?: string;
  after?: string;
  decided?: string;
  reason?: string;
  notices?: string;
  more?: string;
}

/** A version that changes how long logs are kept, published a day before it applies. */
function libraryOf(given: Case = {}): LibraryBuilder {
  const {
    before = 'We keep server logs for 90 days.',
    after = 'We keep server logs for 120 days.',
    decided = 'editorial',
    reason = WHY,
    notices = 'approvals: 1',
    more = '',
  } = given;
  const row = `changes:\n  - { section: logs, materiality: ${decided}, reason: "${reason}" }\n`;
  const text = (words: string): string => `\n## Logs\n\n${words}\n`;
  return new LibraryBuilder({
    'site.yaml': `organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\nnotices: { ${notices} }\n`,
    'policies/privacy/policy.yaml':
      'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n',
    [FIRST]: `${frontMatter('2024-01-01')}${text(before)}`,
    [FILE]: `${frontMatter('2027-05-11', row + more)}${text(after)}`,
  });
}

function policyOf(library: Library): Policy {
  const [policy] = library.policies;
  if (!policy) throw new Error('There is no policy.');
  return policy;
}

/** What an author reads. */
function issuesOf({ folder }: LibraryBuilder): string {
  return formatIssues(readLibrary(folder, () => '2027-05-10').issues);
}

/** How many approvals the last version needs, and has. */
function approvals(builder: LibraryBuilder): [number, number] {
  const library = builder.library();
  const policy = policyOf(library);
  const version = policy.versions.at(-1);
  if (!version) throw new Error('There is no version.');
  const { needed, by } = approvalOf(library.site, policy, version);
  return [needed, by.length];
}

test('a decision below a grave finding awaits a second person, and stays a warning', () => {
  const library = libraryOf();
  expect(issuesOf(library)).toBe(
    [
      `${FILE}:5:35  warning  lowered-decision`,
      '  Unexpected decision `editorial` about section `logs` below a grave finding of the rules, expected `material` (quantity-changed: “We keep server logs for 90 days.” → “We keep server logs for 120 days.”).',
      '  Decide it to be `material`; if the rules are wrong, leave it: this stays visible, and a second person approves it where the site asks for approvals.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
  expect(formatIssues(approvalIssues(library.library()))).toContain(
    'error  missing-approval\n  Unexpected 0 approvals of a version with a decision below a grave finding of the rules, expected 1 by',
  );
});

test('a reason that answers nothing is told with the same words, and goes red as well', () => {
  const library = libraryOf({ reason: 'Spelling.' });
  expect(issuesOf(library)).toContain('warning  unanswered-findings');
  expect(issuesOf(library)).toContain(
    '“We keep server logs for 90 days.” → “We keep server logs for 120 days.”',
  );
  expect(approvals(library)).toEqual([1, 0]);
});

describe.each([
  ['a longer retention', undefined, undefined],
  [
    'a new recipient',
    'We share logs with our host.',
    'We share logs with our host and with advertising partners.',
  ],
  ['a right that is gone', 'You can ask us to delete logs. We answer.', 'We answer.'],
  [
    'a default that was turned round',
    'We use logs for marketing only if you opt in.',
    'We use logs for marketing unless you opt out.',
  ],
  ['a denial that is gone', 'We do not sell logs.', 'We sell logs.'],
  [
    'a notice clause that says less',
    'We tell you at least 30 days before a change of this policy takes effect.',
    'We tell you before a change of this policy takes effect.',
  ],
])('%s', (_, before, after) => {
  const texts = before === undefined ? {} : { before, after };

  test.each(['editorial', 'clarifying'])('is not for one person to call %s', (decided) => {
    expect(approvals(libraryOf({ ...texts, decided }))).toEqual([1, 0]);
  });

  test('needs what a material change needs where it is called one', () => {
    const library = libraryOf({ ...texts, decided: 'material', notices: 'approvals: 0' });
    expect(issuesOf(library)).not.toContain('lowered-decision');
  });
});

test.each([
  ['a shorter retention', 'We keep server logs for 90 days.', 'We keep server logs for 30 days.'],
  ['a spelling', 'We keep your adress.', 'We keep your address.'],
])('%s is left to one person', (_, before, after) => {
  const library = libraryOf({ before, after, reason: 'We say 30 instead of 90 days now.' });
  expect(issuesOf(library)).not.toContain('lowered-decision');
  expect(approvals(library)[0]).toBe(0);
});

test.each([
  ['where the site has nobody approve', 'approvals: 0', 0],
  ['where the site wants a warning alone', 'approvals: 1, lowering: warning', 0],
  ['of a version before the rules held', 'approvals: 1, since: 2027-05-11', 0],
  ['of a version since the rules hold', 'approvals: 1, since: 2027-05-10', 1],
  ['as many as material changes need', 'approvals: 2', 2],
  ['where the site asks for it alone', 'approvals: 0, lowering: approval', 1],
])('asks for approvals %s', (_, notices, needed) => {
  const library = libraryOf({ notices });
  expect(approvals(library)).toEqual([needed, 0]);
  expect(issuesOf(library)).toContain('warning  lowered-decision');
});

test('an approval of this text and these decisions is enough', () => {
  const plain = libraryOf();
  const version = policyOf(plain.library()).versions.at(-1);
  const row = `approvals:\n  - { by: Office, on: 2027-05-09, digest: ${version?.digest} }\n`;
  expect(approvals(libraryOf({ more: row }))).toEqual([1, 1]);
});

const FROM = 'provenance: { commit: abc, path: privacy.md }\n';

test.each([
  ['that says it was taken over, from before the rules held', 'since: 2027-05-11', false],
  ['that says it was taken over, though the rules held', 'since: 2027-05-10', true],
])('tells of a version %s: %s', (_, since, isTold) => {
  const library = libraryOf({ notices: `approvals: 1, ${since}`, more: FROM });
  expect(issuesOf(library).includes('lowered-decision')).toBe(isTold);
  const { site, policies } = library.library();
  const [policy = policyOf(library.library())] = policies;
  const versions = versionsAsOf(policy, '2027-06-01');
  const told = versions.flatMap((version) => publicLowered(site, policy, version, versions));
  expect(told).toHaveLength(isTold ? 1 : 0);
});

test.each([
  ['says where its text stood', FROM, '2024-01-01'],
  ['lies before decisions were made', '', '2030-01-01'],
])('tells of a version that follows a sealed one and %s', (_, more, since) => {
  const library = libraryOf({ more });
  seal(library, '2024-12-01');
  library.replace('policies/privacy/policy.yaml', '2024-01-01', since);
  expect(issuesOf(library)).toContain('warning  lowered-decision');
});

test('is counted and shown in what is published, with the words before and after', () => {
  const library = libraryOf({ notices: 'approvals: 0' }).library();
  const policy = policyOf(library);
  const versions = versionsAsOf(policy, '2027-06-01');
  const [first, second] = timelineData(library, policy, versions, '2027-06-01').versions;
  expect([first?.loweredDecisions, second?.loweredDecisions]).toEqual([undefined, 1]);
  const work = policyWork(library, { policy, versions }, '2027-06-01');
  expect(JSON.stringify(historyView(work))).toContain(
    '“We keep server logs for 90 days.” → “We keep server logs for 120 days.”',
  );
  const [from, to] = policy.versions;
  expect(from && to && loweredDecisions(from, to)).toMatchObject([
    { section: 'logs', decided: 'editorial' },
  ]);
});

test('is no warning any more once it is sealed: nothing of it can be bettered', () => {
  const library = libraryOf({ notices: 'approvals: 0' });
  seal(library, '2027-05-12');
  expect(issuesOf(library)).toBe('0 errors, 0 warnings in 0 files.\n');
});
