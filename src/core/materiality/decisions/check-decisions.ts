import { issue, type Issue } from '#core/problems/issue.ts';
import type { PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import type { Change } from '#core/schemas/version-schema.ts';
import { redline } from '#core/redline/redline.ts';
import { rowToPaste } from '#core/library/paste-row.ts';
import { assess } from '#core/materiality/assess.ts';
import { answersFindings } from './answers-findings.ts';
import {
  isBelow,
  type AssessmentRow,
  type Finding,
} from '#core/materiality/assessment/assessment-schema.ts';

/**
 * Every section that a version changes has a decision with a reason. A section with the same words
 * in the same place needs none. Versions before `decisionsSince` were decided elsewhere.
 */
export function checkDecisions({ settings, versions, ledger }: PolicyDraft): Issue[] {
  const since = settings?.decisionsSince ?? '';
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    // The reasons of a sealed version can no longer be improved.
    const isSealed = ledger?.entries.some(
      (entry) => entry.kind === 'version' && entry.version === version.id,
    );
    const issues = before && since <= version.published ? checkVersion(before, version) : [];
    return isSealed ? issues.filter(({ code }) => code !== 'unanswered-findings') : issues;
  });
}

function checkVersion(before: VersionDraft, version: VersionDraft): Issue[] {
  const { settings } = version;
  if (!before.document || !version.document || !settings) return [];
  const from = { id: before.id, digest: '', document: before.document };
  const to = { id: version.id, digest: '', document: version.document };
  const { rows } = assess(redline(from, to));
  const undecided = rows
    .filter((row) => needsDecision(row) && !isDecided(row, settings.changes))
    .map((row) => undecidedIssue(version, row));
  const decided = settings.changes.flatMap((change, index) =>
    checkDecision(version, change, index, rows),
  );
  return [...undecided, ...decided];
}

/**
 * Changes that alter no shown word, and leave the section where it stood. The number that the site gives
 * to a section follows from the sections before it: adding one asks for one decision.
 */
const WORDLESS = new Set([
  'renumbered',
  'relevelled',
  'restructured',
  'formatted',
  'white-space',
  'reanchored',
]);

/** Whether a person has to decide about a changed section. */
export function needsDecision({ changes }: AssessmentRow): boolean {
  return changes.some((change) => !WORDLESS.has(change));
}

/** Whether one of the decisions is about it, by its old anchor or its new one. */
export function isDecided(
  row: AssessmentRow,
  changes: readonly Pick<Change, 'section'>[],
): boolean {
  return changes.some(({ section }) => anchorsOf(row).includes(section));
}

function anchorsOf({ before, after }: AssessmentRow): string[] {
  return [before, after].flatMap((place) => (place ? [place.anchor] : []));
}

function undecidedIssue(version: VersionDraft, row: AssessmentRow): Issue {
  const anchor = (row.after ?? row.before)?.anchor ?? '';
  const all = version.document?.sections ?? [];
  const at = all.findIndex((section) => section.anchor === anchor);
  // A section that is gone stands nowhere any more.
  const place = version.sectionPlaces[at] ?? version.locate(['changes'], 'key');
  const materiality = row.level === 'unexplained' ? 'material' : row.level;
  const paste = rowToPaste(version, { section: anchor, materiality });
  const details = { section: anchor, level: row.level, because: becauseOf(row), paste };
  const sections = anchorsOf(row);
  return { ...issue('undecided-change', place, details), sections };
}

function checkDecision(
  version: VersionDraft,
  { section, materiality, reason }: Change,
  index: number,
  rows: readonly AssessmentRow[],
): Issue[] {
  const place = version.locate(['changes', index, 'section']);
  // The row to paste holds a “…” in place of the reason.
  const isExplained = /[\p{L}\p{N}]/u.test(reason);
  const row = rows.find((one) => anchorsOf(one).includes(section));
  const stands = version.document?.sections.some(({ anchor }) => anchor === section) === true;
  const unchanged = !row && stands ? [issue('decision-without-change', place, { section })] : [];
  const isLighter = row && isBelow(materiality, row.level);
  if (isExplained) {
    if (!isLighter || !isBelow('clarifying', row.level) || answersFindings(reason, row)) {
      return unchanged;
    }
    const details = { section, decided: materiality, reason, level: row.level };
    const at = version.locate(['changes', index, 'reason']);
    return [issue('unanswered-findings', at, { ...details, because: becauseOf(row) })];
  }
  const reasonless = isLighter
    ? issue('decision-below-findings', place, {
        section,
        decided: materiality,
        level: row.level,
        because: becauseOf(row),
      })
    : issue('decision-without-reason', place, { section });
  return [...unchanged, reasonless];
}

/** The gravest finding with its words, shortened. */
export function becauseOf({ findings: [gravest] }: Pick<AssessmentRow, 'findings'>): string {
  if (!gravest) return '';
  const words = wordsOfFinding(gravest);
  // Words that no rule knows stand for themselves.
  return gravest.rule === 'unexplained' ? ` (${words})` : ` (${gravest.rule}: ${words})`;
}

const QUOTE = 80;
/** So much of what stayed stands before the first word that changed. */
const LEAD = 30;

/** The words of a finding before and after, in quotation marks and shortened. */
export function wordsOfFinding({ before, after }: Pick<Finding, 'before' | 'after'>): string {
  return excerptsOf(before, after).filter(Boolean).join(' → ');
}

/** Both texts in quotation marks; of long ones, what stands around the first word that changed. */
function excerptsOf(before: string, after: string): [string, string] {
  const [old, fresh] = [before, after].map((text) => text.replaceAll(/\s+/g, ' ').trim()) as [
    string,
    string,
  ];
  if (Math.max(old.length, fresh.length) <= QUOTE) return [quoted(old, 0), quoted(fresh, 0)];
  let same = 0;
  while (same < old.length && old[same] === fresh[same]) same += 1;
  const isOneSided = old === '' || fresh === '';
  const start = isOneSided ? 0 : old.lastIndexOf(' ', Math.max(0, same - LEAD)) + 1;
  return [quoted(old, start), quoted(fresh, start)];
}

function quoted(line: string, start: number): string {
  if (line === '') return '';
  const end = start + QUOTE;
  return `“${start > 0 ? '…' : ''}${line.slice(start, end)}${line.length > end ? '…' : ''}”`;
}
