import { languageOf } from '../vocabulary/language.ts';
import { contentOf, Lexis, phrases, surplus, wordsOf } from '../vocabulary/match-words.ts';
import { withoutAddresses } from '#core/materiality/sentences/addresses.ts';
import { isAmount } from '../quantities/quantities.ts';
import type { WordEdit, SentenceEdit } from '../sentences/sentence-edits.ts';
import { AND, OR } from '../vocabulary/structure-vocabulary.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** So many words that say something may change beside it; more are another sentence. */
const MOST_OTHERS = 2;

/** Whether a comma or semicolon before a clause, or between what is joined, changed. */
export function bindsByComma({ kind, type, before, after }: SentenceEdit): boolean {
  if (kind !== 'changed' || type === 'heading') return false;
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  // German writes its commas by grammar, whatever they bind.
  if (languageOf([...old, ...fresh]) === 'de') return false;
  const others = contentOf([...surplus(old, fresh), ...surplus(fresh, old)]).length;
  if (others > MOST_OTHERS) return false;
  const [had, has] = [bondsOf(before), bondsOf(after)];
  if (had.length !== has.length) return false;
  return had.some(({ word, mark }, at) => has[at]?.word === word && mark !== has[at].mark);
}

// A minus stands before a number and behind no other, unlike the dash of `5-10`.
const SIGNS = /[<>≤≥≠=±+×÷]|(?<![\p{L}\p{N}]|\p{N}\s)[-−–](?=\d)/gu;

/** The mathematical signs of a text, which bind as words do; the plus of a telephone number is none. */
export function signsIn(text: string): string[] {
  return withoutAddresses(text).match(SIGNS) ?? [];
}

/** Whether a mathematical sign of the sentence changed, in a piece without other words. */
export function bindsBySign(piece: WordEdit, { before, after }: SentenceEdit): boolean {
  return (
    /[<>≤≥≠=±+×÷−–-]/u.test(piece.deleted + piece.inserted) &&
    signsIn(before).join(' ') !== signsIn(after).join(' ')
  );
}

/**
 * Whether a blank alone makes other words: `now here` and `nowhere`, `1 0` and `10`, unlike `web site`
 * and `website`. The letters are the same.
 */
export function isJoinedOtherwise(lost: readonly string[], gained: readonly string[]): boolean {
  if (lost.length === gained.length) return false;
  return BINDING.has(lost) || BINDING.has(gained) || [...lost, ...gained].some(isAmount);
}

interface Bond {
  word: string;
  /** `,`, `;` or nothing. */
  mark: string;
}

/** The words of a sentence whose clause a comma binds, with the mark before each. */
function bondsOf(text: string): Bond[] {
  const parts = [...text.matchAll(/([,;:]?)\s*([\p{L}\p{N}’'-]+)/gu)].map(
    ([, mark = '', word = '']) => ({
      mark,
      word: word.toLowerCase(),
    }),
  );
  const last = parts.findLastIndex(({ word }) => LIMITING.has([word]));
  return parts.filter(({ word, mark }, at) => {
    const ahead = parts.slice(0, at);
    if (RELATIVE.has([word])) return true;
    const isJoined = ahead.some((one) => JOINS.has([one.word]));
    if (LIMITING.has([word])) return isJoined;
    const isFirst = ahead.every((one) => one.mark === '');
    if (JOINS.has([word])) return isFirst && last > at;
    // A semicolon for a comma cuts a list off from what governs it.
    return mark !== '' && at > 0 && BINDING.has(ahead.map((one) => one.word));
  });
}

const JOINS = new Lexis(AND, OR);
const BINDING = new Lexis(VOCABULARY.must, VOCABULARY.may, VOCABULARY.negations);
const RELATIVE = new Lexis(
  phrases('which | who | whose | qui | dont | quien | quienes | cuyo | cuya | que'),
);
const LIMITING = new Lexis(
  phrases(`with | without | unless | except | only | if | when | where | provided | avec | sans | sauf |
    lorsque | quand | si | con | sin | salvo | cuando`),
);
