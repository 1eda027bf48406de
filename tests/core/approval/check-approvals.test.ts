import { describe, expect, test } from 'vitest';

import {
  approvalIssues,
  withheldIssues,
  type ReviewsOfVersion,
} from '#core/approval/check-approvals.ts';
import { formatIssues } from '#core/problems/issue.ts';
import type { Library } from '#core/library/library.ts';

import { SECOND, onlyError } from '../../support/library-builder.ts';
import { noticeLibrary } from '../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
// `sha256sum` of “We keep and share your data.” and a line feed.
const DIGEST = '739af415e759e693d59787061a993c6e229f4e82be8d7101d32b6a45fe3bf7d3';
const OTHER = 'f'.repeat(64);
const MARA = { by: 'mara', state: 'APPROVED', commit: 'a'.repeat(40) } as const;

function library(asked: number, ...approvals: [by: string, digest: string][]): Library {
  const rows = approvals.map(
    ([by, digest]) => `  - { by: ${by}, on: 2024-05-30, digest: ${digest} }`,
  );
  const second = rows.length > 0 ? ['approvals:', ...rows] : [];
  return noticeLibrary({ notices: [`approvals: ${asked}`], second });
}

function issues(asked: number, ...approvals: [by: string, digest: string][]): string {
  return formatIssues(approvalIssues(library(asked, ...approvals)));
}

interface Given {
  asked?: number;
  /** Rows that the change brings itself. */
  rows?: [by: string, digest: string][];
}

function reviewed(
  known: Partial<ReviewsOfVersion> | null,
  { asked = 1, rows = [] }: Given = {},
): string {
  const all = { owners: ['@mara'], unknown: [], author: 'ana', reviews: [], ...known };
  const change = { claimed: [...rows.keys()], reviewed: known && all };
  return formatIssues(approvalIssues(library(asked, ...rows), () => change));
}

test('asks for as many approvals as the site does', () => {
  expect(issues(2, ['Legal', DIGEST], ['Privacy Office', DIGEST])).toBe(FINE);
  expect(issues(0)).toBe(FINE);
});

test.for([
  ['one of two', [['Legal', DIGEST]], '8:1', '1 approval'],
  [
    'twice the same',
    [
      ['Legal', DIGEST],
      ['LEGAL', DIGEST],
    ],
    '8:1',
    '1 approval',
  ],
  ['none', [], '2:1', '0 approvals'],
] as const)('counts %s', ([, approvals, place, found]) => {
  expect(issues(2, ...approvals.map(([by, digest]): [string, string] => [by, digest]))).toBe(
    onlyError(
      `${SECOND}:${place}  error  missing-approval`,
      `Unexpected ${found} of a version with a material change, expected 2 by different people or offices: it awaits approval, and is not published before.`,
      'Have a code owner approve it in the pull request: Files changed › Review changes › Approve. Where there are no pull requests, the approver runs `npm run approve -- privacy@2024-06-01 --as "<name>"` in the branch.',
    ),
  );
});

test('says of an approval of another text that it is one, and of nothing else', () => {
  const other = onlyError(
    `${SECOND}:10:51  error  approval-of-another-text`,
    'Unexpected approval by “Privacy Office” of another text, expected one of this text: the text has another digest than `ffffffffffff…`.',
    'Have “Privacy Office” approve it as it is now, in the pull request or with `npm run approve -- privacy@2024-06-01 --as "Privacy Office"`.',
  );
  expect(issues(1, ['Legal', DIGEST], ['Privacy Office', OTHER])).toBe(other);
  expect(issues(1, ['Legal', OTHER])).not.toContain('missing-approval');
  expect(issues(2, ['Legal', OTHER])).toContain('missing-approval');
});

test('counts an approving review by a code owner of the text as it is', () => {
  const reviews = [{ review: MARA, isOwner: true, change: null }];
  expect(reviewed({ reviews })).toBe(FINE);
  expect(reviewed({ reviews }, { asked: 2 })).toContain('Unexpected 1 approval of');
});

test('names the code owners who are waited for', () => {
  expect(reviewed({})).toBe(
    onlyError(
      `${SECOND}:2:1  error  missing-approval`,
      'Unexpected 0 approvals of a version with a material change, expected 1 by code owners (@mara): it awaits approval, and is not published before.',
      'Have a code owner approve it in the pull request: Files changed › Review changes › Approve.',
    ),
  );
});

test('waits for nobody who proposed the change', () => {
  expect(reviewed({ owners: ['@Ana', '@mara'] })).toContain('by code owners (@mara): it');
  expect(reviewed({ owners: ['@ana'] })).toContain(
    'Name a second code owner in CODEOWNERS on the main branch: who proposes a change cannot approve it.',
  );
});

