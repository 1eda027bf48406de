import type { Direction } from '../assessment/assessment-schema.ts';
import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import type { RuleContext } from '../sentences/rule-context.ts';

/**
 * What a rule says of one sentence: 3 suggests a material change, 2 points at words and leaves open what
 * they change, 1 and 0 know them harmless.
 */
export interface Verdict {
  severity: 0 | 1 | 2 | 3;
  direction: Direction;
  /** One sentence. */
  why: string;
  /** Phrases whose words it explains, of those that changed; or all words of the sentence that did. */
  explains: 'all' | readonly string[];
}

export interface Rule {
  id: string;
  judge: (edit: JudgedEdit, context: RuleContext) => Verdict | null;
}

/** What the opposite change does to its reader. */
export function mirror(direction: Direction): Direction {
  if (direction === 'unclear') return direction;
  return direction === 'adverse' ? 'favourable' : 'adverse';
}

/** `“will” gave way to “may”`, `“may” is new` or `“will” is gone`. */
export function gaveWay(gone: readonly string[], come: readonly string[]): string {
  if (gone.length === 0) return `${quoted(come)} ${come.length > 1 ? 'are' : 'is'} new`;
  if (come.length === 0) return `${quoted(gone)} ${gone.length > 1 ? 'are' : 'is'} gone`;
  return `${quoted(gone)} gave way to ${quoted(come)}`;
}

// More than these say no more.
const MOST_WORDS = 5;

function quoted(words: readonly string[]): string {
  const distinct = [...new Set(words)];
  const told = distinct.slice(0, MOST_WORDS).map((word) => `“${word}”`);
  return told.join(', ') + (distinct.length > MOST_WORDS ? ' …' : '');
}
