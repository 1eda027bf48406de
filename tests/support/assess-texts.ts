import { assess } from '#core/materiality/assess.ts';
import type {
  Assessment,
  AssessmentRow,
  Finding,
} from '#core/materiality/assessment/assessment-schema.ts';
import { redline } from '#core/redline/redline.ts';

import { documentOf } from './document-of.ts';

/** What the rules find between two texts in MDX. */
export function assessTexts(before: string, after: string): Assessment {
  return assess(
    redline(
      { id: 'old', digest: '', document: documentOf(before, 'mdx') },
      { id: 'new', digest: '', document: documentOf(after, 'mdx') },
    ),
  );
}

/** What they find in the only section that changed. */
export function onlyRow(before: string, after: string): AssessmentRow {
  const { rows } = assessTexts(before, after);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`Expected one row, found ${rows.length}.`);
  return row;
}

/** The findings in one section with these two texts below its heading, as `rule severity direction`. */
export function findingsIn(before: string, after: string): string[] {
  const section = (text: string): string => `## Section\n\n${text}\n`;
  return onlyRow(section(before), section(after)).findings.map(shown);
}

export function shown({ rule, severity, direction }: Finding): string {
  return `${rule} ${severity} ${direction}`;
}
