import type { Lexicon } from '#core/text/tokens.ts';

import { bodyTokens, type Unit } from './units.ts';

/** Word ids, sorted, repeated as often as they stand in the text. */
export type Bag = Int32Array;

// A table of all pairs takes two bytes for each.
const MOST_NUMBERED = 4096;
const NOTHING = new Int16Array(0);

export const UNCOUNTED = -1;

/** The bags of texts, and what is known of pairs of them; that of a text is made once. */
export class Bags {
  readonly #lexicon: Lexicon;
  readonly #bags = new Map<string, Bag>();
  readonly #numbers = new Map<Bag, number>();
  readonly #shared: Int16Array[] = [];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(unit: Unit): Bag {
    const known = this.#bags.get(unit.body);
    if (known) return known;
    const { ids, words, wordCount } = bodyTokens(unit, this.#lexicon);
    const bag = new Int32Array(wordCount);
    let at = 0;
    for (let index = 0; index < ids.length; index += 1) {
      if (words[index] === 1) bag[at++] = ids[index] as number;
    }
    bag.sort();
    this.#bags.set(unit.body, bag);
    this.#numbers.set(bag, this.#numbers.size);
    return bag;
  }

  /** The words of a unit as they stand. */
  wordsOf(unit: Unit): number[] {
    const { ids, words } = bodyTokens(unit, this.#lexicon);
    return ids.filter((_, index) => words[index] === 1);
  }

  /** The word that an id stands for. */
  wordOf(id: number): string {
    return this.#lexicon.pieceOf(id);
  }

  /** A number for a bag that came from here. */
  numberOf(bag: Bag): number {
    return this.#numbers.get(bag) ?? MOST_NUMBERED;
  }

  /**
   * How many words a bag shares with others, by their numbers: `UNCOUNTED` until somebody counts and
   * writes it there. What is beyond its end is never remembered.
   */
  sharedBy(bag: Bag): Int16Array {
    const number = this.numberOf(bag);
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
