import type { Tokenizer } from '#core/text/words/tokens.ts';
import { bodyTokens, type DocumentUnits, type Unit } from './units.ts';

/** How much two units have in common. */
export interface Similarity {
  old: number;
  new: number;
  /** Twice the shared words over the words of both (Dice), 0–1. */
  dice: number;
  /** Shared words over the words of the shorter one, 0–1. */
  containment: number;
  /** Words of the shorter and of the longer one. */
  fewer: number;
  more: number;
}

// Below this many comparisons, comparing all is faster than looking for what may be alike.
const FEW_COMPARISONS = 20_000;
// With so few, it is not worth to note which text holds which word.
const FEWEST_BY_WORD = 64;
// Its rarest words lead to what is like a text: with three words in ten changed, some stay.
const LEADING_WORDS = 16;
// A word in more units than this tells nothing of one of them.
const LEADS_A_WORD = 24;
// A lower similarity never makes a pair.
const LEAST = 0.3;
// How common a word must be to be no content: of all units, and not in a handful.
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 6;

// Where every word is common, as in a long list of like items, only its place leads to a unit: so many
// are looked at before and after where the one before it led to.
const LEADING_PLACES = 4;

/** Whatever of the old units is somewhat like one of the new ones. Near linear in the units. */
export function findSimilarUnits(
  old: DocumentUnits,
  oldFree: readonly number[],
  fresh: DocumentUnits,
  newFree: readonly number[],
  multisets: WordMultisets,
): Similarity[] {
  if (oldFree.length === 0 || newFree.length === 0) return [];
  const oldMultisets = new Map(
    oldFree.map((index) => [index, multisets.of(old.units[index] as Unit)]),
  );
  const newMultisets = new Map(
    newFree.map((index) => [index, multisets.of(fresh.units[index] as Unit)]),
  );
  const frequency = frequencies([...oldMultisets.values(), ...newMultisets.values()]);
  const partners = candidateFinder(oldMultisets, newMultisets, multisets, frequency);
  const common = Math.max(COMMON_COUNT, COMMON_SHARE * (oldFree.length + newFree.length));
  const numbers = new Int32Array(fresh.units.length);
  for (const [index, multiset] of newMultisets) numbers[index] = multisets.numberOf(multiset);
  const found: Similarity[] = [];
  const comparisons = oldMultisets.size * newMultisets.size;
  const isLed = comparisons > FEW_COMPARISONS;
  const isByWord = !isLed && comparisons > FEWEST_BY_WORD;
  const byWord = isByWord ? new SharedWords(newMultisets, fresh.units.length) : null;
  const one = new Comparand(frequency, common, byWord);
  // Counted in free units: where the partner of the next one is expected.
  let expected = 0;
  for (const [index, multiset] of oldMultisets) {
    one.take(multiset, multisets.sharedBy(multiset));
    const { kind } = old.units[index] as Unit;
    const others = partners(multiset);
    const near = isLed
      ? newFree.slice(Math.max(0, expected - LEADING_PLACES), expected + LEADING_PLACES + 1)
      : [];
    let best = 0;
    let place = expected;
    for (const other of isLed ? new Set([...others, ...near]) : others) {
      if (fresh.units[other]?.kind !== kind) continue;
      const similarity = one.similarityTo(
        newMultisets.get(other) as WordMultiset,
        numbers[other] as number,
        other,
      );
      if (!similarity) continue;
      found.push({ old: index, new: other, ...similarity });
      const at = near.indexOf(other);
      const distance =
        at === -1 ? 0 : Math.abs(Math.max(0, expected - LEADING_PLACES) + at - expected);
      if (at !== -1 && similarity.dice - distance / 1000 > best) {
        best = similarity.dice - distance / 1000;
        place = Math.max(0, expected - LEADING_PLACES) + at;
      }
    }
    expected = place + 1;
  }
  return found;
}

// What the table can hold.
const MOST_COUNTED = 2 ** 15 - 1;

const NO_WORDS: WordMultiset = new Int32Array(0);

/** A multiset to be compared with many. */
class Comparand {
  readonly #frequency: Int32Array;
  readonly #common: number;
  readonly #byWord: SharedWords | null;
  /** How often the multiset that was counted last has each word. */
  readonly #counts: Int32Array;
  #counted: WordMultiset = NO_WORDS;
  #multiset: WordMultiset = NO_WORDS;
  #shared: Int16Array = new Int16Array(0);

  constructor(frequency: Int32Array, common: number, byWord: SharedWords | null) {
    this.#byWord = byWord;
    this.#frequency = frequency;
    this.#common = common;
    this.#counts = new Int32Array(frequency.length);
  }

