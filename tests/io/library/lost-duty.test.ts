import { describe, expect, test } from 'vitest';

import { finishLibrary } from '#io/library/finish-library.ts';
import { checkDraft, readDraft } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { repositoryWith, TODAY, version, versionFile } from '../../support/base-branch.ts';
import { frontMatter } from '../../support/library-builder.ts';

const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\n';
const POLICY = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
const POLICY_FILE = 'policies/privacy/policy.yaml';
const RESELLER =
  'name: Lane\ncontact: { email: hello@lane.example }\ndataController: { name: Lane, email: hello@lane.example }\n';
const VERSION = versionFile('2027-05-01');

/** Customers are to be told by 2027-06-15, resellers by 2027-05-31. */
const OPEN = {
  'site.yaml': SITE,
  [POLICY_FILE]: POLICY,
  'resellers/lane.yaml': RESELLER,
  [VERSION]: version('2027-07-15'),
};

/** A day after which both are overdue. */
const OVERDUE = '2027-06-20';

const row = (event: string): string => `${POLICY}events:\n  - { ${event}, reason: Later. }\n`;

describe('a duty does not end', () => {
  test.each<[string, Record<string, string | null>, string]>([
    [
      'with a milder rule',
      {
        'site.yaml': `${SITE}notices:\n  lead:\n    customers: { days: 7, unit: calendar }\n    resellers: { days: 7, unit: calendar }\n`,
      },
      'last day 2027-07-08',
    ],
    [
      'with rules that hold later',
      { 'site.yaml': `${SITE}notices: { since: 2027-05-02 }\n` },
      'absence',
    ],
    ['with the last reseller', { 'resellers/lane.yaml': null }, 'absence'],
    [
      'with a lowered decision',
      { [VERSION]: version('2027-07-15').replace(': material', ': clarifying') },
      'absence',
    ],
    [
      'with another day of effect',
      { [VERSION]: version('2027-09-15') },
      'day of effect 2027-09-15',
    ],
    ['with the audience', { [POLICY_FILE]: `${POLICY}audience: partner\n` }, 'absence'],
    [
      'by an event of a day that is past',
      { [POLICY_FILE]: row('kind: withdrawal, version: 2027-05-01, on: 2027-05-02') },
      'absence',
    ],
  ])('%s', (_, files, found) => {
    for (const today of [TODAY, '2027-07-20']) {
      const said = issuesDue(files, today);
      if (found === 'absence' && today === TODAY && _.includes('event')) continue;
      expect(said).toContain('error  lost-duty');
      expect(said).toContain(`Unexpected ${found} of the duty to tell`);
    }
  });

  test('says what was owed, by when, and the ways out', () => {
    expect(issuesDue({ 'resellers/lane.yaml': null }, TODAY)).toContain(
      [
        'policies/privacy/policy.yaml:1:1  error  lost-duty',
        '  Unexpected absence of the duty to tell resellers of version `2027-05-01`, expected it as `main` has it, by 2027-05-31: it ends when it is done, waived by name or postponed.',
        '  Restore what this change takes from it, or do it and record it: `npm run notice -- privacy 2027-05-01 --record --reached resellers=<count>`; or have someone answer for it under `waivers` in policy.yaml: `- { version: 2027-05-01, audience: resellers, reason: "…", approvedBy: "…", on: 2027-05-15 }`.',
      ].join('\n'),
    );
  });
});

describe('a duty ends', () => {
  test.each([
    [
      'by a waiver',
      `${POLICY}waivers:\n  - { version: 2027-05-01, audience: resellers, reason: It closed., approvedBy: Legal, on: 2027-05-15 }\n`,
    ],
    ['by a withdrawal', row('kind: withdrawal, version: 2027-05-01, on: 2027-05-15')],
  ])('%s', (_, text) => {
    const found = issuesDue({ 'resellers/lane.yaml': null, [POLICY_FILE]: text }, TODAY);
    expect(found).not.toContain('lost-duty');
  });

  test('by a postponement', () => {
    const text = row(
      'kind: postponement, version: 2027-05-01, on: 2027-05-15, effective: 2027-08-15',
    );
    expect(issuesDue({ [POLICY_FILE]: text }, TODAY)).not.toContain('lost-duty');
  });

  test('with nothing to tell, if the version is not public yet', () => {
    const found = issuesDue({ [VERSION]: version('2027-09-15') }, '2027-04-20');
    expect(found).not.toContain('lost-duty');
  });
});

test('a waiver that comes after the last day says so', () => {
  const text = `${POLICY}waivers:\n  - { version: 2027-05-01, audience: existing-customers, reason: We forgot., approvedBy: Legal, on: 2027-06-01 }\n`;
  expect(issuesDue({ [POLICY_FILE]: text }, OVERDUE)).toContain(
    'expected existing customers to be told of version `2027-05-01` in time: it comes after the last day to tell them, 2027-06-15.',
  );
  expect(issuesDue({ [POLICY_FILE]: text }, '2027-06-01')).toContain('`2027-05-01` in time.');
});

test('what is overdue of a policy is an error of a change that takes away whom it is for', () => {
  const other = 'policies/terms/policy.yaml';
  const terms = {
    [other]: 'title: Terms\nkind: terms\ndecisionsSince: 2024-01-01\n',
    [versionFile('2024-01-01', 'terms')]: `${frontMatter('2024-01-01')}\nWe sell.\n`,
  };
  const found = issuesDue({ 'resellers/lane.yaml': null }, OVERDUE, terms);
  expect(found).toContain('error  change-while-overdue');
  expect(issuesDue({ [other]: null }, OVERDUE, terms)).toContain('warning  notice-overdue');
});

/** What is said, with what is due on `today`, once these files are changed or removed. */
function issuesDue(
  files: Record<string, string | null>,
  today: string,
  more: Record<string, string> = {},
): string {
  const repository = repositoryWith({ ...OPEN, ...more });
  for (const [file, text] of Object.entries(files)) {
    if (text === null) repository.remove(`content/${file}`);
    else repository.write(`content/${file}`, text);
  }
  const folder = repository.at('content');
  const { draft, issues } = readDraft(folder);
  const library = finishLibrary(draft);
  if (!library) throw new Error(formatIssues(issues));
  const found = addBaseIssues(folder, draft, [...issues, ...checkDraft(draft)], {
    ...{ revision: 'main', dayIn: () => today, library, prefix: 'content/' },
  });
  return found.ok ? formatIssues(found.issues) : found.issue.code;
}
