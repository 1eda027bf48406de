import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { Temporal } from 'temporal-polyfill';

import { approvalOf, isApproved, type Approval } from '#core/approval/approval-state.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { readableLibrary } from '#core/notice/checks/check-notices.ts';
import { topOf, type LibraryDraft } from '#core/library/draft.ts';
import type { Policy, Version } from '#core/library/library.ts';
import type { Site } from '#core/schemas/site-schema.ts';
import { isTakenOver } from '#core/library/taken-over.ts';
import { namedDay } from '#core/timeline/public-day.ts';

import { runGit } from '#io/git/run-git.ts';
import { findRowsPlace, withLines } from '#io/library/insert-rows.ts';
import { writeWhole } from '#io/files/write-whole.ts';

/** A version that became public after the day in its name. */
export interface LatePublication {
  policy: string;
  version: string;
  on: Day;
}

/**
 * The versions that are not sealed yet and became public after the day in their name: the day of the
 * commit that brought them to the branch that is checked out, in the site's time zone, or that of the
 * approval without which they were not published, if that is later. It is the truth as far as the
 * repository knows it: outside a repository, or in a shallow clone, nothing is found. What was taken over
 * from elsewhere, came with the library itself, or stands in a library that keeps no ledgers, has the day
 * that it bears; what awaits approval is not public.
 */
export function latePublications(
  folder: string,
  draft: LibraryDraft,
  dayIn: (timeZone: string) => Day,
): LatePublication[] {
  const library = readableLibrary(draft);
  if (!library || library.policies.every(({ ledger }) => ledger === null)) return [];
  const { site, policies } = library;
  const today = dayIn(site.timeZone);
  const open = policies.flatMap((policy) =>
    policy.versions
      .filter((version) => isOpen(site, policy, version, today))
      .map((version) => ({ policy, version })),
  );
  if (open.length === 0 || !hasWholeHistory(folder)) return [];
  return open.flatMap(({ policy, version }) => {
    const merged = dayOfMerge(folder, version.file, site.timeZone);
    const approval = approvalOf(site, policy, version);
    if (merged === null || !isApproved(approval)) return [];
    const approved = dayOfApproval(approval, version);
    const on = approved > merged ? approved : merged;
    const isLate = on > namedDay(version.id) && on <= today;
    return isLate ? [{ policy: policy.id, version: version.id, on }] : [];
  });
}

function isOpen(
  { notices: { since } }: Site,
  { ledger, settings: { decisionsSince, events } }: Policy,
  version: Version,
  today: Day,
): boolean {
  const { id } = version;
  const isKnown =
    ledger?.entries.some((one) => one.version === id) === true ||
    events.some((one) => one.kind === 'publication' && one.version === id);
  const isOwn = !isTakenOver(version, { since, decisionsSince, ledger });
  return !isKnown && namedDay(id) < today && isOwn;
}

/** The day of the last approval that was needed; before all days where none was. */
function dayOfApproval({ needed, stale }: Approval, { settings }: Version): Day {
  const days = settings.approvals.flatMap(({ on }, index) => (stale.includes(index) ? [] : [on]));
  return needed === 0 ? '' : (days.sort()[needed - 1] ?? '');
}

function hasWholeHistory(folder: string): boolean {
  const shallow = runGit(folder, ['rev-parse', '--is-shallow-repository']);
  return shallow.ok && shallow.output.toString('utf8').trim() === 'false';
}

// Along first parents a merge brings in what was committed on its branch before.
function dayOfMerge(folder: string, file: string, timeZone: string): Day | null {
  const log = runGit(folder, [
    'log',
    '--first-parent',
    '-m',
    '--no-renames',
    '--diff-filter=A',
    '--format=%H %P %ct',
    '--reverse',
    '--',
    file,
  ]);
  const [first = ''] = log.ok ? log.output.toString('utf8').split('\n').filter(Boolean) : [];
  const [, parent = '', ...rest] = first.split(' ');
  const seconds = rest.at(-1);
  // The first commit of all has no parent.
  if (seconds === undefined || !hasLibrary(folder, parent)) return null;
  return Temporal.Instant.fromEpochMilliseconds(Number(seconds) * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

function hasLibrary(folder: string, commit: string): boolean {
  return runGit(folder, ['cat-file', '-e', `${commit}:./site.yaml`]).ok;
}

/** Adds an event for each of them to its policy's `policy.yaml`; gives why one could not be written. */
export function recordPublications(folder: string, late: readonly LatePublication[]): Issue[] {
  return late.flatMap(({ policy, version, on }) => {
    const file = `policies/${policy}/policy.yaml`;
    const text = readFileSync(join(folder, file), 'utf8');
    const place = findRowsPlace(text, 'events');
    const row = `- { kind: publication, version: ${version}, on: ${on}, reason: ${REASON} }`;
    if (!place.ok) {
      const reason = `its \`events\` take no row on a line of its own; add \`${row}\``;
      return [issue('unwritable-file', topOf(file), { reason })];
    }
    const lines = [...(place.isKeyMissing ? ['events:'] : []), place.indent + row];
    return writeWhole(folder, file, withLines(text, place.line, lines));
  });
}

const REASON = 'The text was merged after its day.';
