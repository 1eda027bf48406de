import type { WordMultiset } from './word-multisets.ts';

/**
 * Counts how many words a multiset shares with each of some others. It goes from words to the multisets that hold
 * them, of which there are few for most words, and not through each multiset.
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
