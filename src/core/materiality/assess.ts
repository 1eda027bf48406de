import type { Redline, RedlineSection, SectionPlace, Side } from '../redline/redline-schema.ts';
import type { Assessment, AssessmentRow, Finding } from './assessment-schema.ts';
import { danglingReferences } from './dangling.ts';
import { judgedEdit, structuralFinding, type JudgedEdit } from './neutral.ts';
import { RULES } from './rules.ts';
import { sentenceEdits, type SentenceEdit } from './sentence-edits.ts';
import { settingOf } from './setting.ts';

/**
 * What the rules find in a redline and which materiality they suggest: a row for each changed section,
 * in the redline's order. A rule can only raise the suggestion; people decide. It says nothing of
 * whether a change or a notice is lawful.
 */
export function assess(redline: Redline): Assessment {
  const changed = redline.sections
    .filter(({ change }) => change !== 'unchanged' && change !== 'moved-away')
    .map((section) => ({ section, edits: sentenceEdits(section) }));
  const setting = settingOf(
    redline,
    changed.flatMap(({ edits }) => edits),
  );
  const dangling = danglingReferences(redline);
  const rows = changed.map(({ section, edits }) => {
    const heading = (section.after ?? section.before)?.heading ?? '';
    const judged = edits.map((edit) => judgedEdit(edit, setting, heading));
    const found = [...judged.flatMap(findingsOf), ...(dangling.get(section.id) ?? [])];
    return rowOf(redline, section, edits, [...sectionFindings(section, found), ...found]);
  });
  return {
    format: 'codicil-assessment/1',
    from: redline.from.id,
    to: redline.to.id,
    level: LEVELS.find((level) => rows.some((row) => row.level === level)) ?? null,
    rows,
  };
}

const LEVELS = ['material', 'clarifying', 'editorial'] as const;

function findingsOf(edit: JudgedEdit): Finding[] {
  const quotes = { before: edit.before, after: edit.after };
  const neutral = edit.neutral.map(({ rule, why }): Finding => ({
    rule,
    severity: 0,
    direction: 'unclear',
    ...quotes,
    why,
  }));
  if (edit.lost.length + edit.gained.length === 0) return neutral;
  const verdicts = RULES.flatMap(({ id, judge }): Finding[] => {
    const verdict = judge(edit);
    return verdict ? [{ rule: id, ...verdict, ...quotes }] : [];
  });
  // That a sentence was worded anew is news only where no other rule says how.
  const telling = verdicts.filter(({ rule, severity }) => rule !== 'reworded' || severity > 1);
  return [...(telling.length > 0 ? telling : verdicts), ...neutral];
}

/** A section that came or went is a change by itself, unless all that it says stood or stands elsewhere. */
function sectionFindings(section: RedlineSection, found: readonly Finding[]): Finding[] {
  const { change, blocks, before, after } = section;
  if (change === 'added' || change === 'removed') {
    const isHeadingAlone = blocks.every(({ type }) => type === 'heading');
    if (!isHeadingAlone && !found.some(({ severity }) => severity > 1)) return [];
    return [
      {
        rule: `section-${change}`,
        severity: 3,
        direction: change === 'removed' ? 'adverse' : 'unclear',
        before: before?.heading ?? '',
        after: after?.heading ?? '',
        why: change === 'added' ? 'The section is new.' : 'The section is gone.',
      },
    ];
  }
  const structural = structuralFinding(section);
  return structural ? [structural] : [];
}

function rowOf(
  redline: Redline,
  { before, after, change, changes, counts }: RedlineSection,
  edits: readonly SentenceEdit[],
  findings: readonly Finding[],
): AssessmentRow {
  const worst = Math.max(0, ...findings.map(({ severity }) => severity));
  const marked = edits.flatMap((edit) => edit.changes);
  return {
    before: placeIn(redline.from, redline, 'before', before),
    after: placeIn(redline.to, redline, 'after', after),
    changes: [...new Set([change, ...changes])],
    level: worst === 3 ? 'material' : worst > 0 ? 'clarifying' : 'editorial',
    findings: findings.toSorted((a, b) => b.severity - a.severity),
    words: {
      before: marked.map(({ deleted }) => deleted).filter(Boolean),
      after: marked.map(({ inserted }) => inserted).filter(Boolean),
      deleted: counts.deleted,
      inserted: counts.inserted,
    },
  };
}

function placeIn(
  side: Side,
  { sections }: Redline,
  key: 'before' | 'after',
  place: SectionPlace | null,
): AssessmentRow['before'] {
  if (!place) return null;
  const headingOf = (anchor: string): string =>
    sections.find((section) => section[key]?.anchor === anchor)?.[key]?.heading ?? '';
  const path: string[] = [];
  for (let at = side.sections[place.position]; at;) {
    if (at.level > 0) path.unshift(headingOf(at.anchor));
    const { parent } = at;
    at = side.sections.find(({ anchor }) => anchor === parent);
  }
  return { anchor: place.anchor, path };
}
