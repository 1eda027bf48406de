import { expect, test } from 'vitest';

import { frontMatter, LibraryBuilder, onlyError, SECOND } from '../../support/library-builder.ts';

/** Issues of a second version that tells less, with these rows of `changes`. */
function issuesWith(
  rows: string,
  [before = '', after = '']: readonly string[] = ['We will tell you.', 'We may tell you.'],
): string {
  const changes = rows === '' ? '' : `changes:\n${rows}`;
  return new LibraryBuilder({
    'policies/privacy/policy.yaml': `title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 2024-02-01\n`,
    'policies/privacy/2024-01-01.mdx': `${frontMatter('2024-01-01')}\n## Logs\n\n${before}\n\n## Other\n\nAll.\n`,
    [SECOND]: `${frontMatter('2024-08-01', changes)}\n## Logs\n\n${after}\n\n## Other\n\nAll.\n`,
  }).issues();
}

test('refuses a changed section without a decision, with what the rules found', () => {
  expect(issuesWith('')).toBe(
    onlyError(
      `${SECOND}:6:1  error  undecided-change`,
      'Unexpected change of section `logs` without a decision, expected a row in `changes`; the rules suggest `material` (duty-changed: “We will tell you.” → “We may tell you.”).',
      'Add a line `changes:` at the top and `  - { section: logs, materiality: material, reason: "…" }` below it, with your decision and your reason.',
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
  expect(
    issuesWith('  - { section: logs, materiality: editorial, reason: Here a may is a will. }\n'),
  ).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('warns of a reason that would fit any change, with the words before and after', () => {
  const rows = '  - { section: logs, materiality: editorial, reason: Spelling. }\n';
  const days = ['We keep logs for 90 days.', 'We keep logs for 120 days.'];
  expect(issuesWith(rows, days)).toBe(`${SECOND}:5:54  warning  unanswered-findings
  Unexpected reason “Spelling.” for \`editorial\` about section \`logs\`, expected one that names what changed: the rules suggest \`material\` (quantity-changed: “We keep logs for 90 days.” → “We keep logs for 120 days.”).
  Name in \`reason\` the words that changed and why they matter less, or decide as the rules suggest.

0 errors, 1 warning in 1 file.
`);
  const long = rows.replace('Spelling.', 'Only some words of it were polished here and there.');
  expect(issuesWith(long, days)).toContain('unanswered-findings');
  const named = rows.replace('Spelling.', 'The 90 was a misprint.');
  expect(issuesWith(named, days)).toBe('0 errors, 0 warnings in 0 files.\n');
});

test('asks for a reason that answers words which no rule explains', () => {
  const words = ['Our mascot is brave.', 'Our mascot is gloomy.'];
  expect(issuesWith('', words)).toContain(
    'expected a row in `changes`; the rules leave it `unexplained` (“Our mascot is brave.” → “Our mascot is gloomy.”).',
  );
  const row = '  - { section: logs, materiality: clarifying, reason: Wording. }\n';
  expect(issuesWith(row, words)).toBe(`${SECOND}:5:55  warning  unanswered-findings
  Unexpected reason “Wording.” for \`clarifying\` about section \`logs\`, expected one that names what changed: the rules leave it \`unexplained\` (“Our mascot is brave.” → “Our mascot is gloomy.”).
  Say in \`reason\` what these words change for the reader, or why they change nothing.

0 errors, 1 warning in 1 file.
`);
  expect(issuesWith(row.replace('Wording.', 'It is no longer brave.'), words)).toBe(
    '0 errors, 0 warnings in 0 files.\n',
  );
  expect(issuesWith(row.replace(', reason: Wording.', ''), words)).toContain(
    'Add `reason`, which says what these words change.',
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
