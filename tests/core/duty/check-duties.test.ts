import { expect, test } from 'vitest';

import { dutyIssues } from '#core/duty/check-duties.ts';
import { formatIssues } from '#core/issue.ts';

import { SECOND } from '../../support/library-builder.ts';
import { noticeLibrary, type NoticeCase } from '../../support/notice-library.ts';

const FINE = '0 errors, 0 warnings in 0 files.\n';
const GIVEN: NoticeCase = { effective: '2024-07-15' };

function on(today: string, given = GIVEN, changed: string[] = []): string {
  return formatIssues(dutyIssues(noticeLibrary(given), today, new Set(changed)));
}

test('says nothing while the last day to tell is far', () => {
  expect(on('2024-06-07')).toBe(FINE);
});

test('warns from some days before the last day to tell, with the line to type', () => {
  const warning = [
    `${SECOND}:2:12  warning  notice-due-soon`,
    '  Unexpected absence of a record a few days before the last day to tell existing customers of version `2024-06-01` (2024-06-15), expected one by then.',
    '  Send the notice, then record it: `npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>`.',
    '',
    '0 errors, 1 warning in 1 file.',
    '',
  ].join('\n');
  expect(on('2024-06-08')).toBe(warning);
  expect(on('2024-06-15')).toBe(warning);
  expect(on('2024-06-08', { ...GIVEN, notices: ['remindDays: 6'] })).toBe(FINE);
});

const OVERDUE = (today: string, earliest: string): string =>
  [
    `${SECOND}:2:12  warning  notice-overdue`,
    `  Unexpected ${today} without a record that existing customers were told, expected it by 2024-06-15; told today, the change could apply from ${earliest}.`,
    `  Record what was sent: \`npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>\`; or add a postponement to \`events\` in policy.yaml: \`- { kind: postponement, version: 2024-06-01, on: ${today}, effective: ${earliest}, reason: … }\`.`,
    '',
    '0 errors, 1 warning in 1 file.',
    '',
  ].join('\n');

test('warns from the day after the last day to tell, also once the change applies', () => {
  expect(on('2024-06-16')).toBe(OVERDUE('2024-06-16', '2024-07-16'));
  expect(on('2024-07-15')).toBe(OVERDUE('2024-07-15', '2024-08-14'));
  expect(on('2025-07-15')).toBe(OVERDUE('2025-07-15', '2025-08-14'));
});

test('the postponement it proposes puts an end to it', () => {
  const row =
    '- { kind: postponement, version: 2024-06-01, on: 2024-06-16, effective: 2024-07-16, reason: Late. }';
  expect(on('2024-06-16', { ...GIVEN, policy: ['events:', `  ${row}`] })).not.toContain('overdue');
});

test('is an error where a version of that policy is changed, and of no other policy', () => {
  expect(on('2024-06-16', GIVEN, ['privacy'])).toBe(
    [
      `${SECOND}:2:12  error  change-while-overdue`,
      '  Unexpected change of a version of `privacy` while it is overdue to tell existing customers of version `2024-06-01` (by 2024-06-15), expected that to be done first.',
      '  Do it, then record it: `npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>`.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
  expect(on('2024-06-15', GIVEN, ['privacy'])).toContain('0 errors');
  expect(on('2024-06-16', GIVEN, ['terms'])).toBe(OVERDUE('2024-06-16', '2024-07-16'));
});
