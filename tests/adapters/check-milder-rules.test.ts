import { describe, expect, test } from 'vitest';

import { issuesWith, version, versionFile } from '../support/base-branch.ts';

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
