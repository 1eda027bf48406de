import { expect, test } from 'vitest';

import { approveByName } from '#commands/approve/approve.ts';
import { readLibrary } from '#io/library/read-library.ts';
import { sha256 } from '#io/files/sha256.ts';
import { approvalOf } from '#core/approval/approval-state.ts';
import { approvalIssues } from '#core/approval/check-approvals.ts';
import { decisionsDigest } from '#core/approval/approved-content.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { SECOND, versionAt, type LibraryBuilder } from '../../support/library-builder.ts';
import { noticeCase } from '../../support/notice-library.ts';

const NAME = 'privacy@2024-06-01';
const LEGAL = { name: NAME, as: 'Legal', role: undefined, day: '2024-06-01' };

function awaiting(): LibraryBuilder {
  return noticeCase({ notices: ['approvals: 1'] });
}

test('what it writes approves the version, and writing twice changes nothing', () => {
  const builder = awaiting();
  const first = approveByName(builder.folder, builder.library(), LEGAL);
  expect(first).toEqual({ written: [{ of: NAME, by: 'Legal', file: SECOND }], issues: [] });
  const library = builder.library();
  expect(approvalIssues(library)).toEqual([]);
  const second = approveByName(builder.folder, library, { ...LEGAL, as: 'LEGAL' });
  expect(second).toEqual({ written: [], issues: [] });
});

test('a name may be pasted from a comment on a pull request', () => {
  const builder = awaiting();
  const pasted = { ...LEGAL, name: NAME.replace('@', '@\u200B') };
  expect(approveByName(builder.folder, builder.library(), pasted).written).toHaveLength(1);
});

test('a changed decision takes it back, and a better reason does not', () => {
  const builder = awaiting();
  approveByName(builder.folder, builder.library(), LEGAL);
  builder.replace(SECOND, 'A reason.', 'A better reason.');
  expect(approvalIssues(builder.library())).toEqual([]);
  builder.replace(SECOND, 'effective: 2024-07-01', 'effective: 2024-08-01');
  expect(formatIssues(approvalIssues(builder.library()))).toContain(
    'Unexpected approval by “Legal” of another text, expected one of this text: what was decided changed.',
  );
});

test('a word that is struck afterwards takes it back', () => {
  const builder = awaiting();
  approveByName(builder.folder, builder.library(), LEGAL);
  builder.replace(SECOND, 'keep and share', 'keep ~~and share~~');
  expect(formatIssues(approvalIssues(builder.library()))).toContain('approval-of-another-text');
});

test.each([
  [{ day: '2024-06-02' }, 'Unexpected day of publication 2024-06-01 of `privacy@2024-06-01`'],
  [{ as: ' ' }, 'Unexpected value of `--as`'],
  [{ as: 'Legal\nOffice' }, 'Unexpected value of `--as`'],
  [{ name: 'privacy@2024-06-02' }, 'Did you mean `privacy@2024-06-01`?'],
])('refuses %o', (changed, message) => {
  const builder = awaiting();
  expect(() => approveByName(builder.folder, builder.library(), { ...LEGAL, ...changed })).toThrow(
    message,
  );
  expect(readLibrary(builder.folder).library?.policies[0]?.versions[1]?.settings.approvals).toEqual(
    [],
  );
});

test('a row without a digest of decisions stands for the text alone', () => {
  const library = awaiting().library();
  const [policy] = library.policies;
  const version = versionAt(library, 1);
  const row = { by: 'Legal', on: '2024-05-30', digest: version.digest };
  const approvedBy = (decisions?: string): string[] =>
    policy
      ? approvalOf(library.site, policy, {
          ...version,
          settings: {
            ...version.settings,
            approvals: [decisions === undefined ? row : { ...row, decisions }],
          },
        }).by
      : [];
  expect(approvedBy()).toEqual(['Legal']);
  expect(approvedBy(decisionsDigest(version.settings, sha256))).toEqual(['Legal']);
  expect(approvedBy('f'.repeat(64))).toEqual([]);
});
