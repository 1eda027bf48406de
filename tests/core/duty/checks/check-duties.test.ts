import { expect, test } from 'vitest';

import { checkClock } from '#core/duty/checks/check-clock.ts';
import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { formatIssues } from '#core/problems/issue.ts';

import { frontMatter, SECOND } from '../../../support/library-builder.ts';
import { noticeLibrary, ourLibrary, type NoticeCase } from '../../../support/notice-library.ts';
import { sealedLibrary } from '../../../support/sealed-library.ts';

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
    `  Record what was sent: \`npm run notice -- privacy 2024-06-01 --record --reached existing-customers=<count>\`; or add a postponement to \`events\` in policy.yaml: \`- { kind: postponement, version: 2024-06-01, on: ${today}, effective: ${earliest}, reason: "…" }\`.`,
    '',
    '0 errors, 1 warning in 1 file.',
    '',
  ].join('\n');

test('warns from the day after the last day to tell, also once the change applies', () => {
  expect(on('2024-06-16')).toBe(OVERDUE('2024-06-16', '2024-07-16'));
  expect(on('2024-07-15')).toBe(OVERDUE('2024-07-15', '2024-08-14'));
});

test('proposes no postponement once the version has bound them: it would not undo that', () => {
  const later = (today: string): string =>
    `- { kind: postponement, version: 2024-06-01, on: ${today}, effective: 2025-08-14, reason: Late. }`;
  const isOverdue = (today: string): boolean =>
    on(today, { ...GIVEN, policy: ['events:', `  ${later(today)}`] }).includes('notice-overdue');
  expect(isOverdue('2024-07-15')).toBe(false);
  expect(isOverdue('2024-07-16')).toBe(true);
  const found = on('2024-07-16');
  expect(found).toContain('--reached existing-customers=<count>`.\n');
  expect(found).not.toContain('postponement');
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

test('warns of rules that begin on a day to come: until then nobody would be owed anything', () => {
  const given = { ...GIVEN, notices: ['since: 2024-07-01'] };
  expect(on('2024-06-30', given)).toBe(
    [
      'site.yaml:1:1  warning  notice-rules-to-come',
      '  Unexpected first day 2024-07-01 of the rules for notices (`notices.since`), expected one until today (2024-06-30): before it nobody is owed a notice.',
      '  Write `since: 2024-06-30` or an earlier day.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
  expect(on('2024-07-01', given)).toBe(FINE);
});

test('tells a clock that is behind by what is on record', () => {
  const { policies } = ourLibrary();
  expect(checkClock(policies, '2026-11-16')).toEqual([]);
  expect(checkClock(policies, '2026-11-30', '2026-11-30')).toEqual([]);
  expect(formatIssues(checkClock([], '2026-11-29', '2026-11-30'))).toContain('clock-behind');
  expect(formatIssues(checkClock(policies, '2026-11-15'))).toBe(
    [
      'site.yaml:1:1  error  clock-behind',
      '  Unexpected day 2026-11-15, expected 2026-11-16 or later: something of that day is on record already.',
      '  Set the clock of this machine, and leave no `POLICY_TODAY` behind: what is due is told by that day.',
      '',
      '1 error, 0 warnings in 1 file.',
      '',
    ].join('\n'),
  );
});

test('warns of what was not sealed within a week, as an error where a version is changed', () => {
  const library = sealedLibrary().write(
    'policies/privacy/2024-11-01.mdx',
    `${frontMatter('2024-12-01')}\n## Data\n\nWe keep your data.\n\n## Logs\n\nNone.\n`,
  );
  const said = (today: string, changed: string[] = []): string =>
    formatIssues(dutyIssues(library.library(), today, new Set(changed)));
  expect(said('2024-11-08')).toContain('warning  unsealed');
  expect(said('2024-11-09')).toBe(
    [
      'policies/privacy/2024-11-01.mdx:1:1  warning  seal-overdue',
      '  Unexpected version `2024-11-01` that is public and not sealed, expected it in the ledger by 2024-11-08: until then nothing shows that its text was changed.',
      '  Run `npm run seal -- privacy` and commit the ledger.',
      '',
      '0 errors, 1 warning in 1 file.',
      '',
    ].join('\n'),
  );
  expect(said('2024-11-09', ['privacy'])).toContain(
    'Unexpected change of a version of `privacy` while it is overdue to seal version `2024-11-01` (by 2024-11-08)',
  );
});
