import { Lexis } from './match-words.ts';
import { withoutAddresses } from './plain.ts';
import { isAmount } from './quantities.ts';
import type { JudgedEdit } from './judged-edit.ts';
import type { Piece, SentenceEdit } from './sentence-edits.ts';
import type { Rule, Verdict } from './verdict.ts';
import * as vocabulary from './vocabulary.ts';

/** Signs that bind as words do, which `wordsOf` leaves out as punctuation. */
export const SIGN_RULES: readonly Rule[] = [{ id: 'sign-changed', judge: judgeSigns }];

// A minus stands before a number and behind no other, unlike the dash of `5-10`.
const SIGNS = /[<>≤≥≠=±+×÷]|(?<![\p{L}\p{N}]|\p{N}\s)[-−–](?=\d)/gu;

/** The plus of a telephone number is none. */
function signsIn(text: string): string[] {
  return withoutAddresses(text).match(SIGNS) ?? [];
}

/** Whether a mathematical sign of the sentence changed, in a piece without other words. */
export function bindsBySign(piece: Piece, { before, after }: SentenceEdit): boolean {
  return (
    /[<>≤≥≠=±+×÷−–-]/u.test(piece.deleted + piece.inserted) &&
    signsIn(before).join(' ') !== signsIn(after).join(' ')
  );
}

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

const BINDING = new Lexis(vocabulary.MUST, vocabulary.MAY, vocabulary.NEGATIONS);

/**
 * Whether a blank alone makes other words: `now here` and `nowhere`, `1 0` and `10`, unlike `web site`
 * and `website`. The letters are the same.
 */
export function isJoinedOtherwise(lost: readonly string[], gained: readonly string[]): boolean {
  if (lost.length === gained.length) return false;
  return BINDING.has(lost) || BINDING.has(gained) || [...lost, ...gained].some(isAmount);
}
