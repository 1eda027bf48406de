import { readBytes } from '#io/files/read-bytes.ts';
import { WrongUsage } from '#io/terminal/command.ts';
import { print, printError } from '#io/terminal/print.ts';
import { type IssueTracker, MARKER, trackerOf } from './issue-tracker.ts';

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
    return readBytes(file).toString();
  } catch {
    throw new WrongUsage(`Unexpected absence of \`${file}\`, expected the message.`);
  }
}

/**
 * Opens an issue with the message, or brings the one that is open up to date; without a message, closes
 * it. There is never more than one: others that were left open are closed. Says what it did.
 */
async function tellByIssue(tracker: IssueTracker, message: string): Promise<string> {
  const [known, ...others] = await tracker.list();
  for (const { number } of others) await tracker.close(number);
  if (message.trim() === '') {
    if (!known) return 'Nothing is due, and no issue is open.';
    await tracker.close(known.number);
    return `Nothing is due any more: closed issue ${known.number}.`;
  }
  const body = `${MARKER}\n${message.trim()}\n`.slice(0, LONGEST);
  if (!known) return `Opened issue ${await tracker.open(body)}.`;
  if (known.body.trim() === body.trim()) return `Issue ${known.number} says so already.`;
  await tracker.update(known.number, body);
  return `Brought issue ${known.number} up to date.`;
}

// What GitHub takes is 65,536 characters.
const LONGEST = 65_000;
