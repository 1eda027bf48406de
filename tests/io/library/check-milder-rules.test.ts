import { describe, expect, test } from 'vitest';

import {
  issuesOf,
  issuesWith,
  repositoryWith,
  TODAY,
  version,
  versionFile,
} from '../../support/base-branch.ts';

const SITE =
  'organisation: { name: Example, email: legal@example.org }\nurl: https://policies.example.org\ntimeZone: Europe/Berlin\nlanguages: [en]\n';
const POLICY = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
const POLICY_FILE = 'policies/privacy/policy.yaml';
const site = (notices: string): string => `${SITE}notices: { ${notices} }\n`;
const VERSION = { [versionFile('2027-05-20')]: version('2027-07-10') };

const lead = (customers: string): string =>
  `lead: { customers: { ${customers} }, resellers: { days: 45, unit: calendar } }`;

const MILDER = [
  ['notices.approvals', 'approvals: 2', 'approvals: 1', '2', '1'],
  ['notices.lowering', 'approvals: 1', 'approvals: 1, lowering: warning', 'approval', 'warning'],
  ['notices.since', 'remindDays: 7', 'since: 2027-01-01', 'nothing', '2027-01-01'],
  [
    'notices.lead.customers',
    lead('days: 30, unit: calendar'),
    lead('days: 20, unit: business'),
    '30 calendar days',
    '20 business days',
  ],
] as const;

describe('a milder rule', () => {
  test.each(MILDER)('%s judges no version that comes with it', (rule, was, now, old, fresh) => {
    const found = issuesWith({ ...VERSION, 'site.yaml': site(now) }, { 'site.yaml': site(was) });
    expect(found).toContain(
      [
        'site.yaml:1:1  error  version-by-milder-rule',
        `  Unexpected milder rule \`${rule}\` (${fresh}) in a change that also touches a version, expected the one that \`main\` has (${old}): no version is judged by a rule that comes with it.`,
        '  Change the rule in a pull request of its own, or restore it.',
      ].join('\n'),
    );
    expect(found.match(/milder-rule/g)).toHaveLength(1);
  });

  test.each(MILDER)('%s is shown where it stands alone', (rule, was, now, old, fresh) => {
    const found = issuesWith({ 'site.yaml': site(now) }, { 'site.yaml': site(was) });
    expect(found).toContain(
      [
        'site.yaml:1:1  warning  milder-rule',
        `  Unexpected milder rule \`${rule}\` (${fresh}), expected the one that \`main\` has (${old}): by it fewer people are told or asked, or later.`,
        '  Restore it; if it is meant, leave it, so that reviewers see it here.',
      ].join('\n'),
    );
  });

  test('is one for a policy too: from when on changes are decided, and whom it is for', () => {
    const now = `${POLICY.replace('2024', '2030')}audience: reseller\n`;
    const found = issuesWith({ ...VERSION, [POLICY_FILE]: now }, { [POLICY_FILE]: POLICY });
    expect(found).toContain(`${POLICY_FILE}:1:1  error  version-by-milder-rule`);
    expect(found).toContain('`decisionsSince` (2030-01-01)');
    expect(found).toContain('`audience` (reseller)');
  });
});

test.each(MILDER)('a stricter %s may come with a version', (_, was, now) => {
  const found = issuesWith({ ...VERSION, 'site.yaml': site(was) }, { 'site.yaml': site(now) });
  expect(found).not.toContain('milder-rule');
});

describe('a rule that an earlier change made milder', () => {
  const STRICT = { 'site.yaml': site(lead('days: 30, unit: calendar')) };
  const MILD = site(lead('days: 10, unit: calendar'));

  function afterMilderRule(next: Record<string, string>, today = TODAY): string {
    const repository = repositoryWith({ [POLICY_FILE]: POLICY, ...STRICT });
    repository.write('content/site.yaml', MILD).commit('Tell later', '2027-04-01');
    repository.write('content/note.txt', 'A note.').commit('Note', '2027-04-02');
    for (const [file, text] of Object.entries(next)) repository.write(`content/${file}`, text);
    return issuesOf(repository, { today });
  }

  test('is shown where a version comes by it, until that is in force', () => {
    expect(afterMilderRule(VERSION)).toContain(
      [
        'site.yaml:1:1  warning  rule-made-milder',
        '  Unexpected milder rule `notices.lead.customers` (10 calendar days) for a version that follows the one of 2024-01-01, now in force, expected the one that held with it (30 calendar days): readers were told then how they hear of the next.',
        '  Keep the stricter rule for this version, or leave it, so that reviewers see it here; it ends when this version is in force.',
      ].join('\n'),
    );
    expect(afterMilderRule({})).not.toContain('milder');
  });

  test('for a policy too', () => {
    const repository = repositoryWith({ [POLICY_FILE]: POLICY });
    const later = POLICY.replace('2024', '2027');
    repository.write(`content/${POLICY_FILE}`, later).commit('Decide later', '2027-04-01');
    repository.write(`content/${versionFile('2027-05-20')}`, version('2027-07-10'));
    const found = issuesOf(repository);
    expect(found).toContain(`${POLICY_FILE}:1:1  warning  rule-made-milder`);
    expect(found).toContain('Unexpected milder rule `decisionsSince` (2027-01-01)');
  });

  test('holds for the versions after the first that came by it', () => {
    const repository = repositoryWith({ [POLICY_FILE]: POLICY, ...STRICT });
    repository.write('content/site.yaml', MILD).commit('Tell later', '2025-01-01');
    repository
      .write(`content/${versionFile('2025-02-01')}`, version('2025-04-01'))
      .commit('Publish', '2025-02-01');
    repository.write(
      `content/${versionFile('2027-05-20')}`,
      version('2027-07-10', '', 'We keep it for years.'),
    );
    expect(issuesOf(repository)).not.toContain('rule-made-milder');
  });

  test('is told once where the change itself makes it milder still', () => {
    const milder = site(lead('days: 5, unit: calendar'));
    const found = afterMilderRule({ ...VERSION, 'site.yaml': milder });
    expect(found).toContain('version-by-milder-rule');
    expect(found).not.toContain('rule-made-milder');
  });
});
