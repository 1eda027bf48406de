import { expect, test } from 'vitest';

import { finishLibrary } from '#io/library/finish-library.ts';
import { checkDraft, readDraft } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { repositoryWith, TODAY, version, versionFile } from '../../support/base-branch.ts';
import { frontMatter } from '../../support/library-builder.ts';

/** A library of which people were to be told of the version of 2027-03-01 by 2027-05-01. */
const OVERDUE = {
  [versionFile('2027-03-01')]: version('2027-05-31'),
  'policies/terms/policy.yaml': 'title: Terms\nkind: terms\ndecisionsSince: 2024-01-01\n',
  [versionFile('2024-01-01', 'terms')]: `${frontMatter('2024-01-01')}\nWe sell.\n`,
};

test('what is overdue of a policy is an error of a change of its versions, and a warning of any other', () => {
  const next = {
    [versionFile('2027-05-20')]: version('2027-07-01', '', 'We keep it even longer.'),
  };
  const text = issuesDue(next);
  expect(text).toContain('error  change-while-overdue');
  expect(text).toContain('1 error, 0 warnings');
  const other = {
    [versionFile('2027-05-20', 'terms')]: version('2027-07-01', '', 'We sell more.'),
  };
  expect(issuesDue(other)).toContain('warning  notice-overdue');
  expect(issuesDue(other)).toContain('0 errors');
  expect(issuesDue({})).toContain('0 errors, 1 warning');
});

test('a change may put an end to what is overdue, and change a version', () => {
  const next = {
    [versionFile('2027-05-20')]: version('2027-07-01', '', 'We keep it even longer.'),
  };
  const policy = 'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-01-01\n';
  for (const row of [
    'events:\n  - { kind: postponement, version: 2027-03-01, on: 2027-05-15, effective: 2027-06-14, reason: Late. }\n',
    'waivers:\n  - { version: 2027-03-01, audience: existing-customers, reason: Late., approvedBy: Legal, on: 2027-05-15 }\n',
  ]) {
    const files = { ...next, 'policies/privacy/policy.yaml': policy + row };
    expect(issuesDue(files)).toContain('0 errors');
  }
});

/** What is said, with what is due, of a library in which something is overdue and these files changed. */
function issuesDue(files: Record<string, string>): string {
  const repository = repositoryWith(OVERDUE);
  for (const [file, text] of Object.entries(files)) repository.write(`content/${file}`, text);
  const folder = repository.at('content');
  const { draft, issues } = readDraft(folder);
  const library = finishLibrary(draft);
  if (!library) throw new Error(formatIssues(issues));
  const found = addBaseIssues(folder, draft, [...issues, ...checkDraft(draft)], {
    revision: 'main',
    dayIn: () => TODAY,
    library,
    prefix: 'content/',
  });
  return found.ok ? formatIssues(found.issues) : found.issue.code;
}
