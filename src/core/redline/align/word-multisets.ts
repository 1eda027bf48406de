import type { Tokenizer } from '#core/text/words/tokens.ts';

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

/** How many words two multisets share. */
export function countShared(a: WordMultiset, b: WordMultiset): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** Dice over two multisets; 0 for empty ones. */
export function diceCoefficient(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

/**
 * Counts how many words a multiset shares with each of some others. It looks up the multisets that hold a word,
 * because most words occur in few of them.
 */
export class SharedWords {
  readonly #holders = new Map<number, number[]>();
  readonly #counts: Int32Array;
  #counted: WordMultiset | null = null;

  /** The others by their indices, which are below `end`. */
  constructor(others: ReadonlyMap<number, WordMultiset>, end: number) {
    this.#counts = new Int32Array(end);
    for (const [index, multiset] of others) {
      for (const id of multiset) {
        const holders = this.#holders.get(id);
        if (holders) holders.push(index);
        else this.#holders.set(id, [index]);
      }
    }
  }

  /** By the others' indices; valid until the next call. */
  of(multiset: WordMultiset): Int32Array {
    if (this.#counted === multiset) return this.#counts;
    this.#counted = multiset;
    this.#counts.fill(0);
    for (let at = 0; at < multiset.length;) {
      const id = multiset[at] as number;
      let end = at + 1;
      while (multiset[end] === id) end += 1;
      this.#count(id, end - at);
      at = end;
    }
    return this.#counts;
  }

  // A holder stands in the list as often as it holds the word.
  #count(id: number, most: number): void {
    let last = -1;
    let times = 0;
    for (const index of this.#holders.get(id) ?? []) {
      times = index === last ? times + 1 : 1;
      last = index;
      if (times <= most) this.#counts[index] = (this.#counts[index] as number) + 1;
    }
  }
}
