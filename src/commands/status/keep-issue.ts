import { readFileSync } from 'node:fs';

import { WrongUsage } from '#io/terminal/command.ts';
import { trackerOf } from './issue-tracker.ts';
import { tellByIssue } from './tell-by-issue.ts';
import { print, printError } from '#io/terminal/print.ts';

/**
 * Keeps one issue with the message in `file`, or closes it if that is empty; gives the exit code. Needs
 * Node alone.
 *
 * @throws {WrongUsage} without the file, or without the variables of a service.
 */
export async function keepIssue(file: string): Promise<number> {
  const message = readMessage(file);
  const tracker = trackerOf(process.env);
  if (!tracker) {
    throw new WrongUsage('Expected the variables of GitHub Actions or of GitLab CI, with a token.');
  }
  try {
    print(await tellByIssue(tracker, message));
    return 0;
  } catch (cause) {
    printError(`The issue could not be kept: ${(cause as Error).message}.`);
    return 1;
  }
}

function readMessage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUsage(`Unexpected absence of \`${file}\`, expected the message.`);
  }
}
