import { afterEach, expect, test, vi } from 'vitest';

import { printIssues } from '#io/terminal/print-issues.ts';
import { formatIssues, issue } from '#core/problems/issue.ts';

const PLACE = { file: 'site.yaml', line: 1, column: 1 };
const MISSING = issue('missing-file', PLACE, { file: 'site.yaml' } as never);
const REFUSED = issue('unwritable-file', PLACE, { reason: 'no right to' } as never);

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What is printed of issues where standard error is read by a terminal, or is not. */
function printed(issues: (typeof MISSING)[], isTerminal: boolean): unknown[] {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  const { isTTY } = process.stderr;
  Object.assign(process.stderr, { isTTY: isTerminal });
  printIssues(issues, '');
  Object.assign(process.stderr, { isTTY });
  return print.mock.calls.flat();
}

test('a terminal is told once where to read about the problems', () => {
  const both = [MISSING, REFUSED, MISSING];
  expect(printed(both, true)).toEqual([
    formatIssues(both),
    'Read about a problem: npm run explain -- <code>',
  ]);
});

test('the line can be typed as it is where all are of one kind', () => {
  expect(printed([MISSING, MISSING], true)).toEqual([
    formatIssues([MISSING, MISSING]),
    'Read about a problem: npm run explain -- missing-file',
  ]);
});

test('what a program reads is the issues alone', () => {
  expect(printed([MISSING], false)).toEqual([formatIssues([MISSING])]);
});
