import type { Day } from '#core/text/calendar-day.ts';
import { error, warning } from './problem.ts';

// Where a browser has it, on GitHub.
const APPROVE = 'Files changed › Review changes › Approve';

/** The problems of approvals: that they are missing, of another text, or claimed. */
export const approvalProblems = {
  'missing-approval': error<{
    found: number;
    expected: number;
    isLowered: boolean;
    of: string;
    /** Code owners but who proposed it; nothing where no reviews were asked for. */
    owners: string | null;
    isAuthorAlone: boolean;
    /** Code owners whose members are not known. */
    unknown: string;
    strangers: string;
    /** Who is named in rows that came with the change. */
    claimed: string;
  }>(
    ({ found, expected, isLowered, owners, unknown, strangers, claimed }) => {
      const count = `${found === 1 ? '1 approval' : `${found} approvals`}`;
      const by = owners
        ? `code owners (${owners})`
        : expected === 1
          ? 'a person or an office'
          : 'different people or offices';
      const ignored = [
        strangers === '' ? '' : ` Who approved is no code owner: ${strangers}.`,
        unknown === '' ? '' : ` Who belongs to ${unknown} is not known here.`,
        claimed === ''
          ? ''
          : ` What the change says itself does not count: an approval by ${claimed}.`,
      ].join('');
      return `Unexpected ${count} of a version with a ${isLowered ? 'decision below a grave finding of the rules' : 'material change'}, expected ${expected} by ${by}: it awaits approval, and is not published before.${ignored}`;
    },
    ({ of, owners, isAuthorAlone, unknown }) => {
      if (owners === null)
        return `Have a code owner approve it in the pull request: ${APPROVE}. Where there are no pull requests, the approver runs \`npm run approve -- ${of} --as "<name>"\` in the branch.`;
      if (isAuthorAlone)
        return 'Name a second code owner in CODEOWNERS on the main branch: who proposes a change cannot approve it.';
      if (owners === '')
        return `Name its code owners in CODEOWNERS on the main branch; then one of them approves it in the pull request: ${APPROVE}.`;
      if (unknown !== '')
        return `Have a code owner who is named by login approve it in the pull request (${APPROVE}), or say who belongs to ${unknown} in the variable CODE_OWNER_TEAMS.`;
      return `Have a code owner approve it in the pull request: ${APPROVE}.`;
    },
  ),
  'claimed-approval': warning<{ by: string; of: string }>(
    ({ by }) =>
      `Unexpected approval by “${by}” that comes with the change itself, expected one that somebody else confirms: until then it is a claim.`,
    ({ by }) =>
      `If the change is a pull request, have a code owner approve it there: ${APPROVE}. Otherwise, ask “${by}” before you merge it.`,
  ),
  'unconfirmed-approval': error<{ by: string; of: string }>(
    ({ by }) =>
      `Unexpected approval by “${by}” that comes with the change itself, expected an approving review by a code owner for each: nobody approves in the name of another.`,
    ({ by }) =>
      `Delete the row of “${by}” under \`approvals\`: who approves does so in the pull request (${APPROVE}), and a bot writes the row after the merge.`,
  ),
  'approval-of-another-text': error<{ by: string; change: string; of: string }>(
    ({ by, change }) =>
      `Unexpected approval by “${by}” of another text, expected one of this text: ${change}.`,
    ({ by, of }) =>
      `Have “${by}” approve it as it is now, in the pull request or with \`npm run approve -- ${of} --as "${by}"\`.`,
  ),
  'withheld-version': warning<{ of: string; found: number; expected: number; today: Day }>(
    ({ found, expected, today }) =>
      found < expected
        ? `Unexpected day of publication before approval (${found} of ${expected}), expected it after ${today}: the version is not published, and the text before it goes on.`
        : `Unexpected day of publication after an earlier version that awaits approval, expected that one approved first: neither is published.`,
    ({ of, found, expected }) =>
      found < expected
        ? `Have it approved, with a day of publication to come as its name: \`npm run approve -- ${of} --as "<name>"\`.`
        : 'Have the earlier version approved, or take it out.',
  ),
};
