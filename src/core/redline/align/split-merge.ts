import { countCommonInOrder, LONGEST_IN_ORDER } from '../diff/common-order.ts';
import type { Pairing } from './pairing.ts';
import { countShared, diceCoefficient } from './similarity.ts';
import type { Unit } from './units.ts';
import type { WordMultiset, WordMultisets } from './word-multisets.ts';

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
export function joinSplits(pairing: Pairing, multisets: WordMultisets): Group[] {
  const groups: Group[] = [];
  for (const { index } of pairing.new.units) {
    const old = pairing.partnerOfNew(index);
    if (old !== -1) groups.push({ old: [old], new: [index] });
  }
  const taken = { old: new Set<number>(), new: new Set<number>() };
  for (const group of groups) {
    if (isText(pairing, group)) while (grow(group, pairing, multisets, taken));
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

function grow(group: Group, pairing: Pairing, multisets: WordMultisets, taken: Taken): boolean {
  for (const side of ['new', 'old'] as const) {
    const members = group[side];
    if (members.length === MOST_MEMBERS) continue;
    const first = members[0] ?? 0;
    const last = members.at(-1) ?? 0;
    for (const index of [last + 1, first - 1]) {
      if (!isFree(side, index, pairing, taken) || !fits(group, side, index, pairing, multisets))
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
  multisets: WordMultisets,
): boolean {
  const joiner = multisets.of(pairing[side].units[index] as Unit);
  if (joiner.length === 0) return false;
  if (joiner.length < FEWEST_WORDS) return isNextInOrder(group, side, index, pairing, multisets);
  const own = multisetOf(group[side], pairing[side].units, multisets);
  const other = side === 'old' ? 'new' : 'old';
  const against = multisetOf(group[other], pairing[other].units, multisets);
  const joint = merge([own, joiner]);
  const sharedBefore = countShared(own, against);
  const sharedAfter = countShared(joint, against);
  const before = diceCoefficient(sharedBefore, own.length, against.length);
  const after = diceCoefficient(sharedAfter, joint.length, against.length);
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
  multisets: WordMultisets,
): boolean {
  const other = side === 'old' ? 'new' : 'old';
  const wordsOf = (on: 'old' | 'new', members: readonly number[]): number[] =>
    members.flatMap((member) => multisets.wordsOf(pairing[on].units[member] as Unit));
  const against = wordsOf(other, group[other]);
  const own = wordsOf(side, group[side]);
  if (Math.max(own.length, against.length) > LONGEST_IN_ORDER) return false;
  const members = [...group[side], index].sort((a, b) => a - b);
  const joint = wordsOf(side, members);
  return countCommonInOrder(joint, against) > countCommonInOrder(own, against);
}

function multisetOf(
  members: readonly number[],
  units: readonly Unit[],
  multisets: WordMultisets,
): WordMultiset {
  return merge(members.map((index) => multisets.of(units[index] as Unit)));
}

function merge(multisets: readonly WordMultiset[]): WordMultiset {
  const joint = new Int32Array(multisets.reduce((sum, multiset) => sum + multiset.length, 0));
  let at = 0;
  for (const multiset of multisets) {
    joint.set(multiset, at);
    at += multiset.length;
  }
  return joint.sort();
}
