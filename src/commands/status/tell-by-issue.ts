import { MARKER, type IssueTracker } from './issue-tracker.ts';

/**
 * Opens an issue with the message, or brings the one that is open up to date; without a message, closes
 * it. There is never more than one: others that were left open are closed. Says what it did.
 */
export async function tellByIssue(tracker: IssueTracker, message: string): Promise<string> {
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
