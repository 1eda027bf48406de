import type { Pairing } from './pairing.ts';
import type { SideUnits, Unit } from './units.ts';

/** True for two rows of a table whose first cells read the same. */
export function isSameKeyCell(pairing: Pairing, old: number, fresh: number): boolean {
  const a = pairing.old.units[old];
  const b = pairing.new.units[fresh];
  if (a?.kind !== 'row' || b?.kind !== 'row') return false;
  const key = firstCell(pairing.old, a);
  return key !== '' && key === firstCell(pairing.new, b);
}

function firstCell(side: SideUnits, unit: Unit): string {
  return side.flat.leaves[unit.first]?.text ?? '';
}

/** Cells of two rows that are one row, left to right: both indices, or -1 for a cell without partner. */
export type CellPair = [old: number, fresh: number];

/**
 * Pairs the cells of two rows by their column. Columns are the same where their header reads the
 * same, else in order; with equally many columns and no header that moved, by position.
 */
export function pairCells(oldHeader: readonly string[], newHeader: readonly string[]): CellPair[] {
  if (isSameHeader(oldHeader, newHeader)) return oldHeader.map((_, index) => [index, index]);
  const same = commonOrder(oldHeader, newHeader);
  const pairs: CellPair[] = [];
  let a = 0;
  let b = 0;
  for (const [oldEnd, newEnd] of [...same, [oldHeader.length, newHeader.length] as const]) {
    // Between two known columns as many as stand on both sides were renamed.
    while (a < oldEnd && b < newEnd) pairs.push([a++, b++]);
    while (a < oldEnd) pairs.push([a++, -1]);
    while (b < newEnd) pairs.push([-1, b++]);
    if (oldEnd < oldHeader.length && newEnd < newHeader.length) pairs.push([a++, b++]);
  }
  return pairs;
}

function isSameHeader(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cell, index) => cell === b[index]);
}

function commonOrder(a: readonly string[], b: readonly string[]): CellPair[] {
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i] as number[];
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: CellPair[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
