import type { JudgedEdit } from '../suppressions/judged-edit.ts';
import { bindsByComma, signsIn } from '../suppressions/marks.ts';
import type { Rule, Verdict } from './verdict.ts';

/** Marks that bind as words do, which `wordsOf` leaves out as punctuation. */
export const MARK_RULES: readonly Rule[] = [
  { id: 'sign-changed', judge: judgeSigns },
  { id: 'comma-changed', judge: judgeComma },
];

/** A mark says all that a cell of ticks and crosses says. */
const MARKS = /[\p{So}\p{Sm}✓✔✗✘•●○■□▪◦]/gu;

function judgeSigns({ kind, type, before, oldText, after }: JudgedEdit): Verdict | null {
  const isCell = type === 'cell';
  if (kind !== 'changed' && !isCell) return null;
  const [had, has] = isCell
    ? [before.match(MARKS) ?? [], after.match(MARKS) ?? []]
    : [signsIn(oldText), signsIn(after)];
  if (had.join(' ') === has.join(' ')) return null;
  const shown = (signs: readonly string[]): string =>
    signs.length === 0 ? 'none' : signs.join(' ');
  return {
    severity: 2,
    direction: 'unclear',
    why: `Signs that bind changed: ${shown(had)} became ${shown(has)}.`,
    explains: [],
  };
}

/** A comma that says how far a clause reaches: `copy or lend without a permit` and `copy, or lend …`. */
function judgeComma(edit: JudgedEdit): Verdict | null {
  if (!bindsByComma(edit)) return null;
  const why = 'A comma came or went that tells what a clause belongs to.';
  return { severity: 2, direction: 'unclear', why, explains: [] };
}
