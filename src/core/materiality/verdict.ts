import type { Direction, Finding } from './assessment-schema.ts';

/** What a rule says of one sentence. */
export type Verdict = Pick<Finding, 'severity' | 'direction' | 'why'>;

/** What the opposite change does to its reader. */
export function mirror(direction: Direction): Direction {
  if (direction === 'unclear') return direction;
  return direction === 'adverse' ? 'favourable' : 'adverse';
}

/** Entries of a table, or words, as a sentence quotes them. */
export function quoted(entries: readonly string[]): string {
  return entries.map((entry) => `“${entry.replace('*', '…')}”`).join(', ');
}
