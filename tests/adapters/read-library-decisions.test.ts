import { expect, test } from 'vitest';

import { frontMatter, LibraryBuilder, onlyError, SECOND } from '../support/library-builder.ts';

/** Issues of a second version that tells less, with these rows of `changes`. */
function issuesWith(rows: string, policy = ''): string {
  const changes = rows === '' ? '' : `changes:\n${rows}`;
  return new LibraryBuilder({
    'policies/privacy/policy.yaml': `title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-02-01\n${policy}`,
    'policies/privacy/2024-01-01.mdx': `${frontMatter('2024-01-01')}\n## Logs\n\nWe will tell you.\n\n## Other\n\nAll.\n`,
    [SECOND]: `${frontMatter('2024-08-01', changes)}\n## Logs\n\nWe may tell you.\n\n## Other\n\nAll.\n`,
  }).issues();
}

test('refuses a changed section without a decision, with what the rules found', () => {
  expect(issuesWith('')).toBe(
    onlyError(
      `${SECOND}:6:1  error  undecided-change`,
      'Unexpected change of section `logs` without a decision, expected a row in `changes`; the rules suggest `material` (duty-changed: “We will tell you.” → “We may tell you.”).',
      'Add `{ section: logs, materiality: …, reason: … }` to `changes`; `npm run new -- <policy> --fill` writes it.',
    ),
  );
});

test('refuses a decision below what the rules found without a reason, and takes it with one', () => {
  expect(issuesWith('  - { section: logs, materiality: editorial }\n')).toBe(
    onlyError(
      `${SECOND}:5:16  error  decision-below-findings`,
      'Unexpected decision `editorial` about section `logs` without a reason, expected one: the rules suggest `material` (duty-changed: “We will tell you.” → “We may tell you.”).',
      'Add `reason`, which answers the rules, or decide as they suggest.',
    ),
  );
  expect(issuesWith('  - { section: logs, materiality: editorial, reason: We always do. }\n')).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
});

test('refuses a decision without a reason', () => {
  expect(issuesWith('  - { section: logs, materiality: material }\n')).toBe(
    onlyError(
      `${SECOND}:5:16  error  decision-without-reason`,
      'Unexpected decision about section `logs` without a reason, expected why it was judged so.',
      'Add `reason`: one sentence.',
    ),
  );
});

test('warns of a decision about a section that did not change', () => {
  const rows =
    '  - { section: logs, materiality: material, reason: It tells less. }\n  - { section: other, materiality: editorial, reason: None. }\n';
  expect(issuesWith(rows)).toBe(`${SECOND}:6:16  warning  decision-without-change
  Unexpected decision about section \`other\`, expected a section that this version changes.
  Remove the row.

0 errors, 1 warning in 1 file.
`);
});
