import type { Redline, SectionPlace } from '../redline/redline-schema.ts';
import { withDirectionSaid } from './adjustments/direction-said.ts';
import { lightened } from './adjustments/lightened.ts';
import {
  ANSWERS,
  type Assessment,
  type AssessmentRow,
  type Finding,
} from './assessment/assessment-schema.ts';
import { RULES } from './rules/rules.ts';
import { sectionFindings } from './rules/section-rules.ts';
import { unexplained, wordsExplained } from './rules/wording-rules.ts';
import { type RuleContext, ruleContextOf } from './sentences/rule-context.ts';
import { sentenceEdits } from './sentences/sentence-edits.ts';
import { judgedEdit, type JudgedEdit } from './suppressions/judged-edit.ts';
import { smallChange, suppressedFindings } from './suppressions/suppressed-findings.ts';

/**
 * What the rules see in every changed section, with the level that they suggest: evidence for the
 * person who decides. A rule can only raise a level, so that of a section never falls because one more
 * finding is made. Words that change and that no finding names make it *unexplained*.
 */
export function assess(redline: Redline): Assessment {
  const pathOf = headingPaths(redline);
  const changed = redline.sections
    .filter(({ change }) => change !== 'unchanged' && change !== 'moved-away')
    .map((section) => {
      const { before, after } = section;
      const path = after ? pathOf('after', after) : before ? pathOf('before', before) : [];
      const isChangeLog = path.some((heading) => CHANGE_LOG.test(heading));
      return { section, edits: sentenceEdits(section, redline, isChangeLog) };
    });
  const context = ruleContextOf(redline, changed);
  const rows = changed.map(({ section, edits }): AssessmentRow => {
    const { before, after, counts } = section;
    const marked = edits.flatMap(({ pieces }) => pieces.filter(({ kept }) => !kept));
    const judged = edits.map((edit) => judgedEdit(edit, context));
    const known = knownRows(judged);
    const found = oncePerRow(judged).flatMap((edit) => findingsOf(edit, known, context));
    const all = [
      ...sectionFindings(section, found, redline),
      ...found,
      ...suppressedFindings(judged),
    ];
    const findings = all.length > 0 ? all.sort(byWeight) : [smallChange(edits)];
    return {
      before: before && { anchor: before.anchor, path: pathOf('before', before) },
      after: after && { anchor: after.anchor, path: pathOf('after', after) },
      changes: [...new Set([section.change, ...section.changes])],
      level: levelOf(findings),
      findings,
      words: {
        before: marked.map(({ deleted }) => deleted.trim()).filter(Boolean),
        after: marked.map(({ inserted }) => inserted.trim()).filter(Boolean),
        deleted: counts.deleted,
        inserted: counts.inserted,
      },
    };
  });
  return {
    format: 'codicil-assessment/2',
    from: redline.from.id,
    to: redline.to.id,
    level: ANSWERS.findLast((level) => rows.some((row) => row.level === level)) ?? null,
    rows,
  };
}

// Not `Changes` alone: that is what a policy says about its changes.
const CHANGE_LOG =
  /^[\d.\s]*(?:change ?log|(?:revision|version|change|document|amendment) history|history of changes|(?:record|list|summary) of changes|what['’]s new|änderungs(?:verlauf|historie|protokoll)|versions(?:verlauf|historie)|historique(?: des (?:modifications|versions))?|journal des modifications|historial de (?:cambios|versiones)|registro de cambios)\W*$/iu;

function findingsOf(edit: JudgedEdit, known: ReadonlySet<string>, context: RuleContext): Finding[] {
  const { before, after } = edit;
  const findings = RULES.flatMap(({ id, judge }): Finding[] => {
    const verdict = judge(edit, context);
    if (!verdict) return [];
    const { severity, direction, why } = verdict;
    const words = wordsExplained(verdict, edit);
    const finding = { rule: id, severity, direction, before, after, why, words };
    return [withDirectionSaid(finding, edit)];
  });
  const rest = unexplained(edit, findings);
  const isKnown = edit.row !== null && known.has(edit.row);
  return lightened(edit, rest ? [...findings, rest] : findings, { ...context, isKnown });
}

/** Rows with a cell that stood in the section before, in a list or another table. */
function knownRows(edits: readonly JudgedEdit[]): Set<string> {
  return new Set(
    edits.flatMap(({ row, suppressed }) =>
      row !== null && suppressed.some(({ rule }) => rule === 'moved-only') ? [row] : [],
    ),
  );
}

/** Of the cells of a row that came or went, the first alone that is not set aside. */
function oncePerRow(edits: readonly JudgedEdit[]): JudgedEdit[] {
  const told = new Set<string>();
  return edits.filter(({ row, lost, gained }) => {
    if (row === null) return true;
    const isTold = told.has(row);
    if (lost.length + gained.length > 0) told.add(row);
    return !isTold;
  });
}

const DIRECTIONS = { adverse: 0, unclear: 1, favourable: 2 };

function byWeight(a: Finding, b: Finding): number {
  return b.severity - a.severity || DIRECTIONS[a.direction] - DIRECTIONS[b.direction];
}

function levelOf([gravest]: readonly Finding[]): AssessmentRow['level'] {
  return ANSWERS[gravest?.severity ?? 0] ?? 'material';
}

/** For a place in one of the two texts: the headings from the outermost down to its own. */
function headingPaths({
  from,
  to,
  sections,
}: Redline): (side: 'before' | 'after', place: SectionPlace) => string[] {
  const titles = { before: new Map<string, string>(), after: new Map<string, string>() };
  for (const { before, after } of sections) {
    if (before) titles.before.set(before.anchor, before.heading);
    if (after) titles.after.set(after.anchor, after.heading);
  }
  const parents = {
    before: new Map(from.sections.map(({ anchor, parent }) => [anchor, parent])),
    after: new Map(to.sections.map(({ anchor, parent }) => [anchor, parent])),
  };
  return (side, { anchor, level }) => {
    const path: string[] = [];
    let at = level === 0 ? null : anchor;
    while (at !== null) {
      path.unshift(titles[side].get(at) ?? at);
      at = parents[side].get(at) ?? null;
    }
    return path;
  };
}
