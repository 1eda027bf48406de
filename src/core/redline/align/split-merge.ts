import { countCommonInOrder, LONGEST_IN_ORDER } from '../diff/common-order.ts';
import type { Pairing } from './pairing.ts';
import { countShared, diceOf } from './similarity.ts';
import type { Unit } from './units.ts';
import type { Bag, Bags } from './word-multisets.ts';

/** Units that hold one text: one on each side, or several on a side that was split or merged. */
export interface Group {
  old: number[];
  new: number[];
}

// So much of what joins must come from the other side.
const COMES_FROM_OTHER = 0.8;
// Or it takes over most of the words that the other side has left, and grew.
const TAKES_REST = 0.6;
const SHARE_OF_REST = 0.3;
const LONG_REST = 12;
// Of fewer words nearly all, and they make up most of what joins.
const NEARLY_ALL = 0.8;
const MOST_OF_IT = 0.6;
const SHORT_REST = 5;
// A section written as one paragraph has this many. Each member is weighed against the whole other side.
const MOST_MEMBERS = 32;
const FEWEST_WORDS = 2;

/** Pairs as groups by new index; a free block beside a pair joins it where the text was split or merged. */
export function joinSplits(pairing: Pairing, bags: Bags): Group[] {
  const groups: Group[] = [];
  for (const { index } of pairing.new.units) {
    const old = pairing.partnerOfNew(index);
    if (old !== -1) groups.push({ old: [old], new: [index] });
  }
  const taken = { old: new Set<number>(), new: new Set<number>() };
  for (const group of groups) {
    if (isText(pairing, group)) while (grow(group, pairing, bags, taken));
  }
  return groups;
}

type Taken = Record<'old' | 'new', Set<number>>;

function isText(pairing: Pairing, group: Group): boolean {
  const old = group.old[0] ?? -1;
  const fresh = group.new[0] ?? -1;
  if (pairing.old.keys[old] === pairing.new.keys[fresh]) return false;
  return pairing.old.units[old]?.kind === 'text' && pairing.new.units[fresh]?.kind === 'text';
}

function grow(group: Group, pairing: Pairing, bags: Bags, taken: Taken): boolean {
  for (const side of ['new', 'old'] as const) {
    const members = group[side];
    if (members.length === MOST_MEMBERS) continue;
    const first = members[0] ?? 0;
    const last = members.at(-1) ?? 0;
    for (const index of [last + 1, first - 1]) {
      if (!isFree(side, index, pairing, taken) || !fits(group, side, index, pairing, bags))
        continue;
      if (index > last) members.push(index);
      else members.unshift(index);
      taken[side].add(index);
      return true;
    }
  }
  return false;
}

function isFree(side: 'old' | 'new', index: number, pairing: Pairing, taken: Taken): boolean {
  const unit = pairing[side].units[index];
  const isAlone = side === 'old' ? pairing.isFreeOld(index) : pairing.isFreeNew(index);
  return unit?.kind === 'text' && isAlone && !taken[side].has(index);
}

function fits(
  group: Group,
  side: 'old' | 'new',
  index: number,
  pairing: Pairing,
  bags: Bags,
): boolean {
  const joiner = bags.of(pairing[side].units[index] as Unit);
  if (joiner.length === 0) return false;
  if (joiner.length < FEWEST_WORDS) return isNextInOrder(group, side, index, pairing, bags);
  const own = bagOf(group[side], pairing[side].units, bags);
  const other = side === 'old' ? 'new' : 'old';
  const against = bagOf(group[other], pairing[other].units, bags);
  const joint = merge([own, joiner]);
  const sharedBefore = countShared(own, against);
  const sharedAfter = countShared(joint, against);
  const before = diceOf(sharedBefore, own.length, against.length);
  const after = diceOf(sharedAfter, joint.length, against.length);
  const gain = sharedAfter - sharedBefore;
  if (gain >= COMES_FROM_OTHER * joiner.length && after > before) return true;
  const rest = against.length - sharedBefore;
  if (gain >= NEARLY_ALL * rest && gain >= MOST_OF_IT * joiner.length && rest >= SHORT_REST) {
    return true;
  }
  return gain >= TAKES_REST * rest && gain >= SHARE_OF_REST * joiner.length && rest >= LONG_REST;
}

/** True for a word that the other side has in the same place: one item of a list that was a sentence. */
function isNextInOrder(
  group: Group,
  side: 'old' | 'new',
  index: number,
  pairing: Pairing,
  bags: Bags,
): boolean {
  const other = side === 'old' ? 'new' : 'old';
  const wordsOf = (on: 'old' | 'new', members: readonly number[]): number[] =>
    members.flatMap((member) => bags.wordsOf(pairing[on].units[member] as Unit));
  const against = wordsOf(other, group[other]);
  const own = wordsOf(side, group[side]);
  if (Math.max(own.length, against.length) > LONGEST_IN_ORDER) return false;
  const members = [...group[side], index].sort((a, b) => a - b);
  const joint = wordsOf(side, members);
  return countCommonInOrder(joint, against) > countCommonInOrder(own, against);
}

function bagOf(members: readonly number[], units: readonly Unit[], bags: Bags): Bag {
  return merge(members.map((index) => bags.of(units[index] as Unit)));
}

function merge(bags: readonly Bag[]): Bag {
  const joint = new Int32Array(bags.reduce((sum, bag) => sum + bag.length, 0));
  let at = 0;
  for (const bag of bags) {
    joint.set(bag, at);
    at += bag.length;
  }
  return joint.sort();
}
