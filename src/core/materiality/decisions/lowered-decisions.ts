import { derivedFrom } from '#core/text/derived.ts';
import type { DigestedDocument } from '#core/document/digested-document.ts';
import type { Change, VersionSettings } from '#core/schemas/version-schema.ts';
import { redline } from '#core/redline/redline.ts';
import { assess } from '#core/materiality/assess.ts';
import type { AssessmentRow, Finding } from '#core/materiality/assessment/assessment-schema.ts';

/** A section that a person decided to matter less than a grave finding says. */
export interface LoweredDecision {
  section: string;
  decided: Exclude<Change['materiality'], 'material'>;
  /** The gravest, with the words before and after. */
  finding: Finding;
}

/** A text with its decisions. */
interface Decided {
  id: string;
  document: DigestedDocument;
  settings: Pick<VersionSettings, 'changes'>;
}

/**
 * The finding below which nobody decides alone: one that suggests a material change to the reader's
 * disadvantage, such as a longer retention, a new recipient, a right that is gone or a default that was
 * turned round; and one about the clause on later changes, unless it is in the reader's favour, since
 * that clause governs how all others are told. Nothing where there is none.
 */
export function graveFinding({ findings }: Pick<AssessmentRow, 'findings'>): Finding | null {
  return findings.find(isGrave) ?? null;
}

function isGrave({ severity, direction, rule }: Finding): boolean {
  if (severity < 3) return false;
  return direction === 'adverse' || (rule === CLAUSE && direction === 'unclear');
}

const CLAUSE = 'notice-clause-changed';

/** The decisions of a version below a grave finding against the version before it, in their order. */
export function loweredDecisions(from: Decided, version: Decided): LoweredDecision[] {
  const { changes } = version.settings;
  if (changes.every(({ materiality }) => materiality === 'material')) return [];
  // Asked for by the check, the approvals and the pages of a version alike.
  const texts = `${from.document.digest} to ${version.document.digest}`;
  return derivedFrom(version.settings, `lowered decisions from ${texts}`, () =>
    findLowered(from, version),
  );
}

function findLowered(from: Decided, version: Decided): LoweredDecision[] {
  const { changes } = version.settings;
  const text = ({ id, document }: Decided) => ({ id, digest: '', document });
  const { rows } = assess(redline(text(from), text(version)));
  return changes.flatMap(({ section, materiality }) => {
    const row = rows.find(({ before, after }) => [before?.anchor, after?.anchor].includes(section));
    const finding = row ? graveFinding(row) : null;
    return finding && materiality !== 'material'
      ? [{ section, decided: materiality, finding }]
      : [];
  });
}
