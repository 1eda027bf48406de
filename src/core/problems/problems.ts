import type { Day } from '../text/calendar-day.ts';
import { addendumProblems } from './tables/addendum-problems.ts';
import { buildProblems } from './tables/build-problems.ts';
import { approvalProblems } from './tables/approval-problems.ts';
import { editingProblems } from './tables/editing-problems.ts';
import { gitProblems } from './tables/git-problems.ts';
import { importProblems } from './tables/import-problems.ts';
import { ledgerProblems } from './tables/ledger-problems.ts';
import { lookProblems } from './tables/look-problems.ts';
import { materialityProblems } from './tables/materiality-problems.ts';
import { noticeProblems } from './tables/notice-problems.ts';
import { error, plain, warning, type Problem } from './tables/problem.ts';
import { exampleFor, linesIn, writeOneOf } from './problem-steps.ts';
import { textProblems } from './tables/text-problems.ts';
import { wordingProblems } from './tables/wording-problems.ts';

/**
 * Every problem a library can have, by its permanent code. A code is never renamed and never
 * used for something else: it stands in people's notes and in the output of other tools.
 */
export const problems = {
  'missing-file': error<{ file: string; purpose: string }>(
    ({ file, purpose }) => `The file \`${file}\` is missing, expected ${purpose}.`,
    ({ file }) => `Add \`${file}\`.`,
  ),
  'unreadable-file': error<{ reason: string }>(
    ({ reason }) => `Unexpected failure to read the file (${reason}), expected a readable file.`,
    () => 'Check that it is a file and that its permissions allow reading.',
  ),
  'not-utf8': error<{ byte: string; encoding: string; character: string }>(
    ({ byte, encoding, character }) =>
      `Cannot read the file: it seems to be saved as ${encoding} and not as UTF-8, by its byte ${byte}${character === '' ? '' : `, \`${character}\``}.`,
    () =>
      'Copy the text from your editor and paste it into the file on the web; or save it again there with the encoding UTF-8, as under “Save as” in Notepad.',
  ),
  'unexpected-file': error<{
    kind: 'file' | 'folder';
    found: string;
    expected: string;
    step: string | null;
  }>(
    ({ kind, found, expected }) => `Unexpected ${kind} \`${found}\`, expected ${expected}.`,
    ({ kind, step }) => step ?? `Rename the ${kind}, or move it out of the library.`,
  ),
  'pages-are-programs': warning<object>(
    () =>
      'Unexpected `pages: programs`, expected pages that are documents: what a program shows is not checked before the site is built.',
    () =>
      'Remove the line once no page needs a component or an expression of its own; until then review each page as code.',
  ),
  'blocked-by-policy': error<{ found: string; step: string }>(
    ({ found }) =>
      `Unexpected ${found} in the page, expected what the content security policy of the site lets a browser use.`,
    ({ step }) => step,
  ),
  'invalid-id': error<{ id: string }>(
    ({ id }) =>
      `Unexpected name \`${id}\`, expected lower-case letters, digits and single hyphens, as in \`privacy-policy\`.`,
    () => 'Rename the file or folder: its name is a part of permanent addresses.',
  ),
  'address-taken': error<{ id: string; by: string }>(
    ({ id, by }) => `Unexpected name \`${id}\`, expected an address that is free: ${by} is there.`,
    () => 'Choose another name.',
  ),
  'invalid-yaml': error<{ message: string; step: string }>(
    ({ message }) => message,
    ({ step }) => step,
  ),
  'curly-quotes': warning<{ message: string; line: string }>(
    ({ message }) => message,
    ({ line }) => `Write \`${line}\`, or straight quotes around the curly ones if they are meant.`,
  ),
  'missing-front-matter': error<{ message: string; step: string }>(
    ({ message }) => message,
    ({ step }) => step,
  ),
  'unclosed-front-matter': error<{ message: string; step: string }>(
    ({ message }) => message,
    ({ step }) => step,
  ),
  'second-front-matter': error<{ above: number; first: number; last: number }>(
    () => 'Unexpected second block of settings, expected one at the top of the file.',
    ({ above, first, last }) =>
      `Keep the right one of the two, and delete the other: the lines 1 to ${above}, or ${first} to ${last}.`,
  ),
  'unknown-key': error<{ key: string; known: string; line: string | null; twin: string | null }>(
    ({ key, known, line, twin }) => {
      const found = `Unexpected key \`${key}\``;
      if (twin !== null) return `${found}, expected \`${twin}\` alone, which is there as well.`;
      return `${found}, expected ${line === null ? 'one of ' : ''}${known}.`;
    },
    ({ key, line, twin }) => {
      if (twin !== null) return `Delete the line, or move its words to \`${twin}\`.`;
      return line === null ? `Remove \`${key}\`, or correct its spelling.` : `Write \`${line}\`.`;
    },
  ),
  'missing-key': error<{ key: string; name: string; expected: string }>(
    ({ key, expected }) => `\`${key}\` is missing, expected ${expected}.`,
    ({ name }) => `Add \`${name}: …\`.`,
  ),
  'invalid-value': error<{
    key: string;
    found: string;
    expected: string;
    lines: string[];
    /** The lines below that the mended one makes needless. */
    gone?: { first: number; last: number };
  }>(
    ({ key, found, expected }) => `Unexpected ${found} for \`${key}\`, expected ${expected}.`,
    ({ key, found, expected, lines, gone }) =>
      writeOneOf(lines, gone) ??
      (found === EMPTY_VALUE ? 'Write it after the colon.' : exampleFor(key, expected)),
  ),
  'impossible-date': error<{ key: string; found: string; lines: string[] }>(
    ({ key, found }) =>
      `Unexpected date \`${found}\` for \`${key}\`, expected a day that exists, as YYYY-MM-DD.`,
    ({ lines }) => writeOneOf(lines) ?? 'Correct the date.',
  ),
  'unknown-time-zone': error<{ found: string; lines: string[] }>(
    ({ found }) =>
      `Unexpected time zone \`${found}\`, expected a name of the IANA time zone database, as in \`Europe/Berlin\`.`,
    ({ lines }) => writeOneOf(lines) ?? 'Correct `timeZone`.',
  ),
  'copied-front-matter': error<{ version: string }>(
    ({ version }) =>
      `Unexpected settings of version \`${version}\`, expected those of this one: \`effective\` and \`summary\` are as there.`,
    () =>
      'Write `effective` and `summary` anew, and delete the rows of `changes` and `choices` and what else was said of that version.',
  ),
  'policy-without-version': error<{ policy: string }>(
    ({ policy }) => `Unexpected policy \`${policy}\` without a version, expected at least one.`,
    ({ policy }) =>
      `Add \`policies/${policy}/YYYY-MM-DD.mdx\`, named after the day of publication.`,
  ),
  'duplicate-version': error<{ version: string; free: string }>(
    ({ version }) =>
      `Unexpected second file for version \`${version}\`, expected one file for each version.`,
    ({ free }) => `Remove one of the two, or name it \`${free}\` if both were published that day.`,
  ),
  'effective-before-published': error<{ effective: Day; published: Day; line: string | null }>(
    ({ effective, published }) =>
      `Unexpected effective date ${effective}, expected the day of publication (${published}) or a later one.`,
    ({ line }) =>
      line === null
        ? 'Correct `effective`, or the date in the name of the file.'
        : `Write \`${line}\` or a later day, or correct the date in the name of the file.`,
  ),
  'contradictory-cohorts': error<{ new: Day; existing: Day }>(
    (cohorts) =>
      `Unexpected effective date ${cohorts.existing} for existing customers, expected it not before the one for new customers (${cohorts.new}).`,
    () => 'Correct `effective`: who signs up later cannot be bound later.',
  ),
  'overlapping-versions': error<{
    cohort: string;
    effective: Day;
    predecessor: string;
    since: Day;
    line: string | null;
  }>(
    ({ cohort, effective, predecessor, since }) =>
      `Unexpected effective date ${effective} for ${cohort} customers, expected it not before that of the preceding version \`${predecessor}\` (${since}).`,
    ({ predecessor, line }) =>
      `${line === null ? 'Correct `effective`' : `Write \`${line}\` or a later day`}, or record the withdrawal of \`${predecessor}\` as an event in policy.yaml.`,
  ),
  'overlapping-transitions': error<{
    effective: Day;
    predecessor: string;
    until: Day;
    line: string | null;
  }>(
    ({ effective, predecessor, until }) =>
      `Unexpected effective date ${effective} for new customers, expected it not before the preceding version \`${predecessor}\` binds existing customers (${until}).`,
    ({ line }) =>
      line === null
        ? 'Let one change reach everyone before the next one begins.'
        : `Write \`${line}\` or a later day: one change reaches everyone before the next one begins.`,
  ),
  'event-of-unknown-version': error<{ version: string }>(
    ({ version }) =>
      `Unexpected event of version \`${version}\`, expected a version that the policy has.`,
    () => 'Correct `version`.',
  ),
  'second-publication': error<{ version: string }>(
    ({ version }) =>
      `Unexpected second day on which version \`${version}\` became public, expected one.`,
    () => 'Remove the row that is not true.',
  ),
  'event-before-publication': error<{ version: string; on: Day; published: Day }>(
    ({ version, on, published }) =>
      `Unexpected event on ${on}, expected a day not before the publication of \`${version}\` (${published}).`,
    () => 'Correct `on`.',
  ),
  'invalid-anchor': error<{ anchor: string; line: string | null }>(
    ({ anchor }) =>
      `Unexpected anchor \`${anchor}\`, expected lower-case letters, digits and single hyphens, beginning with a letter.`,
    ({ line }) =>
      line === null ? 'Give the heading an anchor as in `server-logs`.' : `Write \`${line}\`.`,
  ),
  'anchor-without-sign': error<{ anchor: string; line: string }>(
    ({ anchor }) => `A \`#\` is missing before the anchor \`${anchor}\`.`,
    ({ line }) => `Write \`${line}\`.`,
  ),
  'duplicate-anchor': error<{ anchor: string; line: string | null }>(
    ({ anchor }) =>
      `Unexpected second section with anchor \`${anchor}\`, expected every anchor in a version to be unique.`,
    ({ line }) =>
      line === null
        ? 'Give one of the two headings another anchor.'
        : `Write \`${line}\`, or give the other heading another anchor.`,
  ),
  'anchor-gone': error<{ message: string; step: string }>(
    ({ message }) => message,
    ({ step }) => step,
  ),
  'retired-anchor-in-use': error<{ anchor: string }>(
    ({ anchor }) =>
      `Unexpected section with the retired anchor \`${anchor}\`, expected a retired anchor to have none.`,
    ({ anchor }) => `Remove \`${anchor}\` from \`retired\`, or give the section another anchor.`,
  ),
  'retired-to-nowhere': error<{ anchor: string; target: string; lines: readonly string[] }>(
    ({ anchor, target }) =>
      `Unexpected target \`${target}\` of the retired anchor \`${anchor}\`, expected the anchor of a section of this version.`,
    ({ lines }) =>
      writeOneOf(lines) ?? 'Name the section where a reader of the old address should land.',
  ),
  'change-of-unknown-section': error<{
    section: string;
    near: string;
    line: string | null;
    rows: readonly string[];
  }>(
    ({ section, near }) =>
      `Unexpected change of section \`${section}\`, expected a section of this version or of its predecessor.${near}`,
    ({ line, rows }) => {
      if (rows.length > 0) return `Write a row for each in place of this one: ${linesIn(rows)}.`;
      return line === null ? 'Correct `section`.' : `Write \`${line}\`.`;
    },
  ),
  'duplicate-change': error<{ section: string }>(
    ({ section }) =>
      `Unexpected second change of section \`${section}\`, expected one row for each changed section.`,
    () => 'Delete the row of the two that is wrong; if both are right, join their reasons in one.',
  ),
  'change-in-first-version': plain(
    'Unexpected `changes` in the first version, expected none: there is nothing to compare.',
    'Remove `changes`.',
  ),
  'undefined-choice': error<{ choice: string; line: string | null }>(
    ({ choice }) => `Unexpected choice \`${choice}\`, expected one that \`choices\` defines.`,
    ({ choice, line }) =>
      line === null ? `Describe \`${choice}\` in a row of \`choices\`.` : `Write \`${line}\`.`,
  ),
  'unused-choice': error<{ choice: string; section: string | null }>(
    ({ choice }) =>
      `Unexpected choice \`${choice}\` that no change names, expected each to be used.`,
    ({ choice, section }) =>
      section === null
        ? `Add \`choice: ${choice}\` to the row of the change that it is about.`
        : `Add \`choice: ${choice}\` to the row of \`${section}\`, or of the change that it is about.`,
  ),
  'duplicate-choice': error<{ choice: string }>(
    ({ choice }) => `Unexpected second choice \`${choice}\`, expected every id to be unique.`,
    ({ choice }) =>
      `Delete the row if it is there twice; if it is another choice, write \`id: ${choice}-2\`, and name that in the row of \`changes\` that it is for.`,
  ),
  'dead-link': error<{ href: string; near: string }>(
    ({ href, near }) =>
      `Unexpected link to \`${href}\`, expected an address that this site has.${near}`,
    () => 'Correct the address.',
  ),
  'dead-anchor': error<{ href: string; near: string }>(
    ({ href, near }) =>
      `Unexpected link to \`${href}\`, expected the anchor of a section or clause.${near}`,
    () => 'Correct the part after `#`.',
  ),
  'unsafe-link': error<{ href: string }>(
    ({ href }) =>
      `Unexpected link to \`${href}\`, expected \`https:\`, \`http:\`, \`mailto:\`, \`tel:\`, a path that begins with \`/\`, or an anchor.`,
    ({ href }) =>
      /^www\.[^\s]+$/.test(href)
        ? `Write \`https://${href}\` for the address.`
        : 'Use one of these, or remove the link.',
  ),
  'supplements-nothing': error<{ policy: string; near: string }>(
    ({ policy, near }) =>
      `Unexpected \`supplements: ${policy}\`, expected the name of another policy of this library.${near}`,
    () => 'Correct `supplements`.',
  ),
  ...buildProblems,
  ...editingProblems,
  ...gitProblems,
  ...importProblems,
  ...addendumProblems,
  ...lookProblems,
  ...materialityProblems,
  ...noticeProblems,
  ...approvalProblems,
  ...ledgerProblems,
  ...wordingProblems,
  ...textProblems,
} satisfies Record<string, Problem<never>>;

/** What stands after a key with nothing after it. */
export const EMPTY_VALUE = 'empty value';

export type ProblemCode = keyof typeof problems;

/** What the messages of a problem need to know. */
export type ProblemDetails<Code extends ProblemCode> = Parameters<
  (typeof problems)[Code]['message']
>[0];
