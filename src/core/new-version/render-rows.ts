import type { AssessmentRow, Finding } from '../materiality/assessment/assessment-schema.ts';

/**
 * Rows of `changes` to be filled in, as lines of YAML: what the rules found stands above each as
 * comments. `materiality` and `reason` are empty, and an empty one is refused by the check.
 */
export function renderRows(rows: readonly AssessmentRow[], indent: string): string[] {
  return rows.flatMap((row) => [
    ...commentsOf(row).map((line) => `${indent}# ${line}`),
    `${indent}- section: ${scalar(anchorOf(row))}`,
    `${indent}  materiality:`,
    `${indent}  reason:`,
  ]);
}

/** The anchor that a row is written for: the new one, or of a removed section the old one. */
export function anchorOf({ after, before }: AssessmentRow): string {
  return (after ?? before)?.anchor ?? '';
}

function commentsOf({ before, after, changes, level, findings }: AssessmentRow): string[] {
  const name = (after ?? before)?.path.at(-1) ?? 'The text before the first heading';
  const raised = findings.filter(({ severity }) => severity > 0);
  const told = Map.groupBy(raised.length > 0 ? raised : findings, quotesOf);
  return [
    `${shortened(name)}: ${changes.join(', ')}. ${ANSWERED[level]}`,
    ...[...told].flatMap(([quotes, group]) => [quotes, ...group.map(findingLine)]),
  ].flatMap((line) => (line === '' ? [] : line.split('\n')));
}

const ANSWERED: Record<AssessmentRow['level'], string> = {
  material: 'The rules suggest: material.',
  clarifying: 'The rules suggest: clarifying.',
  editorial: 'The rules suggest: editorial.',
  unexplained: 'No rule explains all of it: say in `reason` what the words below change.',
};

function quotesOf({ before, after }: Finding): string {
  const was = before === '' ? [] : [`  was: ${shortened(before)}`];
  const is = after === '' ? [] : [`  is:  ${shortened(after)}`];
  return [...was, ...is].join('\n');
}

function findingLine({ rule, direction, why }: Finding): string {
  return `    ${rule}${direction === 'unclear' ? '' : `, ${direction}`}: ${shortened(why)}`;
}

// An anchor such as `true` or `2024` would be read as something else than text.
function scalar(text: string): string {
  const isPlain = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text);
  return isPlain && !['true', 'false', 'null'].includes(text) ? text : JSON.stringify(text);
}

const LONGEST = 200;

/** A text on one line, cut at 200 characters. */
function shortened(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : line;
}
