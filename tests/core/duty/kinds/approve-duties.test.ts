import { expect, test } from 'vitest';

import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { dutiesOf } from '#core/duty/duties.ts';
import { renderStatusText } from '#core/duty/status/render-status.ts';
import { statusData } from '#core/duty/status/status-data.ts';
import type { Library } from '#core/library/library.ts';

import { noticeLibrary } from '../../../support/notice-library.ts';
import { spoken } from '../../../support/duty-words.ts';

const SCHEMA = 'https://policies.example.org/schemas/status.json';

function awaiting(...notices: string[]): Library {
  return noticeLibrary({ notices: ['approvals: 1', ...notices], effective: '2024-09-01' });
}

test.each([
  ['2024-05-01', 'ahead'],
  ['2024-05-31', 'soon'],
  ['2024-06-01', 'overdue'],
] as const)('on %s the approval of what becomes public on 1 June is %s', (today, state) => {
  expect(dutiesOf(awaiting(), today)).toEqual([
    expect.objectContaining({ kind: 'approve', by: '2024-05-31', state, needed: 1, given: 0 }),
  ]);
});

test('nobody is to be told of what is not approved', () => {
  expect(dutiesOf(awaiting(), '2024-08-31').map(({ kind }) => kind)).toEqual(['approve']);
  expect(dutyIssues(awaiting(), '2024-08-31', new Set(['privacy']))).toEqual([]);
});

test('says loudly that a version is held back', () => {
  const status = statusData(awaiting(), '2024-06-01', { isPublic: false, schema: SCHEMA });
  expect(status.overdue).toBe(1);
  expect(renderStatusText(status, spoken)).toContain(
    `OVERDUE  by 31 May 2024: Approve version \`2024-06-01\` of Privacy Policy.
  0 of 1 approved it. Until all have, it is not published: the text before it goes on.
  Give it a day to come as its name, have it approved, and commit:
    npm run approve -- privacy@2024-06-01 --as "<name>"
`,
  );
});
