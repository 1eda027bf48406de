import { expect, test } from 'vitest';

import { FIRST } from '../../support/library-builder.ts';
import { issuesOn, onlyWarning, version } from '../../support/wording-issues.ts';

const FILE = 'policies/privacy/2024-06-01.mdx';
const FINE = '0 errors, 0 warnings in 0 files.\n';
const ROW =
  'changes:\n  - { section: changes, materiality: material, reason: Changes are announced otherwise. }\n';
const CLAUSE = 'We tell you at least 30 days before a change of this policy takes effect.';
const SAME = 'noticePromise: { days: 30, unit: calendar, optOut: false, section: changes }\n';

interface Texts {
  clause?: string;
  promise?: string;
  rows?: string;
}

/** What an author reads of a version with this clause and promise, after one with those above. */
function issuesOf({ clause = CLAUSE, promise = SAME, rows = ROW }: Texts): string {
  const text = (words: string): string => `## Changes\n\n${words}`;
  return issuesOn('2024-06-01', {
    'policies/privacy/policy.yaml':
      'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 9999-12-31\n',
    [FIRST]: version('2024-01-01', text(CLAUSE), SAME),
    [FILE]: version('2024-09-01', text(clause), promise + rows),
  });
}

test('is content where clause and data say the same, and change together', () => {
  expect(issuesOf({ rows: '' })).toBe(FINE);
  expect(issuesOf({ clause: CLAUSE.replace('30', '14'), promise: SAME.replace('30', '14') })).toBe(
    FINE,
  );
  expect(issuesOf({ clause: CLAUSE.replace('30', '60'), promise: SAME.replace('30', '60') })).toBe(
    FINE,
  );
});

test('refuses data that promise another period than the clause, with the clause and the line', () => {
  expect(issuesOf({ promise: SAME.replace('30', '14') })).toBe(
    [
      `${FILE}:4:24  error  promise-differs-from-clause`,
      '  Unexpected 14 calendar days in `noticePromise`, expected the period that the clause promises: “We tell you at least 30 days before a change of this policy takes effect”.',
      `  Also at ${FILE}:11:22`,
      '  Write `days: 30, unit: calendar`, or correct the clause: readers are told what the one says, and by when what the other says.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test.each([
  ['fewer days', CLAUSE.replace('30 days', '14 days'), 'days: 14, unit: calendar'],
  ['days in words', CLAUSE.replace('30 days', 'fourteen (14) days'), 'days: 14, unit: calendar'],
  ['other days', CLAUSE.replace('30 days', '30 business days'), 'days: 30, unit: business'],
  ['weeks', CLAUSE.replace('30 days', 'two weeks'), 'days: 14, unit: calendar'],
])('tells a clause of %s beside the data of before', (_, clause, line) => {
  const text = issuesOf({ clause });
  expect(text).toContain('error  promise-differs-from-clause');
  expect(text).toContain(`“${clause.slice(0, -1)}”.`);
  expect(text).toContain(`Write \`${line}\``);
  expect(text).toContain('1 error, 0 warnings');
});

test('tells data with a period beside a clause that promises none', () => {
  const promise = 'noticePromise: { optOut: false, section: changes }\n';
  expect(issuesOf({ promise })).toContain(
    'Unexpected `noticePromise` without `days`, expected the period that the clause promises: “We tell you at least 30 days',
  );
});

test('tells a clause that was weakened alone', () => {
  const clause = 'We tell you before a change of this policy takes effect.';
  expect(issuesOf({ clause })).toBe(
    onlyWarning(
      `${FILE}:4:1  warning  clause-weakened-alone`,
      `Unexpected \`noticePromise\` as in version \`2024-01-01\`, expected one that follows the clause about later changes, which promises less: “${CLAUSE}” → “${clause}”.`,
      'Write in `noticePromise` what the clause promises now; this change itself still keeps the promise of version `2024-01-01`.',
    ),
  );
  expect(issuesOf({ clause: 'We may change this policy at any time without notice.' })).toContain(
    'warning  clause-weakened-alone',
  );
});

test('tells data that were weakened alone', () => {
  const clause = 'We tell you before a change of this policy takes effect.';
  const text = (words: string): string => `## Changes\n\n${words}`;
  const promise = SAME.replace('optOut: false', 'optOut: true').replace('days: 30, ', '');
  const weaker = promise.replace('optOut: true', 'optOut: false');
  expect(
    issuesOn('2024-06-01', {
      'policies/privacy/policy.yaml':
        'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 9999-12-31\n',
      [FIRST]: version('2024-01-01', text(clause), promise),
      [FILE]: version('2024-09-01', text(clause), weaker + ROW),
    }),
  ).toBe(
    onlyWarning(
      `${FILE}:4:1  warning  promise-weakened-alone`,
      `Unexpected weaker \`noticePromise\` (no opportunity to opt out) beside a clause that reads as in version \`2024-01-01\`, expected both to promise the same: “${clause.slice(0, -1)}”.`,
      'Take `noticePromise` back, or change the clause, and decide it to be `material`.',
    ),
  );
  expect(issuesOf({ promise: '' })).toContain('warning  promise-weakened-alone');
});

test('the promise of the version before governs a change that weakens it', () => {
  const text = (words: string): string => `## Changes\n\n${words}`;
  const files = (effective: string) => ({
    'policies/privacy/policy.yaml':
      'title: Privacy Policy\nkind: privacy-policy\ndecisionsSince: 9999-12-31\n',
    [FIRST]: version('2024-01-01', text(CLAUSE.replace('30', '60')), SAME.replace('30', '60')),
    [FILE]: version(effective, text(CLAUSE), SAME + ROW),
  });
  expect(issuesOn('2024-06-01', files('2024-07-30'))).toContain('error  effective-by-new-promise');
  expect(issuesOn('2024-06-01', files('2024-07-31'))).toBe(FINE);
});
