import type { Day } from '#core/text/calendar-day.ts';
import { error, plain, warning } from './problem.ts';

// What asks for a later day than the lead time does.
function besides(earliest: Day, follows: string | null, chosenBy: Day | null): string {
  if (follows !== null) return `, and version \`${follows}\` before it applies from ${earliest}`;
  return chosenBy === null ? '' : `, and its readers can choose until ${chosenBy}`;
}

/** The problems of notices: of the plan, of what readers are told, and of the record. */
export const noticeProblems = {
  'effective-too-early': error<{
    effective: Day;
    earliest: Day;
    audience: string;
    lead: string;
    source: string;
    announced: Day;
    follows: string | null;
    chosenBy: Day | null;
    line: string;
  }>(
    ({ effective, earliest, audience, lead, source, announced, follows, chosenBy }) =>
      `Unexpected effective date ${effective} of a material change announced on ${announced}, expected ${earliest} or a later day: ${audience} must hear of it ${lead} ahead, by ${source}${besides(earliest, follows, chosenBy)}.`,
    ({ line }) => `Write \`${line}\` or a later day, or record a \`waiver\`.`,
  ),
  'effective-by-new-promise': error<{
    effective: Day;
    earliest: Day;
    lead: string;
    version: string;
    announced: Day;
    follows: string | null;
    chosenBy: Day | null;
    line: string;
  }>(
    ({ effective, earliest, lead, version, announced, follows, chosenBy }) =>
      `Unexpected effective date ${effective} of a material change announced on ${announced}, expected ${earliest} or a later day: it keeps the weaker promise of this version, but that of version \`${version}\`, in force when it is announced, governs (${lead} ahead)${besides(earliest, follows, chosenBy)}.`,
    ({ line }) => `Write \`${line}\` or a later day, or record a \`waiver\`.`,
  ),
  'published-in-the-past': error<{
    version: string;
    today: Day;
    base: string;
    /** Of the file, as it is to be. */
    name: string;
    lines: readonly string[];
  }>(
    ({ version, today, base }) =>
      `Unexpected version \`${version}\`, which \`${base}\` does not have, expected a day from ${today} on: its text becomes public when it is merged.`,
    ({ name, lines }) =>
      lines.length === 0
        ? `Rename the file to \`${name}\`; its days of effect keep every promise and can stay.`
        : `Rename the file to \`${name}\` and write ${lines.join(' and ')}: no earlier day keeps every promise.`,
  ),
  'event-in-the-past': error<{ kind: string; on: Day; today: Day; base: string }>(
    ({ kind, on, today, base }) =>
      `Unexpected ${kind} on ${on}, which \`${base}\` does not have, expected a day from ${today} on: it becomes public when it is merged.`,
    ({ today }) => `Write \`on: ${today}\`, or the day on which it will be merged.`,
  ),
  'text-taken-back': error<{ kind: string; version: string; row: string }>(
    ({ kind, version }) =>
      `Unexpected ${kind} of version \`${version}\`, whose material change applies already, expected notice before the text that it replaced applies again.`,
    ({ row }) =>
      `Publish that text as a new version; where there is no time for notice, have someone answer for it under \`waivers\` in policy.yaml: \`${row}\`.`,
  ),
  'late-publication': warning<{
    version: string;
    was: Day;
    announced: Day;
    earliest: Day;
    lead: string;
    follows: string | null;
    chosenBy: Day | null;
    line: string;
  }>(
    ({ version, was, announced, earliest, lead, follows, chosenBy }) =>
      `Unexpected effective date ${was} of version \`${version}\`, which became public on ${announced}, after its day, expected ${earliest} or a later day: ${lead} were promised${besides(earliest, follows, chosenBy)}.`,
    ({ version, line }) =>
      `Add \`{ kind: postponement, version: ${version}, on: <today>, reason: It became public later than planned., ${line} }\` to \`events\` in policy.yaml.`,
  ),
  'public-version-changed': error<{
    version: string;
    found: string;
    base: string;
    command: string;
  }>(
    ({ version, found, base }) =>
      `Unexpected ${found} of version \`${version}\`, expected it as \`${base}\` has it: its day has come, and readers have it.`,
    ({ command }) =>
      `Run \`${command}\`; publish other words as a new version, and record another day of effect as a \`postponement\` in policy.yaml.`,
  ),
  'weakened-promise-undecided': error<{ what: string; version: string; section: string | null }>(
    ({ what, version }) =>
      `Unexpected weaker promise about notices than in version \`${version}\` (${what}), expected a change decided to be \`material\`: it governs how readers learn of later changes.`,
    ({ section }) =>
      section === null
        ? 'Decide the section that makes the promise to be `material`, and name it as `section` of `noticePromise`.'
        : `Decide section \`${section}\` to be \`material\`, with the reason.`,
  ),
  'use-without-choice': error<{ section: string; version: string }>(
    ({ section, version }) =>
      `Unexpected material change of section \`${section}\` in the use of data that were collected before, expected a choice other than \`inform\`: version \`${version}\`, in force when it is announced, promises an opportunity to opt out.`,
    ({ section }) => `Add a choice to \`choices\`, and name it as \`choice\` of \`${section}\`.`,
  ),
  'choice-after-effect': error<{ by: Day; effective: Day; last: Day; earliest: Day }>(
    ({ by, effective }) =>
      `Unexpected last day to choose ${by}, expected a day before the change applies to existing customers (${effective}).`,
    ({ last, earliest }) =>
      `Set \`by\` to ${last} or earlier, or \`effective\` for existing customers to ${earliest} or later.`,
  ),
  'choice-before-announcement': error<{ by: Day; announced: Day }>(
    ({ by, announced }) =>
      `Unexpected last day to choose ${by}, expected a day not before the announcement (${announced}).`,
    () => 'Correct `by`: nobody can choose before they know.',
  ),
  'choice-is-unsubscribe': error<{ choice: string }>(
    ({ choice }) =>
      `Unexpected link of the choice \`${choice}\`, expected another address than the one for leaving mailings (\`notices.marketingUnsubscribe\` in site.yaml).`,
    () => 'Give the choice an address of its own: leaving a mailing is no answer to a change.',
  ),
  'foreign-choice-link': error<{ choice: string; host: string; known: string }>(
    ({ choice, host, known }) =>
      `Unexpected link of the choice \`${choice}\` to \`${host}\`, expected one to ${known}.`,
    ({ host }) =>
      `Correct the address, or add \`${host}\` to \`notices.choiceHosts\` in site.yaml if choices are made there.`,
  ),
  'dead-choice-link': error<{ choice: string; href: string; near: string }>(
    ({ choice, href, near }) =>
      `Unexpected link of the choice \`${choice}\` to \`${href}\`, expected an address that this site has.${near}`,
    () => 'Correct the address.',
  ),
  'choice-link-with-login': error<{ choice: string }>(
    ({ choice }) =>
      `Unexpected user name or password in the link of the choice \`${choice}\`, expected an address that is the same for every reader.`,
    () => 'Remove what stands before the `@`.',
  ),
  'tracking-parameter': error<{ key: string; parameter: string }>(
    ({ key, parameter }) =>
      `Unexpected tracking parameter \`${parameter}\` in \`${key}\`, expected an address that follows nobody.`,
    ({ parameter }) => `Remove \`${parameter}\` from the address.`,
  ),
  'promotional-words': error<{ key: string; words: string }>(
    ({ key, words }) =>
      `Unexpected words “${words}” in \`${key}\`, expected nothing promotional: it is read in a notice.`,
    () => 'Say only what changes and what the reader can do.',
  ),
  'subject-too-long': error<{ length: number; most: number }>(
    ({ length, most }) =>
      `Unexpected subject of ${length} characters, expected at most ${most}: more is cut off in a list of mails.`,
    () => 'Shorten `subject`, or remove it: it is then made from the title and the day.',
  ),
  'subject-without-facts': error<{ missing: string }>(
    ({ missing }) => `Unexpected subject without ${missing}, expected the policy and a day.`,
    ({ missing }) => `Add ${missing} to \`subject\`, or remove it: it is then made from the two.`,
  ),
  'holidays-unknown': warning<{ until: Day; known: Day | null }>(
    ({ until, known }) =>
      known === null
        ? `Unexpected count of business days up to ${until} without holidays, expected those of that time.`
        : `Unexpected count of business days up to ${until}, expected the holidays of that time: they are known until ${known}.`,
    () => 'Add the holidays to `calendar.holidays` in site.yaml.',
  ),
  'notice-of-first-version': error<{ version: string }>(
    ({ version }) =>
      `Unexpected notice of version \`${version}\`, the first of its policy, expected one that changes an earlier one.`,
    () => 'Ask for a later version.',
  ),
  'notice-of-editorial-version': error<{ version: string }>(
    ({ version }) =>
      `Unexpected notice of version \`${version}\` without a material change, expected one: people who get notices of nothing stop reading them.`,
    () => 'Ask for it with `--even-if-editorial` if it is to be announced all the same.',
  ),
  'milder-rule': warning<{ rule: string; was: string; now: string; base: string }>(
    ({ rule, was, now, base }) =>
      `Unexpected milder rule \`${rule}\` (${now}), expected the one that \`${base}\` has (${was}): by it fewer people are told or asked, or later.`,
    () => 'Restore it; if it is meant, leave it, so that reviewers see it here.',
  ),
  'version-by-milder-rule': error<{ rule: string; was: string; now: string; base: string }>(
    ({ rule, was, now, base }) =>
      `Unexpected milder rule \`${rule}\` (${now}) in a change that also touches a version, expected the one that \`${base}\` has (${was}): no version is judged by a rule that comes with it.`,
    () => 'Change the rule in a pull request of its own, or restore it.',
  ),
  'rule-made-milder': warning<{ rule: string; was: string; now: string; since: Day }>(
    ({ rule, was, now, since }) =>
      `Unexpected milder rule \`${rule}\` (${now}) for a version that follows the one of ${since}, now in force, expected the one that held with it (${was}): readers were told then how they hear of the next.`,
    () =>
      'Keep the stricter rule for this version, or leave it, so that reviewers see it here; it ends when this version is in force.',
  ),
  'new-waiver': warning<{
    version: string;
    whom: string;
    by: string;
    base: string;
    /** The last day to tell them, where it is past. */
    due: Day | null;
  }>(
    ({ version, whom, by, base, due }) =>
      `Unexpected waiver by \`${by}\`, which \`${base}\` does not have, expected ${whom} to be told of version \`${version}\` in time${due === null ? '' : `: it comes after the last day to tell them, ${due}`}.`,
    ({ by }) => `Have \`${by}\` confirm it in the review, or take it out and tell them.`,
  ),
  'lost-duty': error<{
    found: string;
    what: string;
    by: Day;
    base: string;
    line: string;
    row: string | null;
  }>(
    ({ found, what, by, base }) =>
      `Unexpected ${found} of the duty to ${what}, expected it as \`${base}\` has it, by ${by}: it ends when it is done, waived by name or postponed.`,
    ({ line, row }) =>
      `Restore what this change takes from it, or do it and record it: \`${line}\`${row === null ? '.' : `; or have someone answer for it under \`waivers\` in policy.yaml: \`${row}\`.`}`,
  ),
  'notice-rules-to-come': warning<{ since: Day; today: Day }>(
    ({ since, today }) =>
      `Unexpected first day ${since} of the rules for notices (\`notices.since\`), expected one until today (${today}): before it nobody is owed a notice.`,
    ({ today }) => `Write \`since: ${today}\` or an earlier day.`,
  ),
  'notice-due-soon': warning<{ what: string; by: Day; line: string }>(
    ({ what, by }) =>
      `Unexpected absence of a record a few days before the last day to ${what} (${by}), expected one by then.`,
    ({ line }) => `Send the notice, then record it: \`${line}\`.`,
  ),
  'notice-overdue': warning<{
    audience: string;
    tellBy: Day;
    today: Day;
    earliest: Day | null;
    line: string;
    row: string | null;
  }>(
    ({ audience, tellBy, today, earliest }) =>
      `Unexpected ${today} without a record that ${audience} were told, expected it by ${tellBy}${earliest === null ? '' : `; told today, the change could apply from ${earliest}`}.`,
    ({ line, row }) =>
      `Record what was sent: \`${line}\`${row === null ? '.' : `; or add a postponement to \`events\` in policy.yaml: \`${row}\`.`}`,
  ),
  'change-while-overdue': error<{ policy: string; what: string; by: Day; line: string }>(
    ({ policy, what, by }) =>
      `Unexpected change of a version of \`${policy}\` while it is overdue to ${what} (by ${by}), expected that to be done first.`,
    ({ line }) => `Do it, then record it: \`${line}\`.`,
  ),
  'notice-already-announced': error<{ id: string; announced: Day }>(
    ({ id, announced }) =>
      `Unexpected other notice \`${id}\` than the one that was announced on ${announced}, expected the same files: what people were told is not changed.`,
    () =>
      'Restore what changed it, or tell them more by an event in policy.yaml: a postponement, an erratum or a withdrawal.',
  ),
  'dispatch-before-announcement': error<{ started: Day; announced: Day }>(
    ({ started, announced }) =>
      `Unexpected mailing on ${started}, expected none before the announcement (${announced}).`,
    () => 'Correct the day of the mailing.',
  ),
  'dispatch-too-late': warning<{ audience: string; finished: Day; tellBy: Day }>(
    ({ audience, finished, tellBy }) =>
      `Unexpected mailing to ${audience} that ended on ${finished}, expected it by ${tellBy}.`,
    () => 'Record a `postponement` in policy.yaml for who was told late.',
  ),
  'recorded-later': warning<{ audience: string; finished: Day; tellBy: Day; recorded: Day }>(
    ({ audience, finished, tellBy, recorded }) =>
      `Unexpected record on ${recorded} of a mailing to ${audience} on ${finished}, expected it by ${tellBy}, the last day to tell them: nothing but this record says that it was sent in time.`,
    () =>
      'Have who sent it confirm the day in the review; `npm run status` goes on to show it as recorded later.',
  ),
  'mailing-without-record-day': error<{ audience: string; finished: Day; base: string }>(
    ({ audience, finished, base }) =>
      `Unexpected mailing to ${audience} on ${finished} without a true \`recorded\` day, expected the day on which it was written down: \`${base}\` does not have it.`,
    () =>
      'Restore the file from git, and record the mailing with `npm run notice -- … --record --sent <day>`.',
  ),
  'unlikely-reach': warning<{ audience: string; reached: number; expected: number; since: string }>(
    ({ audience, reached, expected, since }) =>
      `Unexpected count of ${reached} told among ${audience}, expected ${expected} or more: ${since}.`,
    () => 'Tell the others and record that too, or have the count confirmed in the review.',
  ),
  'invalid-notice-record': plain(
    'Unexpected end or sign in the record of notices, expected JSON as `npm run notice` writes it.',
    'Restore the file from git: it is written by a script and never by hand.',
  ),
  'notice-record-of-another-policy': error<{ found: string; policy: string }>(
    ({ found, policy }) =>
      `Unexpected record of policy \`${found}\`, expected one of \`${policy}\`: it lies in that folder.`,
    () => 'Put the file back where it came from.',
  ),
  'notice-record-of-unknown-version': error<{ version: string }>(
    ({ version }) =>
      `Unexpected notice of version \`${version}\`, expected a version that the policy has.`,
    () => 'Restore the version: it was announced.',
  ),
  'duplicate-notice-record': error<{ id: string }>(
    ({ id }) => `Unexpected second record of notice \`${id}\`, expected one for each notice.`,
    () => 'Restore the file from git: it is written by a script and never by hand.',
  ),
  'announced-text-changed': error<{ version: string; digest: string; announced: string }>(
    ({ version, digest, announced }) =>
      `Unexpected text of version \`${version}\` with digest \`${digest}\`, expected the one that was announced: \`${announced}\`.`,
    () => 'Restore the text that was announced, and publish the change as a new version.',
  ),
};
