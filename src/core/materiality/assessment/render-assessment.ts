import { ANSWERS, type Assessment, type AssessmentRow, type Finding } from './assessment-schema.ts';

/** An assessment as text for a terminal. Findings of severity 0 are told where nothing else is. */
export function renderAssessment({ from, to, rows }: Assessment): string {
  const head = `What the rules find from ${from} to ${to}. A person decides.`;
  if (rows.length === 0) return `${head}\n\nNo section changed.\n`;
  return `${[head, ...rows.map(renderRow), renderCount(rows)].join('\n\n')}\n`;
}

function renderRow({ before, after, level, changes, findings, words }: AssessmentRow): string {
  const place = after ?? before;
  const name = place?.path.join(' › ') || 'Introduction';
  const raised = findings.filter(({ severity }) => severity > 0);
  const told = raised.length > 0 ? raised : findings;
  return [
    `== ${name} [#${place?.anchor ?? ''}]: ${level}`,
    `  ${changes[0] ?? ''}; words: ${words.inserted} inserted, ${words.deleted} deleted`,
    ...told.map(renderFinding),
  ].join('\n');
}

function renderFinding({ rule, severity, direction, before, after, why }: Finding): string {
  const weight = severity === 0 ? 'counts for nothing' : `severity ${severity}, ${direction}`;
  return [
    `  - ${rule} (${weight}): ${why}`,
    ...(before === '' ? [] : [`      before: ${oneLine(before)}`]),
    ...(after === '' ? [] : [`      after:  ${oneLine(after)}`]),
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function renderCount(rows: readonly AssessmentRow[]): string {
  const count = (level: AssessmentRow['level']): string =>
    `${rows.filter((row) => row.level === level).length} ${level}`;
  return `Suggested: ${[...ANSWERS].reverse().map(count).join(', ')}.`;
}
