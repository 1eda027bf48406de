import { expect, test } from 'vitest';

import {
  DRAFT,
  DRAFT_LIBRARY,
  DRAFT_TEXT,
  issuesAfter,
  issuesOfDraft,
} from '../../../support/draft-library.ts';

test.for<[string, string | RegExp, string, string[]]>([
  [
    'a change without a row',
    'You can ask for a copy',
    'You can request a copy',
    [
      '29:1  error  undecided-change',
      'Unexpected change of section `access` without a decision, expected a row in `changes`; the rules suggest `clarifying` (synonym: “You can ask for a copy of your data at any time.” → “You can request a copy of your data at any time.”).',
      'Add `  - { section: access, materiality: clarifying, reason: "…" }` below `changes`, with your decision and your reason.',
    ],
  ],
  [
    'a reason that is still to be written',
    /reason: Server.*/,
    'reason: "…"',
    [
      '5:14  error  decision-without-reason',
      'Unexpected decision about section `server-logs` without a reason, expected why it was judged so.',
      'Add `reason`: one sentence.',
    ],
  ],
  [
    'no rows, and the choice is still there',
    /changes:\n(?:  .*\n)+choices/,
    'choices',
    [
      '15:1  error  undecided-change',
      'Unexpected change of section `server-logs` without a decision, expected a row in `changes`; the rules suggest `material` (quantity-changed: “We keep server logs for 30 days.” → “We keep server logs for 90 days and use them to detect abuse.”).',
      'Add a line `changes:` at the top and `  - { section: server-logs, materiality: material, reason: "…", choice: abuse-detection }` below it, with your decision and your reason.',
    ],
  ],
  [
    'rows in brackets',
    /changes:\n(?:  .*\n)+choices/,
    'changes: []\nchoices',
    [
      '16:1  error  undecided-change',
      'Unexpected change of section `server-logs` without a decision, expected a row in `changes`; the rules suggest `material` (quantity-changed: “We keep server logs for 30 days.” → “We keep server logs for 90 days and use them to detect abuse.”).',
      'Add `{ section: server-logs, materiality: material, reason: "…", choice: abuse-detection }` to `changes`, with your decision and your reason.',
    ],
  ],
  [
    'a key without rows',
    /changes:\n(?:  .*\n)+choices/,
    'changes:\nchoices',
    [
      '16:1  error  undecided-change',
      'Unexpected change of section `server-logs` without a decision, expected a row in `changes`; the rules suggest `material` (quantity-changed: “We keep server logs for 30 days.” → “We keep server logs for 90 days and use them to detect abuse.”).',
      'Add `  - { section: server-logs, materiality: material, reason: "…", choice: abuse-detection }` below `changes`, with your decision and your reason.',
    ],
  ],
  [
    'a choice that no row names',
    '    choice: abuse-detection\n',
    '',
    [
      '10:9  error  unused-choice',
      'Unexpected choice `abuse-detection` that no change names, expected each to be used.',
      'Add `choice: abuse-detection` to the row of `server-logs`, or of the change that it is about.',
    ],
  ],
  [
    'a misspelt choice',
    'choice: abuse-detection',
    'choice: abuse-detecton',
    [
      '9:13  error  undefined-choice',
      'Unexpected choice `abuse-detecton`, expected one that `choices` defines.',
      'Write `    choice: abuse-detection`.',
    ],
  ],
  [
    'a choice that is described nowhere',
    /choices:\n(?:  .*\n)+/,
    '',
    [
      '9:13  error  undefined-choice',
      'Unexpected choice `abuse-detection`, expected one that `choices` defines.',
      'Describe `abuse-detection` in a row of `choices`.',
    ],
  ],
  [
    'a misspelt section',
    'section: server-logs',
    'section: server-log',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `server-log`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
  [
    'the words of a heading for its anchor',
    'section: server-logs',
    'section: Server logs',
    [
      '5:14  error  change-of-unknown-section',
      'Unexpected change of section `Server logs`, expected a section of this version or of its predecessor. Did you mean `server-logs`?',
      'Write `  - section: server-logs`.',
    ],
  ],
])('tells a mistake in decisions once, with what to paste: %s', ([, from, to, issues]) => {
  expect(issuesAfter(from, to)).toEqual(issues);
});

test('asks for the decision about a clause before its promise', () => {
  const promise = 'noticePromise: { days: 30, optOut: true }\nsummary:';
  const published = 'policies/privacy/2026-01-05.mdx';
  const files = {
    [published]: String(DRAFT_LIBRARY[published]).replace('summary:', promise),
    [DRAFT]: DRAFT_TEXT.replace('summary:', promise).replace(
      'We tell you about changes of this policy by e-mail.',
      'We may change this policy.',
    ),
  };
  expect(issuesOfDraft(files).filter((line) => /^\d+:/.test(line))).toEqual([
    '38:1  error  undecided-change',
  ]);
});
