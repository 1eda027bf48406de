import { SUPPRESSIONS, type SuppressionRule } from './suppressions.ts';
import type { Finding } from '../assessment/assessment-schema.ts';
import type { JudgedEdit, Suppressed } from './judged-edit.ts';
import { wordsOf } from '../vocabulary/match-words.ts';
import type { SentenceEdit } from '../sentences/sentence-edits.ts';

/** One finding for each reason to set words aside, with the first words that it was the reason for. */
export function suppressedFindings(edits: readonly JudgedEdit[]): Finding[] {
  const byRule = new Map<SuppressionRule, Suppressed[]>();
  for (const one of edits.flatMap(({ suppressed }) => suppressed)) {
    byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  }
  return [...byRule].map(([rule, all]): Finding => {
    const places = all.length > 1 ? ` In ${all.length} places.` : '';
    const { before = '', after = '' } = all[0] ?? {};
    const { severity, why } = SUPPRESSIONS[rule];
    const words = {
      before: all.flatMap((one) => one.words?.before ?? wordsOf(one.before)),
      after: all.flatMap((one) => one.words?.after ?? wordsOf(one.after)),
    };
    return { rule, severity, direction: 'unclear', before, after, why: why + places, words };
  });
}

/** Of a section in which no rule finds anything. */
export function smallChange([first]: readonly SentenceEdit[]): Finding {
  const { before = '', after = '' } = first ?? {};
  const why = 'Only words changed that say nothing by themselves.';
  const words = { before: [], after: [] };
  return { rule: 'small-words', severity: 0, direction: 'unclear', before, after, why, words };
}
