import { heaviestIncreasingSubsequence, type Match } from '../diff/increasing-subsequence.ts';
import { shortestEdit } from '../diff/shortest-edit.ts';
import type { SectionPair } from './align-sections.ts';
import type { Pairing } from './pairing.ts';
import type { DocumentUnits } from './units.ts';

/** Pairs the blocks of paired sections that are the same, in order: a longest common subsequence. */
export function alignSameInSections(pairing: Pairing, sections: readonly SectionPair[]): void {
  for (const { old, new: fresh } of sections) {
    pairSequence(pairing, ...rangeOf(pairing.old, old), ...rangeOf(pairing.new, fresh));
  }
}

/** A section's units without its heading's, as first and end. */
export function rangeOf(side: DocumentUnits, section: number): [first: number, end: number] {
  const heading = side.headings[section] ?? side.units.length;
  return [heading + 1, side.headings[section + 1] ?? side.units.length];
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
  let [i, j] = [0, 0];
  for (const hunk of [...edit, { fromA: oldKeys.length, toA: 0, toB: 0 }]) {
    while (i < hunk.fromA) pairing.pair(a + i++, b + j++);
    [i, j] = [hunk.toA, hunk.toB];
  }
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
export function alignSameAnywhere(pairing: Pairing): void {
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
