import {
  countCommonInOrder,
  heaviestIncreasingSubsequence,
  LONGEST_IN_ORDER,
  type Match,
  keptPairs,
  shortestEdit,
} from '#core/diff/subsequences.ts';
import { alignHeadings, alignSections, type SectionPair } from './align-sections.ts';
import { alignHeaderRows, alignInPlace } from './blocks-in-place.ts';
import {
  alignMoved,
  alignSimilarInGaps,
  alignSimilarInSections,
  similaritiesOf,
} from './similar-blocks.ts';
import { type DocumentUnits, Pairing, rangeOf, type Unit } from './units.ts';
import {
  countShared,
  diceCoefficient,
  type WordMultiset,
  type WordMultisets,
} from './similarity.ts';

/** Which blocks of two documents belong together, by new index. */
interface Alignment {
  pairing: Pairing;
  groups: Group[];
}

/**
 * From the sure to the less sure: sections, the same, the similar in place, what
 * changed its kind there, the moved, the split.
 */
export function alignUnits(
  old: DocumentUnits,
  fresh: DocumentUnits,
  multisets: WordMultisets,
): Alignment {
  const pairing = new Pairing(old, fresh);
  if (isSameText(old, fresh)) {
    for (const { index } of old.units) pairing.pair(index, index);
    return { pairing, groups: old.units.map(({ index }) => ({ old: [index], new: [index] })) };
  }
  const sections = alignSections(pairing, multisets);
  alignSameInSections(pairing, sections);
  alignSameAnywhere(pairing);
  const similarities = similaritiesOf(pairing, multisets);
  alignSimilarInSections(pairing, sections, similarities);
  alignSimilarInGaps(pairing, similarities);
  alignInPlace(pairing, multisets);
  alignSimilarInSections(pairing, alignHeadings(pairing), similarities);
  alignHeaderRows(pairing);
  alignMoved(pairing, similarities, multisets);
  return { pairing, groups: joinSplits(pairing, multisets) };
}

// All else would pair each block with itself, later.
function isSameText(old: DocumentUnits, fresh: DocumentUnits): boolean {
  return (
    old.keys.length === fresh.keys.length &&
    old.keys.every((key, index) => key === fresh.keys[index]) &&
    old.flat.sections.every(({ anchor }, index) => anchor === fresh.flat.sections[index]?.anchor)
  );
}

/** Pairs the blocks of paired sections that are the same, in order: a longest common subsequence. */
function alignSameInSections(pairing: Pairing, sections: readonly SectionPair[]): void {
  for (const { old, new: fresh } of sections) {
    pairSequence(pairing, ...rangeOf(pairing.old, old), ...rangeOf(pairing.new, fresh));
  }
}

function pairSequence(pairing: Pairing, a: number, aEnd: number, b: number, bEnd: number): void {
  const { old, new: fresh } = pairing;
  while (a < aEnd && b < bEnd && old.keys[a] === fresh.keys[b]) pairing.pair(a++, b++);
  while (a < aEnd && b < bEnd && old.keys[aEnd - 1] === fresh.keys[bEnd - 1]) {
    pairing.pair(--aEnd, --bEnd);
  }
  if (a === aEnd || b === bEnd) return;
  const oldKeys = old.keys.slice(a, aEnd);
  const newKeys = fresh.keys.slice(b, bEnd);
  const edit = shortestEdit(oldKeys, newKeys, MOST_EDITS);
  if (!edit) {
    pairSingles(pairing, oldKeys, newKeys, a, b);
    return;
  }
  for (const [i, j] of keptPairs(edit, oldKeys.length)) pairing.pair(a + i, b + j);
}

// Myers' time grows with the square of the edits. Where there are more, blocks that stand once on
// both sides make the chain.
const MOST_EDITS = 2_000;

function pairSingles(
  pairing: Pairing,
  oldKeys: readonly number[],
  newKeys: readonly number[],
  a: number,
  b: number,
): void {
  const oldAt = singles(oldKeys);
  const newAt = singles(newKeys);
  const matches = [...oldAt].flatMap(([key, old]): Match[] => {
    const fresh = newAt.get(key);
    return fresh === undefined ? [] : [{ old, new: fresh, weight: 1 }];
  });
  for (const match of heaviestIncreasingSubsequence(matches))
    pairing.pair(a + match.old, b + match.new);
}

/** Where the keys stand that stand once. */
function singles(keys: readonly number[]): Map<number, number> {
  const at = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [index, key] of keys.entries()) {
    if (at.has(key)) repeated.add(key);
    at.set(key, index);
  }
  for (const key of repeated) at.delete(key);
  return at;
}

// Shorter blocks ("Yes", "Email address") stand in many places: only a neighbour can place them,
// or that they stand once in each text.
const DISTINCTIVE_WEIGHT = 4;
const TWO_WORDS = /[\p{L}\p{N}]\S*\s+\S*[\p{L}\p{N}]/u;

/**
 * Pairs the blocks that are the same and stand elsewhere, as often on both sides; then their
 * neighbours as far as they are the same.
 */
function alignSameAnywhere(pairing: Pairing): void {
  const free = { old: pairing.freeOld(), new: pairing.freeNew() };
  if (free.old.length === 0 || free.new.length === 0) return;
  const oldByKey = Map.groupBy(free.old, (index) => pairing.old.keys[index] as number);
  const newByKey = Map.groupBy(free.new, (index) => pairing.new.keys[index] as number);
  const hasCommon = oldByKey.keys().some((key) => newByKey.has(key));
  if (hasCommon) pairDistinctive(pairing, oldByKey, newByKey);
  for (const { old, new: fresh } of pairing.matches()) {
    extend(pairing, old, fresh, 1);
    extend(pairing, old, fresh, -1);
  }
}

function pairDistinctive(
  pairing: Pairing,
  oldByKey: ReadonlyMap<number, number[]>,
  newByKey: ReadonlyMap<number, number[]>,
): void {
  const counts = { old: countKeys(pairing.old), new: countKeys(pairing.new) };
  const isSingle = (key: number): boolean => counts.old.get(key) === 1 && counts.new.get(key) === 1;
  for (const [key, olds] of oldByKey) {
    const news = newByKey.get(key);
    const unit = pairing.old.units[olds[0] ?? -1];
    if (!unit || olds.length !== news?.length) continue;
    const isTelling =
      unit.weight >= DISTINCTIVE_WEIGHT ||
      (unit.kind !== 'heading' && isSingle(key) && TWO_WORDS.test(unit.body));
    if (!isTelling || (unit.kind === 'heading' && !isSingle(key))) continue;
    for (const [at, old] of olds.entries()) pairing.pair(old, news[at] as number);
  }
}

function countKeys(side: DocumentUnits): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of side.keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function extend(pairing: Pairing, old: number, fresh: number, step: 1 | -1): void {
  for (let a = old + step, b = fresh + step; ; a += step, b += step) {
    const key = pairing.old.keys[a];
    if (key === undefined || key !== pairing.new.keys[b] || !pairing.pair(a, b)) return;
  }
}

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
function joinSplits(pairing: Pairing, multisets: WordMultisets): Group[] {
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
