import type { Day } from '../text/calendar-day.ts';
import { assess } from '../materiality/assess.ts';
import { answersFindings } from '#core/materiality/decisions/answers-findings.ts';
import { isBelow, type AssessmentRow } from '../materiality/assessment/assessment-schema.ts';
import { isDecided, needsDecision } from '#core/materiality/decisions/check-decisions.ts';
import { canonicalText } from '../document/canonical-text.ts';
import type { PolicyDraft, VersionDraft } from '../library/draft.ts';
import { numberDocument } from '../document/numbering.ts';
import type { Change } from '../schemas/version-schema.ts';
import { redline, type Version } from '../redline/redline.ts';
import { effectiveFor } from '../timeline/timeline.ts';
import { keysThatDiffer } from './keys-that-differ.ts';
import type { ReportSection, ReportVersion } from './report-schema.ts';

type TextReport = Omit<ReportVersion, 'audiences' | 'notice' | 'links'>;

/**
 * What a version says and changes, as far as it can be read; `before` is the same version at the base,
 * if it was there.
 */
export function reportVersion(
  policy: PolicyDraft,
  version: VersionDraft,
  before: VersionDraft | null,
): TextReport {
  const predecessor = policy.versions[policy.versions.indexOf(version) - 1];
  const [from, to] = [textOf(policy, predecessor), textOf(policy, version)];
  const change = from && to ? redline(from, to) : null;
  const was = textOf(policy, before);
  // Not by their digests: a text that is sealed by rule 1 has the same with struck words and without.
  const isReworded =
    was !== null && to !== null && canonicalText(was.document) !== canonicalText(to.document);
  const changes = version.settings?.changes ?? [];
  const isAsked = (policy.settings?.decisionsSince ?? '') <= version.published;
  return {
    ...identity(version),
    change: before ? 'edited' : 'added',
    from: predecessor?.id ?? null,
    settings: before ? keysThatDiffer(before.settings, version.settings) : [],
    redline: change,
    edit: isReworded ? redline(was, to) : null,
    sections: change ? assess(change).rows.map((row) => sectionOf(row, changes, isAsked)) : [],
  };
}

/** A version that the base has and the change takes away. */
export function reportRemoved(version: VersionDraft): TextReport {
  return {
    ...identity(version),
    change: 'removed',
    from: null,
    settings: [],
    redline: null,
    edit: null,
    sections: [],
  };
}

function identity({ id, file, published, settings }: VersionDraft): {
  version: string;
  file: string;
  published: Day;
  effective: ReportVersion['effective'];
  summary: string | null;
} {
  return {
    version: id,
    file,
    published,
    effective: settings ? effectiveFor(settings.effective) : null,
    summary: settings?.summary || null,
  };
}

function textOf(
  { settings }: PolicyDraft,
  version: VersionDraft | null | undefined,
): Version | null {
  if (!version?.document || version.digest === null) return null;
  const document = numberDocument(version.document, settings?.numbering ?? 'none');
  return { id: version.id, digest: version.digest, document };
}

function sectionOf(
  assessment: AssessmentRow,
  changes: readonly Change[],
  isAsked: boolean,
): ReportSection {
  const change = changes.find((one) => isDecided(assessment, [one]));
  const decision = change && {
    section: change.section,
    materiality: change.materiality,
    reason: change.reason,
    means: change.means ?? null,
    previouslyCollected: change.previouslyCollected,
    choice: change.choice ?? null,
  };
  return {
    assessment,
    decision: decision ?? null,
    verdict: verdictOf(assessment, change, isAsked),
  };
}

function verdictOf(
  row: AssessmentRow,
  change: Change | undefined,
  isAsked: boolean,
): ReportSection['verdict'] {
  if (!change) return isAsked && needsDecision(row) ? 'missing' : 'not-needed';
  if (!isBelow(change.materiality, row.level)) return 'decided';
  if (row.level !== 'unexplained') return 'below';
  return answersFindings(change.reason, row) ? 'decided' : 'unanswered';
}
