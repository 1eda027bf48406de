import { expect, test } from 'vitest';

import { issuesAfter } from '../../../support/draft-library.ts';

const unknown = (section: string, near: string): string =>
  `Unexpected change of section \`${section}\`, expected a section of this version or of its predecessor.${near}`;

test.for([
  ['§ 1', '§ 1'],
  ['§1', '§1'],
  ['1', '1'],
  ['1.', '1.'],
  ['Section 1', 'Section 1'],
  ['1. Server logs', '1. Server logs'],
  ['Server Logs', 'Server Logs'],
  ['Logs', 'Logs'],
  ['"1"', '1'],
] as const)('names the anchor of the section that `section: %s` means', ([written, shown]) => {
  expect(issuesAfter('section: server-logs', `section: ${written}`)).toEqual([
    '5:14  error  change-of-unknown-section',
    unknown(shown, ' Did you mean `server-logs`?'),
    'Write `  - section: server-logs`.',
  ]);
});

test('tells a section that nobody can guess once', () => {
  expect(issuesAfter('section: server-logs', 'section: § 12')).toEqual([
    '5:14  error  change-of-unknown-section',
    unknown('§ 12', ''),
    'Correct `section`.',
  ]);
});

test.for([
  ['server-logs, access', 'server-logs, access'],
  ['server-logs and access', 'server-logs and access'],
  ['1 & 3', '1 & 3'],
  ['1,3', '1,3'],
  ['[server-logs, access]', 'server-logs, access'],
  ['Server logs; acces', 'Server logs; acces'],
] as const)('asks for two rows for `section: %s`', ([written, shown]) => {
  const row = (section: string): string =>
    `  - { section: ${section}, materiality: material, reason: "Server logs are kept for 90 days instead of 30 days, and used to detect abuse.", means: "You can opt out until 14 March.", choice: abuse-detection }`;
  expect(issuesAfter('section: server-logs', `section: ${written}`)).toEqual([
    '5:14  error  change-of-unknown-section',
    unknown(shown, ' Did you mean `server-logs` and `access`?'),
    `Write a row for each in place of this one: \`${row('server-logs')}\` and \`${row('access')}\`.`,
  ]);
});

test.for([
  ['acces', ['access']],
  ['Email Inquiries', ['email-inquiries']],
  ['§ 4', ['children']],
  ['elsewhere', ['server-logs', 'access', 'changes']],
] as const)('names where the reader of a retired anchor may land, for %s', ([target, meant]) => {
  const lines = meant.map((anchor) => `\`  server-log: ${anchor}\``);
  const last = lines.pop() ?? '';
  expect(issuesAfter('choices:', `retired:\n  server-log: ${target}\nchoices:`)).toEqual([
    '11:15  error  retired-to-nowhere',
    `Unexpected target \`${target}\` of the retired anchor \`server-log\`, expected the anchor of a section of this version.`,
    `Write ${lines.length === 0 ? last : `${lines.join(', ')} or ${last}`}.`,
  ]);
});
