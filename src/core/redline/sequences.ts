import type { TokenSequence } from './diff/diff-tokens.ts';
import { BORDER } from './diff/slide.ts';
import type { Tokens } from '../text/tokens.ts';

/** Tokens of a block, from the one with index `from` on. */
export interface TokenizedText {
  tokens: Tokens;
  text: string;
  from: number;
}

const SENTENCE_END = /[.!?。！？]/;
const CLAUSE_END = /[,;:()–—、，；：]/;

/** Several blocks as one sequence, with how good a border stands before each token. */
export function sequenceOf(parts: readonly TokenizedText[]): TokenSequence {
  const ids: number[] = [];
  const words: number[] = [];
  const borders: number[] = [];
  for (const { tokens, text, from } of parts) {
    let border: number = BORDER.block;
    for (let index = from; index < tokens.ids.length; index += 1) {
      ids.push(tokens.ids[index] as number);
      words.push(tokens.words[index] as number);
      borders.push(border);
      border = borderAfter(tokens, text, index);
    }
  }
  borders.push(BORDER.block);
  return { ids, words, borders };
}

/** How good a border stands after a token. */
export function borderAfter(tokens: Tokens, text: string, index: number): number {
  if (tokens.words[index] === 1) return BORDER.none;
  const last = text.charAt((tokens.ends[index] as number) - 1);
  if (SENTENCE_END.test(last)) return BORDER.sentence;
  return CLAUSE_END.test(last) ? BORDER.clause : BORDER.none;
}
