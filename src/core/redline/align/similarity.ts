import { SharedWords } from './shared-words.ts';
import type { SideUnits, Unit } from './units.ts';
import { type Bag, type Bags, UNCOUNTED } from './word-multisets.ts';

/** How much two units have in common. */
export interface Likeness {
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

/** How many words two bags share. */
export function countShared(a: Bag, b: Bag): number {
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

/** Dice over two bags; 0 for empty ones. */
export function diceOf(shared: number, a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * shared) / (a + b);
}

// Below this many comparisons, comparing all is faster than looking for what may be alike.
const FEW_COMPARISONS = 20_000;
// With so few, it is not worth to note which text holds which word.
const FEWEST_BY_WORD = 64;
// Its rarest words lead to what is like a text: with three words in ten changed, some stay.
const LEADING_WORDS = 16;
// A word in more units than this tells nothing of one of them.
const LEADS_A_WORD = 24;
// A lower likeness never makes a pair.
const LEAST = 0.3;
// How common a word must be to be no content: of all units, and not in a handful.
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 6;

// Where every word is common, as in a long list of like items, only its place leads to a unit: so many
// are looked at before and after where the one before it led to.
const LEADING_PLACES = 4;

/** Whatever of the old units is somewhat like one of the new ones. Near linear in the units. */
export function findLikenesses(
  old: SideUnits,
  oldFree: readonly number[],
  fresh: SideUnits,
  newFree: readonly number[],
  bags: Bags,
): Likeness[] {
  if (oldFree.length === 0 || newFree.length === 0) return [];
  const oldBags = new Map(oldFree.map((index) => [index, bags.of(old.units[index] as Unit)]));
  const newBags = new Map(newFree.map((index) => [index, bags.of(fresh.units[index] as Unit)]));
  const frequency = frequencies([...oldBags.values(), ...newBags.values()]);
  const partners = partnerFinder(oldBags, newBags, bags, frequency);
  const common = Math.max(COMMON_COUNT, COMMON_SHARE * (oldFree.length + newFree.length));
  const numbers = new Int32Array(fresh.units.length);
  for (const [index, bag] of newBags) numbers[index] = bags.numberOf(bag);
  const found: Likeness[] = [];
  const comparisons = oldBags.size * newBags.size;
  const isLed = comparisons > FEW_COMPARISONS;
  const isByWord = !isLed && comparisons > FEWEST_BY_WORD;
  const byWord = isByWord ? new SharedWords(newBags, fresh.units.length) : null;
  const one = new Comparand(frequency, common, byWord);
  // Counted in free units: where the partner of the next one is expected.
  let expected = 0;
  for (const [index, bag] of oldBags) {
    one.take(bag, bags.sharedBy(bag));
    const { kind } = old.units[index] as Unit;
    const others = partners(bag);
    const near = isLed
      ? newFree.slice(Math.max(0, expected - LEADING_PLACES), expected + LEADING_PLACES + 1)
      : [];
    let best = 0;
    let place = expected;
    for (const other of isLed ? new Set([...others, ...near]) : others) {
      if (fresh.units[other]?.kind !== kind) continue;
      const likeness = one.likenessTo(newBags.get(other) as Bag, numbers[other] as number, other);
      if (!likeness) continue;
      found.push({ old: index, new: other, ...likeness });
      const at = near.indexOf(other);
      const distance =
        at === -1 ? 0 : Math.abs(Math.max(0, expected - LEADING_PLACES) + at - expected);
      if (at !== -1 && likeness.dice - distance / 1000 > best) {
        best = likeness.dice - distance / 1000;
        place = Math.max(0, expected - LEADING_PLACES) + at;
      }
    }
    expected = place + 1;
  }
  return found;
}

// What the table can hold.
const MOST_COUNTED = 2 ** 15 - 1;

const NO_WORDS: Bag = new Int32Array(0);

/** A bag to be compared with many. */
class Comparand {
  readonly #frequency: Int32Array;
  readonly #common: number;
  readonly #byWord: SharedWords | null;
  /** How often the bag that was counted last has each word. */
  readonly #counts: Int32Array;
  #counted: Bag = NO_WORDS;
  #bag: Bag = NO_WORDS;
  #shared: Int16Array = new Int16Array(0);

