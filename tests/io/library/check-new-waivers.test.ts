import { expect, test } from 'vitest';

import { issuesWith, version, versionFile } from '../../support/base-branch.ts';

const POLICY = 'policies/privacy/policy.yaml';
const SETTINGS = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
const WAIVED = `${SETTINGS}waivers:\n  - { version: 2027-02-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2027-05-15 }\n`;
const BASE = { [versionFile('2027-02-01')]: version('2027-03-05') };

test('a waiver is shown in the change that brings it, and not after', () => {
  expect(issuesWith({ [POLICY]: WAIVED }, { ...BASE, [POLICY]: SETTINGS })).toContain(
    [
      `${POLICY}:5:5  warning  new-waiver`,
      '  Unexpected waiver by `Legal`, which `main` does not have, expected existing customers to be told of version `2027-02-01` in time.',
      '  Have `Legal` confirm it in the review, or take it out and tell them.',
    ].join('\n'),
  );
  expect(issuesWith({}, { ...BASE, [POLICY]: WAIVED })).not.toContain('new-waiver');
});

test('so is one in a version', () => {
  const waiver =
    'waiver: { reason: A court order., legalReference: Order 5, approvedBy: Legal, on: 2027-05-14 }\n';
  const file = versionFile('2027-05-20');
  const found = issuesWith({ [file]: version('2027-05-21', waiver) });
  expect(found).toContain(`${file}:6:9  warning  new-waiver`);
  expect(found).toContain('expected all who are bound to be told of version `2027-05-20` in time.');
});
