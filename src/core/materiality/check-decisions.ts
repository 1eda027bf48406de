import { issue, type Issue } from '../issue.ts';
import { topOf, type PolicyDraft, type VersionDraft } from '../policy/draft.ts';
import type { Change } from '../policy/version-schema.ts';
import { redline } from '../redline/redline.ts';
import { assess } from './assess.ts';
import { isBelow, type AssessmentRow } from './assessment-schema.ts';

/**
 * Every section that a version changes has a decision with a reason. A section of which no word changed
 * and that stands where it stood needs none. Versions before `decisionsSince` were decided elsewhere.
 */
export function checkDecisions({ settings, versions }: PolicyDraft): Issue[] {
  const since = settings?.decisionsSince ?? '';
  return versions.flatMap((version, index) => {
    const before = versions[index - 1];
    return before && since <= version.published ? checkVersion(before, version) : [];
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
 * to a section follows from the sections before it: whoever adds one decides about that one alone.
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
  // With its level its number changes, and then it does not follow from other sections.
  const isNumberOwn = changes.includes('renumbered') && changes.includes('relevelled');
  return isNumberOwn || changes.some((change) => !WORDLESS.has(change));
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
  const sections = version.document?.sections ?? [];
  const at = sections.findIndex((section) => section.anchor === anchor);
  // A section that is gone stands nowhere any more.
  const place = version.sectionPlaces[at] ?? topOf(version.file);
  const details = { section: anchor, level: row.level, because: becauseOf(row) };
  return issue('undecided-change', place, details);
}

function checkDecision(
  version: VersionDraft,
  { section, materiality, reason }: Change,
  index: number,
  rows: readonly AssessmentRow[],
): Issue[] {
  const place = version.locate(['changes', index, 'section']);
  const row = rows.find((one) => anchorsOf(one).includes(section));
  const stands = version.document?.sections.some(({ anchor }) => anchor === section) === true;
  const unchanged = !row && stands ? [issue('decision-without-change', place, { section })] : [];
  if (reason !== '') return unchanged;
  const isLighter = row && isBelow(materiality, row.level);
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
function becauseOf({ findings: [gravest] }: AssessmentRow): string {
  if (!gravest) return '';
  const words = [gravest.before, gravest.after].map(shorten).filter(Boolean).join(' → ');
  return ` (${gravest.rule}: ${words})`;
}

const QUOTE = 80;

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line === '' ? '' : `“${line.length > QUOTE ? `${line.slice(0, QUOTE)}…` : line}”`;
}
