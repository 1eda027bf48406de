import { heaviestIncreasingSubsequence } from '../diff/increasing-subsequence.ts';
import type { Pairing } from './pairing.ts';
import type { DocumentUnits, Unit } from './units.ts';

/** True for two rows of a table whose first cells read the same. */
export function isSameKeyCell(pairing: Pairing, old: number, fresh: number): boolean {
  const a = pairing.old.units[old];
  const b = pairing.new.units[fresh];
  if (a?.kind !== 'row' || b?.kind !== 'row') return false;
  const key = firstCell(pairing.old, a);
  return key !== '' && key === firstCell(pairing.new, b);
}

function firstCell(side: DocumentUnits, unit: Unit): string {
  return side.flat.leaves[unit.first]?.text ?? '';
}

/** Pairs the header rows of tables of which other rows are paired: a renamed header is no new one. */
export function alignHeaderRows(pairing: Pairing): void {
  const headers = { old: headerUnits(pairing.old), new: headerUnits(pairing.new) };
  for (const { old, new: fresh } of pairing.matches()) {
    const a = headers.old.get(tableOf(pairing.old, old));
    const b = headers.new.get(tableOf(pairing.new, fresh));
    if (a !== undefined && b !== undefined) pairing.pair(a, b);
  }
}

/** The first row's unit for each table, by the table's frame. */
function headerUnits(side: DocumentUnits): Map<number, number> {
  const headers = new Map<number, number>();
  for (const { index, kind } of side.units) {
    const table = kind === 'row' ? tableOf(side, index) : NO_TABLE;
    if (table !== NO_TABLE && !headers.has(table)) headers.set(table, index);
  }
  return headers;
}

const NO_TABLE = -1;

function tableOf({ flat, units }: DocumentUnits, unit: number): number {
  const { kind, first = -1 } = units[unit] ?? {};
  if (kind !== 'row') return NO_TABLE;
  return flat.frames[flat.leaves[first]?.frame ?? -1]?.parent ?? NO_TABLE;
}

/** Cells of two rows that are one row, left to right: both indices, or -1 for a cell without partner. */
export type CellPair = [old: number, fresh: number];

/**
 * Pairs the cells of two rows by their column, in the new order. Columns are the same where their
 * header reads the same, wherever they stand; between them, as many as stand on both sides were renamed.
 */
export function pairCells(oldHeader: readonly string[], newHeader: readonly string[]): CellPair[] {
  if (isSameHeader(oldHeader, newHeader)) return oldHeader.map((_, index) => [index, index]);
  const ofNew = new Int32Array(newHeader.length).fill(-1);
  const isTaken = new Uint8Array(oldHeader.length);
  const take = (old: number, fresh: number): void => {
    if (ofNew[fresh] !== -1 || isTaken[old] === 1) return;
    ofNew[fresh] = old;
    isTaken[old] = 1;
  };
  for (const [old, fresh] of commonOrder(oldHeader, newHeader)) take(old, fresh);
  // A column that moved.
  for (const [fresh, title] of newHeader.entries()) {
    const old = oldHeader.findIndex((one, at) => isTaken[at] === 0 && one === title);
    if (old !== -1 && title !== '') take(old, fresh);
  }
  for (let fresh = 0; fresh < newHeader.length; fresh += 1) {
    if (ofNew[fresh] !== -1) continue;
    const old = fresh === 0 ? 0 : (ofNew[fresh - 1] as number) + 1;
    if ((fresh === 0 || old > 0) && old < oldHeader.length) take(old, fresh);
  }
  const pairs = Array.from(ofNew, (old, fresh): CellPair => [old, fresh]);
  for (let old = 0; old < oldHeader.length; old += 1) {
    if (isTaken[old] === 1) continue;
    const before = pairs.findIndex(([one]) => one === old - 1);
    pairs.splice(before + 1, 0, [old, -1]);
  }
  return pairs;
}

/** The columns that changed places, the fewest that let all others keep their order. */
export function movedColumns(pairs: readonly CellPair[]): Set<CellPair> {
  const both = pairs.filter(([old, fresh]) => old !== -1 && fresh !== -1);
  const matches = both.map(([old, fresh]) => ({ old, new: fresh, weight: 1 }));
  const kept = new Set(heaviestIncreasingSubsequence(matches).map((match) => match.new));
  return new Set(both.filter(([, fresh]) => !kept.has(fresh)));
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
