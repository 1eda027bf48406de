import { ASIDE, type AsideRule } from './aside.ts';
import type { Finding } from './assessment-schema.ts';
import type { JudgedEdit, SetAside } from './judged-edit.ts';
import type { SentenceEdit } from './sentence-edits.ts';

/** One finding for each reason to set words aside, with the first words that it was the reason for. */
export function asideFindings(edits: readonly JudgedEdit[]): Finding[] {
  const byRule = new Map<AsideRule, SetAside[]>();
  for (const one of edits.flatMap(({ aside }) => aside)) {
    byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);
  }
  return [...byRule].map(([rule, all]): Finding => {
    const places = all.length > 1 ? ` In ${all.length} places.` : '';
    const { before = '', after = '' } = all[0] ?? {};
    const { severity, why } = ASIDE[rule];
    return { rule, severity, direction: 'unclear', before, after, why: why + places };
  });
}

/** Of a section in which no rule finds anything. */
export function smallChange([first]: readonly SentenceEdit[]): Finding {
  const { before = '', after = '' } = first ?? {};
  const why = 'Only words changed that say nothing by themselves.';
  return { rule: 'small-words', severity: 0, direction: 'unclear', before, after, why };
}
