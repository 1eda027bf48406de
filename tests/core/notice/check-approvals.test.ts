import { expect, test } from 'vitest';

import { onlyError, SECOND } from '../../support/library-builder.ts';
import { noticeCase } from '../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
// `sha256sum` of “We keep and share your data.” and a line feed.
const DIGEST = '739af415e759e693d59787061a993c6e229f4e82be8d7101d32b6a45fe3bf7d3';
const OTHER = 'f'.repeat(64);

function issues(asked: number, ...approvals: [by: string, digest: string][]): string {
  const rows = approvals.map(
    ([by, digest]) => `  - { by: ${by}, on: 2024-05-30, digest: ${digest} }`,
  );
  const second = rows.length > 0 ? ['approvals:', ...rows] : [];
  return noticeCase({ notices: [`approvals: ${asked}`], second }).issues();
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
      `Unexpected ${found} of a version with a material change, expected 2 by different people or offices.`,
      `Add to \`approvals\` who approved this text (\`by\`), when (\`on\`), and its digest: \`${DIGEST}\`.`,
    ),
  );
});

test('says of an approval of another text that it is one', () => {
  expect(issues(1, ['Legal', DIGEST], ['Privacy Office', OTHER])).toBe(
    onlyError(
      `${SECOND}:10:51  error  approval-of-another-text`,
      `Unexpected digest \`${OTHER}\` that “Privacy Office” approved, expected that of this text: \`${DIGEST}\`.`,
      'Have the text approved as it is now, and record the digest that was approved.',
    ),
  );
  expect(issues(1, ['Legal', OTHER])).toContain('missing-approval');
});
