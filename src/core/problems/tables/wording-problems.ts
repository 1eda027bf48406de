import type { Day } from '#core/text/calendar-day.ts';
import { error, warning } from './problem.ts';

interface LeftOver {
  kind: string;
  words: string;
  expected: string;
  step: string;
}

/** What the words of a text say against one another or against its settings. */
export const wordingProblems = {
  'term-unused': warning<{ words: string }>(
    ({ words }) =>
      `Unexpected definition of “${words}” that nothing uses, expected these words elsewhere in this version or in a policy that is read with it.`,
    () => 'Use the defined words, or remove `<Term>`.',
  ),
  'term-undefined': warning<{ id: string; words: string; version: string }>(
    ({ words, version }) =>
      `Unexpected “${words}” without a definition, expected the one that version \`${version}\` has: the words are still used.`,
    ({ id }) => `Mark the definition with \`<Term id="${id}">\`, or use other words.`,
  ),
  'term-not-there': warning<{ words: string; title: string }>(
    ({ words, title }) =>
      `Unexpected “${words}” as defined in “${title}”, expected a text that has these words.`,
    ({ title }) => `Define it here, or use the words of “${title}”.`,
  ),
  'section-number-gone': warning<{ words: string; last: string | null }>(
    ({ words, last }) =>
      `Unexpected “${words}”, expected the number of a section: ${last === null ? 'none has one' : `the last one is ${last}`}.`,
    () =>
      'Link the section by its anchor, as in `[Payment](#payment)`: anchors stay, numbers move.',
  ),
  'section-number-typed': warning<{ words: string; links: string }>(
    ({ words }) => `Unexpected “${words}” typed as text, expected a link: numbers move.`,
    ({ links }) => `Write ${links}.`,
  ),
  'typed-number': warning<{ typed: string; number: string; line: string | null; retired: string }>(
    ({ typed, number }) =>
      `Unexpected number “${typed}”, expected words alone: the site puts “${number}” before them.`,
    ({ line, retired }) =>
      (line === null ? 'Remove the number' : `Write \`${line}\``) +
      (retired === '' ? '.' : `, and add \`retired: { ${retired} }\`.`),
  ),
  'section-number-of-another': warning<{ words: string; anchor: string; expected: string }>(
    ({ words, anchor, expected }) =>
      `Unexpected “${words}” as a link to \`#${anchor}\`, expected the number of that section: ${expected}.`,
    () => 'Write the heading of the section instead: numbers move.',
  ),
  'heading-gone': warning<{ heading: string; near: string }>(
    ({ heading, near }) =>
      `Unexpected section “${heading}”, expected the heading of a section.${near}`,
    () => 'Write the heading as it is now, as a link to its anchor.',
  ),
  'left-over-syntax': warning<LeftOver>(
    ({ kind, words, expected }) => `Unexpected ${kind}: \`${words}\`, expected ${expected}.`,
    ({ step }) => step,
  ),
  'left-over-layout': warning<LeftOver>(
    ({ kind, words, expected }) => `Unexpected ${kind}: \`${words}\`, expected ${expected}.`,
    ({ step }) => step,
  ),
  'stated-day-contradicts': warning<{ words: string; days: string }>(
    ({ words, days }) =>
      `Unexpected “${words}”, expected a day of publication or effect of this version: ${days}.`,
    () => 'Remove the line, for every page states these days; or correct the day.',
  ),
  'stated-period-contradicts': warning<{ key: string; words: string; expected: string | null }>(
    ({ key, words, expected }) =>
      expected === null
        ? `Unexpected “${words}”, expected no period: \`${key}\` has no \`days\`.`
        : `Unexpected “${words}”, expected ${expected}, as \`${key}\` says.`,
    ({ key }) => `Correct the text, or \`${key}\`: it is what later notices are held to.`,
  ),
  'promise-differs-from-clause': error<{
    key: string;
    words: string;
    expected: string | null;
    clause: string;
    line: string | null;
  }>(
    ({ expected, clause }) => {
      const found =
        expected === null ? '`noticePromise` without `days`' : `${expected} in \`noticePromise\``;
      return `Unexpected ${found}, expected the period that the clause promises: ${quotedClause(clause)}.`;
    },
    ({ line }) =>
      line === null
        ? 'Correct `days` and `unit`, or the clause: readers are told what the one says, and by when what the other says.'
        : `Write \`${line}\`, or correct the clause: readers are told what the one says, and by when what the other says.`,
  ),
  'clause-weakened-alone': warning<{ version: string; words: string }>(
    ({ version, words }) =>
      `Unexpected \`noticePromise\` as in version \`${version}\`, expected one that follows the clause about later changes, which promises less: ${words}.`,
    ({ version }) =>
      `Write in \`noticePromise\` what the clause promises now; this change itself still keeps the promise of version \`${version}\`.`,
  ),
  'promise-weakened-alone': warning<{ version: string; what: string; clause: string }>(
    ({ version, what, clause }) =>
      `Unexpected weaker \`noticePromise\` (${what}) beside a clause that reads as in version \`${version}\`, expected both to promise the same: ${quotedClause(clause)}.`,
    () => 'Take `noticePromise` back, or change the clause, and decide it to be `material`.',
  ),
  'promise-in-unknown-section': warning<{ section: string; near: string }>(
    ({ section, near }) =>
      `Unexpected section \`${section}\` of \`noticePromise\`, expected the anchor of a section of this version.${near}`,
    () => 'Name the section that makes the promise.',
  ),
  'review-overdue': warning<{ due: Day; last: Day; everyMonths: number }>(
    ({ due, last }) => `Unexpected last review on ${last}, expected another one by ${due}.`,
    ({ everyMonths }) =>
      `Review the policy and set \`last\` to the day; the next is due ${everyMonths === 1 ? 'a month' : `${everyMonths} months`} later.`,
  ),
  'review-to-come': warning<{ last: Day; today: Day }>(
    ({ last, today }) =>
      `Unexpected last review on ${last}, expected a day up to today (${today}).`,
    () => 'Correct `last`.',
  ),
  'base-changed-since': warning<{
    href: string;
    base: string;
    version: string;
    read: string | null;
    anchor: string;
  }>(
    ({ href, base, version }) =>
      `Unexpected link to \`${href}\`, expected a section as it was when this addendum was published: version \`${version}\` of \`${base}\` has materially changed it.`,
    ({ base, read, anchor }) =>
      read === null
        ? 'Read both, and publish a version of the addendum.'
        : `Read both; publish a version of the addendum, with a link to \`/${base}/${read}/#${anchor}\` if the earlier words are meant.`,
  ),
  'link-too-early': warning<{ href: string; day: Day; from: Day }>(
    ({ href, day, from }) =>
      `Unexpected link to \`${href}\` on ${day}, expected something public: it is there from ${from} on.`,
    () => 'Link something that is public by then, or publish the two on one day.',
  ),
};

// The full stop is that of the message.
function quotedClause(clause: string): string {
  return `“${clause.replace(/\.$/, '')}”`;
}