test('says of which code owners nobody is known', () => {
  const owners = ['@example/legal', '@mara'];
  const told = reviewed({ owners, unknown: ['@example/legal'] });
  expect(told).toContain(
    'not published before. Who belongs to @example/legal is not known here.\n',
  );
  expect(told).toContain(
    'Have a code owner who is named by login approve it in the pull request (Files changed › Review changes › Approve), or say who belongs to @example/legal in the variable CODE_OWNER_TEAMS.',
  );
});

test('counts no review by someone else, and says so', () => {
  const review = { ...MARA, by: 'eve', name: 'Eve' };
  const known = { reviews: [{ review, isOwner: false, change: null }] };
  expect(reviewed(known)).toContain('Who approved is no code owner: Eve.\n');
  expect(reviewed({ ...known, owners: [] })).toContain(
    'Name its code owners in CODEOWNERS on the main branch; then one of them approves it in the pull request: Files changed › Review changes › Approve.',
  );
});

describe('rows that a change brings itself', () => {
  const rows: Given['rows'] = [['Legal', DIGEST]];
  const of = (by: string): ReviewsOfVersion['reviews'][number] => ({
    review: { ...MARA, by },
    isOwner: true,
    change: null,
  });

  test('count for nothing beside reviews', () => {
    expect(reviewed({}, { rows })).toContain(
      'Unexpected 0 approvals of a version with a material change, expected 1 by code owners (@mara): it awaits approval, and is not published before. What the change says itself does not count: an approval by “Legal”.\n',
    );
    expect(reviewed({ reviews: [of('mara')] }, { asked: 2, rows })).toContain(
      'Unexpected 1 approval',
    );
  });

  test('are claims where there are no reviews to be had', () => {
    expect(reviewed(null, { rows })).toBe(
      [
        `${SECOND}:9:11  warning  claimed-approval`,
        '  Unexpected approval by “Legal” that comes with the change itself, expected one that somebody else confirms: until then it is a claim.',
        '  If the change is a pull request, have a code owner approve it there: Files changed › Review changes › Approve. Otherwise, ask “Legal” before you merge it.',
        '',
        '0 errors, 1 warning in 1 file.',
        '',
      ].join('\n'),
    );
  });

  test('stand each for a review of its own', () => {
    const reviews = [of('mara')];
    expect(reviewed({ reviews }, { rows })).toBe(FINE);
    expect(reviewed({ reviews }, { rows: [['Mara', DIGEST]] })).toBe(FINE);
    const two = [...rows, ['Board', DIGEST]] satisfies Given['rows'];
    expect(reviewed({ reviews: [...reviews, of('joe')] }, { rows: two })).toBe(FINE);
    expect(reviewed({ reviews }, { rows: [...rows, ['mara', DIGEST]] })).toBe(
      onlyError(
        `${SECOND}:9:11  error  unconfirmed-approval`,
        'Unexpected approval by “Legal” that comes with the change itself, expected an approving review by a code owner for each: nobody approves in the name of another.',
        'Delete the row of “Legal” under `approvals`: who approves does so in the pull request (Files changed › Review changes › Approve), and a bot writes the row after the merge.',
      ),
    );
  });

  test('cannot be laid by for a text to come, where nobody has to approve', () => {
    expect(reviewed({}, { asked: 0, rows })).toContain('error  unconfirmed-approval');
    const reviews = [of('mara')];
    const later: Given['rows'] = [['Legal', OTHER]];
    expect(reviewed({ reviews }, { asked: 0, rows: later })).toContain('unconfirmed-approval');
  });

  test('that approve another text are lost to nobody', () => {
    const told = reviewed({}, { rows: [['Legal', OTHER]] });
    expect(told).toContain('missing-approval');
    expect(told).toContain('1 error');
  });
});

test('says whose approval a change took back, and which words changed', () => {
  const change = '“keep your” became “keep and share your”';
  expect(reviewed({ reviews: [{ review: MARA, isOwner: true, change }] })).toBe(
    onlyError(
      `${SECOND}:2:1  error  approval-of-another-text`,
      `Unexpected approval by “@mara” of another text, expected one of this text: ${change}.`,
      'Have “@mara” approve it as it is now, in the pull request or with `npm run approve -- privacy@2024-06-01 --as "@mara"`.',
    ),
  );
});

test('warns of a version whose day has come and that is not approved', () => {
  const warned = (day: string): string => formatIssues(withheldIssues(library(1), day));
  expect(warned('2024-05-31')).toBe(FINE);
  expect(warned('2024-06-01')).toContain(
    `${SECOND}:2:1  warning  withheld-version
  Unexpected day of publication before approval (0 of 1), expected it after 2024-06-01: the version is not published, and the text before it goes on.
  Have it approved, with a day of publication to come as its name: \`npm run approve -- privacy@2024-06-01 --as "<name>"\`.
`,
  );
});