  /** Takes a multiset with what is known of the words that it shares with others. */
  take(multiset: WordMultiset, shared: Int16Array): void {
    this.#multiset = multiset;
    this.#shared = shared;
  }

  similarityTo(other: WordMultiset, number: number, index: number) {
    const fewer = Math.min(this.#multiset.length, other.length);
    const more = Math.max(this.#multiset.length, other.length);
    const shared = this.#sharedWith(other, number, index);
    if (fewer === 0 || shared === 0) return null;
    const dice = diceCoefficient(shared, fewer, more);
    const containment = shared / fewer;
    if (dice < LEAST && containment < 0.8) return null;
    return this.#sharesContent(other) ? { dice, containment, fewer, more } : null;
  }

  #sharedWith(other: WordMultiset, number: number, index: number): number {
    const known = this.#shared[number] ?? UNCOUNTED;
    if (known !== UNCOUNTED) return known;
    const count = this.#byWord?.of(this.#multiset)[index] ?? this.#countShared(other);
    if (count <= MOST_COUNTED) this.#shared[number] = count;
    return count;
  }

  #countsOfWords(): Int32Array {
    const counts = this.#counts;
    if (this.#counted === this.#multiset) return counts;
    for (const id of this.#counted) counts[id] = 0;
    for (const id of this.#multiset) counts[id] = (counts[id] as number) + 1;
    this.#counted = this.#multiset;
    return counts;
  }

  #countShared(other: WordMultiset): number {
    const counts = this.#countsOfWords();
    let shared = 0;
    let last = -1;
    let times = 0;
    for (let at = 0; at < other.length; at += 1) {
      const id = other[at] as number;
      times = id === last ? times + 1 : 1;
      last = id;
      if ((counts[id] as number) >= times) shared += 1;
    }
    return shared;
  }

  #sharesContent(other: WordMultiset): boolean {
    const counts = this.#countsOfWords();
    return other.some((id) => counts[id] !== 0 && (this.#frequency[id] as number) <= this.#common);
  }
}

/** For a multiset the new ones that may be like it: all of few, else those that share its rarest words. */
export function candidateFinder(
  oldMultisets: ReadonlyMap<number, WordMultiset>,
  newMultisets: ReadonlyMap<number, WordMultiset>,
  multisets: WordMultisets,
  frequency = frequencies([...oldMultisets.values(), ...newMultisets.values()]),
): (multiset: WordMultiset) => Iterable<number> {
  if (oldMultisets.size * newMultisets.size <= FEW_COMPARISONS) return () => newMultisets.keys();
  return candidatesByRareWords(newMultisets, multisets, frequency);
}

/** In how many multisets each word stands. */
function frequencies(multisets: readonly WordMultiset[]): Int32Array {
  const size = multisets.reduce((most, multiset) => Math.max(most, multiset.at(-1) ?? 0), 0) + 1;
  const counts = new Int32Array(size);
  for (const multiset of multisets) {
    for (let at = 0; at < multiset.length; at += 1) {
      const id = multiset[at] as number;
      if (multiset[at - 1] !== id) counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

function candidatesByRareWords(
  newMultisets: ReadonlyMap<number, WordMultiset>,
  multisets: WordMultisets,
  frequency: Int32Array,
): (multiset: WordMultiset) => Iterable<number> {
  const holders = new Map<number, number[]>();
  for (const [index, multiset] of newMultisets) {
    for (const [at, id] of multiset.entries()) {
      if (multiset[at - 1] === id) continue;
      const known = holders.get(id);
      if (!known) holders.set(id, [index]);
      else if (known.length <= LEADS_A_WORD) known.push(index);
    }
  }
  return (multiset) => {
    const known = [...new Set(multiset)].filter((id) => holders.has(id));
    // Never by id: which words have lower ones depends on what was compared before.
    const byRarity = (a: number, b: number): number =>
      (frequency[a] ?? 0) - (frequency[b] ?? 0) ||
      (multisets.wordOf(a) < multisets.wordOf(b) ? -1 : 1);
    known.sort(byRarity);
    const found = new Set<number>();
    for (const id of known.slice(0, LEADING_WORDS)) {
      const list = holders.get(id) ?? [];
      if (list.length <= LEADS_A_WORD) for (const index of list) found.add(index);
    }
    return found;
  };
}

/** Word ids, sorted, repeated as often as they stand in the text. */
export type WordMultiset = Int32Array;

// A table of all pairs takes two bytes for each.
const MOST_NUMBERED = 4096;
const NOTHING = new Int16Array(0);

const UNCOUNTED = -1;

/** Makes the multiset of each text once, and remembers how many words pairs of them share. */
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
   * How many words a multiset shares with others, by their numbers. It is `UNCOUNTED` until the caller
   * counts and writes it there. Numbers beyond its end are not remembered.
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