  constructor(frequency: Int32Array, common: number, byWord: SharedWords | null) {
    this.#byWord = byWord;
    this.#frequency = frequency;
    this.#common = common;
    this.#counts = new Int32Array(frequency.length);
  }

  /** Takes a bag with what is known of the words that it shares with others. */
  take(bag: Bag, shared: Int16Array): void {
    this.#bag = bag;
    this.#shared = shared;
  }

  likenessTo(other: Bag, number: number, index: number) {
    const fewer = Math.min(this.#bag.length, other.length);
    const more = Math.max(this.#bag.length, other.length);
    const shared = this.#sharedWith(other, number, index);
    if (fewer === 0 || shared === 0) return null;
    const dice = diceOf(shared, fewer, more);
    const containment = shared / fewer;
    if (dice < LEAST && containment < 0.8) return null;
    return this.#sharesContent(other) ? { dice, containment, fewer, more } : null;
  }

  #sharedWith(other: Bag, number: number, index: number): number {
    const known = this.#shared[number] ?? UNCOUNTED;
    if (known !== UNCOUNTED) return known;
    const count = this.#byWord?.of(this.#bag)[index] ?? this.#countShared(other);
    if (count <= MOST_COUNTED) this.#shared[number] = count;
    return count;
  }

  #countsOfWords(): Int32Array {
    const counts = this.#counts;
    if (this.#counted === this.#bag) return counts;
    for (const id of this.#counted) counts[id] = 0;
    for (const id of this.#bag) counts[id] = (counts[id] as number) + 1;
    this.#counted = this.#bag;
    return counts;
  }

  #countShared(other: Bag): number {
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

  #sharesContent(other: Bag): boolean {
    const counts = this.#countsOfWords();
    return other.some((id) => counts[id] !== 0 && (this.#frequency[id] as number) <= this.#common);
  }
}

/** For a bag the new ones that may be like it: all of few, else those that share its rarest words. */
export function partnerFinder(
  oldBags: ReadonlyMap<number, Bag>,
  newBags: ReadonlyMap<number, Bag>,
  bags: Bags,
  frequency = frequencies([...oldBags.values(), ...newBags.values()]),
): (bag: Bag) => Iterable<number> {
  if (oldBags.size * newBags.size <= FEW_COMPARISONS) return () => newBags.keys();
  return leads(newBags, bags, frequency);
}

/** In how many bags each word stands. */
function frequencies(bags: readonly Bag[]): Int32Array {
  const size = bags.reduce((most, bag) => Math.max(most, bag.at(-1) ?? 0), 0) + 1;
  const counts = new Int32Array(size);
  for (const bag of bags) {
    for (let at = 0; at < bag.length; at += 1) {
      const id = bag[at] as number;
      if (bag[at - 1] !== id) counts[id] = (counts[id] as number) + 1;
    }
  }
  return counts;
}

function leads(
  newBags: ReadonlyMap<number, Bag>,
  bags: Bags,
  frequency: Int32Array,
): (bag: Bag) => Iterable<number> {
  const holders = new Map<number, number[]>();
  for (const [index, bag] of newBags) {
    for (const [at, id] of bag.entries()) {
      if (bag[at - 1] === id) continue;
      const known = holders.get(id);
      if (!known) holders.set(id, [index]);
      else if (known.length <= LEADS_A_WORD) known.push(index);
    }
  }
  return (bag) => {
    const known = [...new Set(bag)].filter((id) => holders.has(id));
    // Never by id: which words have lower ones depends on what was compared before.
    const byRarity = (a: number, b: number): number =>
      (frequency[a] ?? 0) - (frequency[b] ?? 0) || (bags.wordOf(a) < bags.wordOf(b) ? -1 : 1);
    known.sort(byRarity);
    const found = new Set<number>();
    for (const id of known.slice(0, LEADING_WORDS)) {
      const list = holders.get(id) ?? [];
      if (list.length <= LEADS_A_WORD) for (const index of list) found.add(index);
    }
    return found;
  };
}
