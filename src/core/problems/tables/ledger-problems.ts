import type { Day } from '#core/text/calendar-day.ts';
import { error, warning } from './problem.ts';

const EVENTS = '`events` in policy.yaml';
const RESTORE_LEDGER =
  'Take ledger.json back from the history of the repository: only `npm run seal` writes it.';

const REDEPLOY =
  'Find out what changed it, and deploy again from the library: the same library and day give the same bytes.';

/** The problems of ledgers and of archives that were published with one. */
export const ledgerProblems = {
  'damaged-ledger': error<{ found: string }>(
    ({ found }) =>
      `Unexpected ${found} in the ledger, expected it to the byte as \`npm run seal\` wrote it.`,
    () => RESTORE_LEDGER,
  ),
  'ledger-of-another-policy': error<{ found: string; expected: string }>(
    ({ found, expected }) =>
      `Unexpected ledger of the policy \`${found}\`, expected that of \`${expected}\`.`,
    () => RESTORE_LEDGER,
  ),
  'broken-chain': error<{ index: number; name: string }>(
    ({ index, name }) =>
      `Unexpected seal of entry ${index} (${name}), expected the one that follows from the entry and from all before it.`,
    () => RESTORE_LEDGER,
  ),
  'sealed-text-changed': error<{ version: string; found: string }>(
    ({ version, found }) =>
      `Unexpected ${found} in version \`${version}\`, expected the text as it was published and sealed.`,
    () =>
      `Restore the text; correct it with a new version, or point the mistake out as an \`erratum\` under ${EVENTS}.`,
  ),
  'sealed-settings-changed': error<{ version: string; key: string }>(
    ({ version, key }) =>
      `Unexpected change of \`${key}\` of version \`${version}\`, expected the front matter as it was published and sealed.`,
    ({ key }) =>
      key === 'effective'
        ? `Restore it; record another day as a \`postponement\` or a \`withdrawal\` under ${EVENTS}.`
        : `Restore it; point a mistake out as an \`erratum\` under ${EVENTS}.`,
  ),
  'sealed-numbering-changed': error<{ version: string; found: string; expected: string }>(
    ({ version, found, expected }) =>
      `Unexpected numbering \`${found}\`, expected \`${expected}\`: with it version \`${version}\` was published and sealed.`,
    ({ expected }) => `Write \`numbering: ${expected}\`.`,
  ),
  'sealed-version-missing': error<{ version: string; name: string }>(
    ({ version }) =>
      `Unexpected absence of version \`${version}\`, expected every version that was published and sealed.`,
    ({ name }) =>
      `Restore \`${name}.mdx\` or \`.md\`; to end its effect, record a \`withdrawal\` under ${EVENTS}.`,
  ),
  'sealed-version-renamed': error<{ version: string; found: string }>(
    ({ version, found }) =>
      `Unexpected name \`${found}\`, expected \`${version}\`: on that day the text was published and sealed.`,
    () => `Give the file its name back; record another day of effect as an event in policy.yaml.`,
  ),
  'back-dated-version': error<{ version: string; sealed: Day }>(
    ({ version, sealed }) =>
      `Unexpected version \`${version}\`, expected nothing new before what was published and sealed on ${sealed}.`,
    () => 'Name the file after the day on which the version is published.',
  ),
  'sealed-event-changed': error<{ name: string; on: Day }>(
    ({ name, on }) =>
      `Unexpected change of the ${name} made public on ${on}, expected it as it was sealed.`,
    () => 'Restore the row; add a new event for what has happened since.',
  ),
  'sealed-event-missing': error<{ name: string; on: Day }>(
    ({ name, on }) =>
      `Unexpected absence of the ${name} made public on ${on}, expected every event that was sealed.`,
    () => 'Restore the row; add a new event for what has happened since.',
  ),
  'sealed-events-reordered': error<{ name: string; other: string }>(
    ({ name, other }) =>
      `Unexpected ${name} before the ${other}, expected the events of one day in the order in which they were sealed.`,
    () => 'Move the row down.',
  ),
  'back-dated-event': error<{ name: string; on: Day; sealed: Day }>(
    ({ name, on, sealed }) =>
      `Unexpected ${name} made public on ${on}, expected nothing new before what was published and sealed on ${sealed}.`,
    () => 'Correct `on` to the day on which the event is made public.',
  ),
  'unwritable-file': error<{ reason: string }>(
    ({ reason }) =>
      `Unexpected failure to write the file (${reason}), expected a folder that allows it. What was there is there still.`,
    () => 'Check the permissions of the folder and the space on the disk, and run it again.',
  ),
  unsealed: warning<{ name: string; policy: string }>(
    ({ name }) => `Unexpected ${name} that is public and not sealed, expected it in the ledger.`,
    ({ policy }) => `Run \`npm run seal -- ${policy}\` and commit the ledger.`,
  ),
  'text-changed-before-restatement': error<{
    version: string;
    commit: string;
    file: string;
    sealed: string;
    found: string;
  }>(
    ({ version, commit, sealed, found }) =>
      `Unexpected \`${found}\` in version \`${version}\`, expected \`${sealed}\` as in commit \`${commit}\`, which sealed it. The seal of an earlier Codicil does not hold these words.`,
    ({ commit, file }) => `Run \`git checkout ${commit} -- ${file}\`, then seal again.`,
  ),
  'restated-without-history': warning<{ versions: string; reason: string }>(
    ({ versions, reason }) =>
      `Unexpected restatement of ${versions} without history (${reason}), expected the commit that sealed it: whether its words were struck or changed since then cannot be told.`,
    () =>
      'Compare the file with what was published before you commit the ledger, or restate in a full clone of the repository.',
  ),
  'seals-not-compared': warning<{ versions: string }>(
    ({ versions }) =>
      `Unexpected shallow clone, expected the whole history: whether ${versions}, sealed by an earlier Codicil, still say what they said then was not checked.`,
    () =>
      'Run `git fetch --unshallow`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
  ),
  'seal-overdue': warning<{ name: string; policy: string; by: Day }>(
    ({ name, by }) =>
      `Unexpected ${name} that is public and not sealed, expected it in the ledger by ${by}: until then nothing shows that its text was changed.`,
    ({ policy }) => `Run \`npm run seal -- ${policy}\` and commit the ledger.`,
  ),
  'misstated-text': warning<{ versions: string; policy: string; sealed: string; written: string }>(
    ({ versions, sealed, written }) =>
      `Unexpected words in the sealed text of ${versions}, expected those that were written: \`${sealed}\` stands for \`${written}\`.`,
    ({ policy }) =>
      `If the files are as they were published, run \`npm run seal -- --restate ${policy}\` and commit the ledger.`,
  ),
  'damaged-manifest': error<object>(
    () =>
      'Unexpected manifest, expected it to the byte as the build of the site wrote it (`codicil-manifest/1`).',
    () => REDEPLOY,
  ),
  'archive-unreadable': error<{ reason: string }>(
    ({ reason }) => `Unexpected failure to get the file (${reason}), expected it to be published.`,
    () => 'Check the address and that the site is up; if only this file is missing, deploy again.',
  ),
  'archived-file-changed': error<{ found: string; expected: string }>(
    ({ found, expected }) =>
      `Unexpected bytes with the digest \`${found}\`, expected those with \`${expected}\` that the manifest lists.`,
    () => REDEPLOY,
  ),
  'unlisted-file': warning<object>(
    () => 'Unexpected file that the manifest does not list, expected only what the build wrote.',
    () => 'Remove the file, unless your host needs it.',
  ),
  'archive-contradiction': error<{ key: string; found: string; expected: string; by: string }>(
    ({ key, found, expected, by }) =>
      `Unexpected ${key} ${found}, expected ${expected} as in ${by}.`,
    () => REDEPLOY,
  ),
  'archived-data-unreadable': error<{ found: string }>(
    ({ found }) => `Unexpected ${found}, expected the data that Codicil publishes.`,
    () => REDEPLOY,
  ),
  'archived-text-differs': error<{ version: string; found: string; expected: string }>(
    ({ version, found, expected }) =>
      `Unexpected ${found} in the text of version \`${version}\`, expected ${expected} as it was sealed.`,
    () => REDEPLOY,
  ),
  'archived-page-differs': error<{ version: string; found: string; expected: string }>(
    ({ version, found, expected }) =>
      `Unexpected ${found} on the page of version \`${version}\`, expected ${expected} as in its sealed text.`,
    () => REDEPLOY,
  ),
  'archived-page-markup': warning<{ version: string }>(
    ({ version }) =>
      `Unexpected markup around the words of version \`${version}\`, expected the markup that this Codicil writes. The words are the sealed ones.`,
    () => 'Verify with the Codicil that built the site, or deploy again.',
  ),
  'archived-version-missing': error<{ name: string }>(
    ({ name }) =>
      `Unexpected absence of ${name} on the site, expected what was published and sealed.`,
    () => 'Find out why it is gone; deploy again from the library that has it.',
  ),
  'archive-unsealed': error<{ name: string }>(
    ({ name }) => `Unexpected ${name} on the site that is not sealed, expected it in the ledger.`,
    () => 'Run `npm run seal`, commit the ledger and deploy again.',
  ),
  'archive-without-ledger': error<{ policy: string }>(
    ({ policy }) => `Unexpected policy \`${policy}\` without a ledger, expected one.`,
    () => 'Run `npm run seal`, commit the ledger and deploy again.',
  ),
  'archived-file-differs': error<{ found: string; expected: string; day: Day }>(
    ({ found, expected, day }) =>
      `Unexpected ${found}, expected ${expected} as the library makes it for ${day}.`,
    () =>
      'Take the library as it was when the site was built; if this file still differs, find out what changed it, and deploy again.',
  ),
  'archive-not-comparable': error<{ found: string; expected: string; step: string }>(
    ({ found, expected }) =>
      `Unexpected site, not comparable: made by ${found}, expected ${expected} as runs here. Ledgers and data were verified.`,
    ({ step }) => step,
  ),
  'archive-not-made-anew': error<{ reason: string }>(
    ({ reason }) =>
      `Unexpected failure to make the site anew (${reason}), expected files to compare with. Ledgers and data were verified.`,
    () => 'Build the library by itself: it says what is wrong.',
  ),
  'rewritten-ledger': error<{ index: number; name: string }>(
    ({ index, name }) =>
      `Unexpected entry ${index} (${name}) in the ledger of the site, expected that of the ledger that you trust.`,
    () => 'Do not deploy over it: find out which of the two histories is the true one.',
  ),
  'shortened-ledger': error<{ found: number; expected: number }>(
    ({ found, expected }) =>
      `Unexpected ledger with ${found} entries, expected the ${expected} that it had when the copy was saved.`,
    () => 'Ask the publisher what became of the entries: none is ever taken away.',
  ),
  'library-behind': error<{ found: number; expected: number }>(
    ({ found, expected }) =>
      `Unexpected ledger with ${found} entries, expected the ${expected} of the library.`,
    () => 'Do not deploy over it: take ledger.json of the library back to what is published.',
  ),
  'site-behind': error<{ name: string }>(
    ({ name }) => `Unexpected absence of the ${name} in the ledger, expected it as in the library.`,
    () => 'Deploy again.',
  ),
  'live-site-behind': error<{ day: Day; expected: Day }>(
    ({ day, expected }) =>
      `Unexpected site built for ${day}, expected one built for ${expected}: it stands still, and no version comes into force on it.`,
    () =>
      'Look at the last run of the job that builds it: it failed, or its schedule was switched off. Run it by hand.',
  ),
  'live-site-ahead': error<{ day: Day; expected: Day }>(
    ({ day, expected }) =>
      `Unexpected site built for ${day}, expected one built for ${expected}: it says of texts that they apply before they do.`,
    () => 'Build it for today, without `--today` or `POLICY_TODAY`, and deploy that.',
  ),
  'live-version-missing': error<{ file: string; day: Day }>(
    ({ file, day }) =>
      `Unexpected absence of \`${file}\` from the site built for ${day}, expected every version that is public on that day.`,
    () => 'Deploy again from the library that has it.',
  ),
  'clock-behind': error<{ today: Day; newest: Day }>(
    ({ today, newest }) =>
      `Unexpected day ${today}, expected ${newest} or later: something of that day is on record already.`,
    () =>
      'Set the clock of this machine, and leave no `POLICY_TODAY` behind: what is due is told by that day.',
  ),
};
