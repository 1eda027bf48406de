import { diffArrays } from 'diff';

import type { SectionPair } from './align-sections.ts';
import { heaviestChain, type Match } from './chain.ts';
import type { Pairing } from './pairing.ts';
import type { SideUnits } from './units.ts';

/** Pairs the blocks of paired sections that are the same, in order: a longest common subsequence. */
export function alignSameInSections(pairing: Pairing, sections: readonly SectionPair[]): void {
  for (const { old, new: fresh } of sections) {
    pairSequence(pairing, ...rangeOf(pairing.old, old), ...rangeOf(pairing.new, fresh));
  }
}

/** A section's units without its heading's, as first and end. */
export function rangeOf(side: SideUnits, section: number): [first: number, end: number] {
  const heading = side.headings[section] ?? side.units.length;
  return [heading + 1, side.headings[section + 1] ?? side.units.length];
}

function pairSequence(pairing: Pairing, a: number, aEnd: number, b: number, bEnd: number): void {
  const oldKey = (index: number): number => pairing.old.units[index]?.key ?? -1;
  const newKey = (index: number): number => pairing.new.units[index]?.key ?? -1;
  while (a < aEnd && b < bEnd && oldKey(a) === newKey(b)) pairing.pair(a++, b++);
  while (a < aEnd && b < bEnd && oldKey(aEnd - 1) === newKey(bEnd - 1)) {
    pairing.pair(--aEnd, --bEnd);
  }
  if (a === aEnd || b === bEnd) return;
  const oldKeys = range(a, aEnd).map(oldKey);
  const newKeys = range(b, bEnd).map(newKey);
  const parts = diffArrays(oldKeys, newKeys, { maxEditLength: MOST_EDITS });
  if (!parts) pairSingles(pairing, oldKeys, newKeys, a, b);
  for (const part of parts ?? []) {
    for (let count = part.count; count > 0; count -= 1) {
      if (!part.added && !part.removed) pairing.pair(a++, b++);
      else if (part.removed) a += 1;
      else b += 1;
    }
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
  for (const match of heaviestChain(matches)) pairing.pair(a + match.old, b + match.new);
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

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

// Shorter blocks ("Yes", "Email address") stand in many places: only a neighbour can place them,
// or that they stand once in each text.
const TELLING_WEIGHT = 4;
const TWO_WORDS = /[\p{L}\p{N}]\S*\s+\S*[\p{L}\p{N}]/u;

/**
 * Pairs the blocks that are the same and stand elsewhere, as often on both sides; then their
 * neighbours as far as they are the same.
 */
export function alignSameAnywhere(pairing: Pairing): void {
  const byKey = (side: SideUnits, free: readonly number[]) =>
    Map.groupBy(free, (index) => side.units[index]?.key ?? -1);
  const oldByKey = byKey(pairing.old, pairing.freeOld());
  const newByKey = byKey(pairing.new, pairing.freeNew());
  if (oldByKey.size === 0 || newByKey.size === 0) return;
  const counts = { old: countKeys(pairing.old), new: countKeys(pairing.new) };
  const isSingle = (key: number): boolean => counts.old.get(key) === 1 && counts.new.get(key) === 1;
  for (const [key, olds] of oldByKey) {
    const news = newByKey.get(key) ?? [];
    const unit = pairing.old.units[olds[0] ?? -1];
    if (!unit || olds.length !== news.length) continue;
    const isTelling =
      unit.weight >= TELLING_WEIGHT ||
      (unit.kind !== 'heading' && isSingle(key) && TWO_WORDS.test(unit.body));
    if (!isTelling || (unit.kind === 'heading' && !isSingle(key))) continue;
    for (const [at, old] of olds.entries()) pairing.pair(old, news[at] as number);
  }
  for (const { old, new: fresh } of pairing.matches()) {
    extend(pairing, old, fresh, 1);
    extend(pairing, old, fresh, -1);
  }
}

function countKeys(side: SideUnits): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { key } of side.units) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function extend(pairing: Pairing, old: number, fresh: number, step: 1 | -1): void {
  for (let a = old + step, b = fresh + step; ; a += step, b += step) {
    const left = pairing.old.units[a];
    const right = pairing.new.units[b];
    if (!left || !right || left.key !== right.key || !pairing.pair(a, b)) return;
  }
}
