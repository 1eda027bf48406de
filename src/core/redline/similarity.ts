import { bodyTokens, type SideUnits, type Unit } from './units.ts';
import type { Lexicon } from './tokens.ts';

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

/** Word ids, sorted, repeated as often as they stand in the text. */
export type Bag = Int32Array;

/** The bags of one comparison's units. */
export class Bags {
  readonly #lexicon: Lexicon;
  readonly #bags = new Map<Unit, Bag>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  of(unit: Unit): Bag {
    const known = this.#bags.get(unit);
    if (known) return known;
    const { ids, words, wordCount } = bodyTokens(unit, this.#lexicon);
    const bag = new Int32Array(wordCount);
    let at = 0;
    for (const [index, id] of ids.entries()) if (words[index] === 1) bag[at++] = id;
    bag.sort();
    this.#bags.set(unit, bag);
    return bag;
  }
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
// Its rarest words lead to what is like a text: with three words in ten changed, some stay.
const LEADING_WORDS = 16;
// A word in more units than this tells nothing of one of them.
const LEADS_A_WORD = 24;
// A lower likeness never makes a pair.
const LEAST = 0.3;
// How common a word must be to be no content: of all units, and not in a handful.
const COMMON_SHARE = 0.2;
const COMMON_COUNT = 6;

/** Whatever of the old units is somewhat like one of the new ones. Near linear in the units. */
export function findLikenesses(
  old: SideUnits,
  oldFree: readonly number[],
  fresh: SideUnits,
  newFree: readonly number[],
  bags: Bags,
): Likeness[] {
  const oldBags = new Map(oldFree.map((index) => [index, bags.of(old.units[index] as Unit)]));
  const newBags = new Map(newFree.map((index) => [index, bags.of(fresh.units[index] as Unit)]));
  const frequency = frequencies([...oldBags.values(), ...newBags.values()]);
  const partners = partnerFinder(oldBags, newBags, frequency);
  const common = Math.max(COMMON_COUNT, COMMON_SHARE * (oldFree.length + newFree.length));
  const found: Likeness[] = [];
  for (const index of oldFree) {
    const unit = old.units[index] as Unit;
    const bag = oldBags.get(index) as Bag;
    for (const other of partners(bag)) {
      if (fresh.units[other]?.kind !== unit.kind) continue;
      const likeness = compare(bag, newBags.get(other) as Bag, frequency, common);
      if (likeness) found.push({ old: index, new: other, ...likeness });
    }
  }
  return found;
}

function compare(a: Bag, b: Bag, frequency: ReadonlyMap<number, number>, common: number) {
  const fewer = Math.min(a.length, b.length);
  const more = Math.max(a.length, b.length);
  const shared = countShared(a, b);
  if (fewer === 0 || shared === 0) return null;
  const dice = diceOf(shared, fewer, more);
  const containment = shared / fewer;
  if (dice < LEAST && containment < 0.8) return null;
  return sharesContent(a, b, frequency, common) ? { dice, containment, fewer, more } : null;
}

function sharesContent(
  a: Bag,
  b: Bag,
  frequency: ReadonlyMap<number, number>,
  common: number,
): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const left = a[i] as number;
    const right = b[j] as number;
    if (left === right && (frequency.get(left) ?? 0) <= common) return true;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return false;
}

/** For a bag the new ones that may be like it: all of few, else those that share its rarest words. */
export function partnerFinder(
  oldBags: ReadonlyMap<number, Bag>,
  newBags: ReadonlyMap<number, Bag>,
  frequency = frequencies([...oldBags.values(), ...newBags.values()]),
): (bag: Bag) => Iterable<number> {
  if (oldBags.size * newBags.size <= FEW_COMPARISONS) return () => newBags.keys();
  return leads(newBags, frequency);
}

function frequencies(bags: readonly Bag[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const bag of bags) {
    for (const [at, id] of bag.entries()) {
      if (bag[at - 1] !== id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

function leads(
  bags: ReadonlyMap<number, Bag>,
  frequency: ReadonlyMap<number, number>,
): (bag: Bag) => Iterable<number> {
  const holders = new Map<number, number[]>();
  for (const [index, bag] of bags) {
    for (const [at, id] of bag.entries()) {
      if (bag[at - 1] === id) continue;
      const known = holders.get(id);
      if (!known) holders.set(id, [index]);
      else if (known.length <= LEADS_A_WORD) known.push(index);
    }
  }
  return (bag) => {
    const known = [...new Set(bag)].filter((id) => holders.has(id));
    known.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || a - b);
    const found = new Set<number>();
    for (const id of known.slice(0, LEADING_WORDS)) {
      const list = holders.get(id) ?? [];
      if (list.length <= LEADS_A_WORD) for (const index of list) found.add(index);
    }
    return found;
  };
}
