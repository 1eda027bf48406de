import type { Tokenizer } from '#core/text/tokens.ts';

import { bodyTokens, type Unit } from './units.ts';

/** Word ids, sorted, repeated as often as they stand in the text. */
export type WordMultiset = Int32Array;

// A table of all pairs takes two bytes for each.
const MOST_NUMBERED = 4096;
const NOTHING = new Int16Array(0);

export const UNCOUNTED = -1;

/** The multisets of texts, and what is known of pairs of them; that of a text is made once. */
export class WordMultisets {
  readonly #tokenizer: Tokenizer;
  readonly #multisets = new Map<string, WordMultiset>();
  readonly #numbers = new Map<WordMultiset, number>();
  readonly #shared: Int16Array[] = [];

  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer;
  }

  of(unit: Unit): WordMultiset {
    const known = this.#multisets.get(unit.body);
    if (known) return known;
    const { ids, words, wordCount } = bodyTokens(unit, this.#tokenizer);
    const multiset = new Int32Array(wordCount);
    let at = 0;
    for (let index = 0; index < ids.length; index += 1) {
      if (words[index] === 1) multiset[at++] = ids[index] as number;
    }
    multiset.sort();
    this.#multisets.set(unit.body, multiset);
    this.#numbers.set(multiset, this.#numbers.size);
    return multiset;
  }

  /** The words of a unit as they stand. */
  wordsOf(unit: Unit): number[] {
    const { ids, words } = bodyTokens(unit, this.#tokenizer);
    return ids.filter((_, index) => words[index] === 1);
  }

  /** The word that an id stands for. */
  wordOf(id: number): string {
    return this.#tokenizer.tokenText(id);
  }

  /** A number for a multiset that came from here. */
  numberOf(multiset: WordMultiset): number {
    return this.#numbers.get(multiset) ?? MOST_NUMBERED;
  }

  /**
   * How many words a multiset shares with others, by their numbers: `UNCOUNTED` until somebody counts and
   * writes it there. What is beyond its end is never remembered.
   */
  sharedBy(multiset: WordMultiset): Int16Array {
    const number = this.numberOf(multiset);
    if (number >= MOST_NUMBERED) return NOTHING;
    const row = this.#shared[number] ?? NOTHING;
    const least = Math.min(this.#numbers.size, MOST_NUMBERED);
    if (row.length >= least) return row;
    const longer = new Int16Array(Math.max(least, 2 * row.length)).fill(UNCOUNTED);
    longer.set(row);
    this.#shared[number] = longer;
    return longer;
  }
}
