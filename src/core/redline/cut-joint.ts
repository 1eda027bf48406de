import type { Hunk } from './diff/diff-tokens.ts';
import type { Row, LeafSlice } from './rows.ts';
import type { Tokens } from '../text/tokens.ts';

/** A block of a comparison of several. */
export interface TokenizedLeaf {
  leaf: number;
  tokens: Tokens;
  text: string;
}

/** The comparison of several blocks as rows: a new one begins at each border of either side. */
export function splitIntoRows(
  old: TokenizedLeaf[],
  fresh: TokenizedLeaf[],
  hunks: readonly Hunk[],
  aCount: number,
  bCount: number,
): Row[] {
  return new RowSplitter(old, fresh).cut(hunks, aCount, bCount);
}

class RowSplitter {
  readonly #parts: { old: TokenizedLeaf[]; new: TokenizedLeaf[] };
  readonly #rows: Row[] = [];
  readonly #at = { old: { part: 0, token: 0 }, new: { part: 0, token: 0 } };

  constructor(old: TokenizedLeaf[], fresh: TokenizedLeaf[]) {
    this.#parts = { old, new: fresh };
  }

  cut(hunks: readonly Hunk[], aCount: number, bCount: number): Row[] {
    let a = 0;
    for (const hunk of [...hunks, { fromA: aCount, toA: aCount, fromB: bCount, toB: bCount }]) {
      for (; a < hunk.fromA; a += 1) this.#step(true, true);
      // What replaces it opens a block: so it was deleted there, not after the block before.
      if (hunk.fromA < hunk.toA && hunk.fromB < hunk.toB && this.#at.new.token === 0) this.#open();
      for (; a < hunk.toA; a += 1) this.#step(true, false);
      for (let b = hunk.fromB; b < hunk.toB; b += 1) this.#step(false, true);
    }
    return this.#rows;
  }

  #step(old: boolean, fresh: boolean): void {
    const row = this.#rowFor(old, fresh);
    const counts = { a: lengthOf(row.old), b: lengthOf(row.new) };
    if (old) this.#take(row, 'old', fresh);
    if (fresh) this.#take(row, 'new', old);
    if (old && fresh) return;
    const last = row.hunks.at(-1);
    if (last && last.toA === counts.a && last.toB === counts.b) {
      last.toA += old ? 1 : 0;
      last.toB += fresh ? 1 : 0;
    } else {
      row.hunks.push({
        fromA: counts.a,
        toA: counts.a + (old ? 1 : 0),
        fromB: counts.b,
        toB: counts.b + (fresh ? 1 : 0),
      });
    }
  }

  #rowFor(old: boolean, fresh: boolean): Row {
    const last = this.#rows.at(-1);
    const fits = (side: 'old' | 'new', wanted: boolean): boolean =>
      !wanted || !last?.[side] || last[side].leaf === this.#part(side)?.leaf;
    return last && fits('old', old) && fits('new', fresh) ? last : this.#open();
  }

  #open(): Row {
    const last = this.#rows.at(-1);
    if (last && !last.old && !last.new) return last;
    const row: Row = { old: null, new: null, hunks: [], coarse: false, joint: null, label: null };
    this.#rows.push(row);
    return row;
  }

  #part(side: 'old' | 'new'): TokenizedLeaf | undefined {
    return this.#parts[side][this.#at[side].part];
  }

  #take(row: Row, side: 'old' | 'new', isKept: boolean): void {
    const at = this.#at[side];
    const part = this.#part(side) as TokenizedLeaf;
    const isLast = at.token === part.tokens.ids.length - 1;
    const end = isLast ? part.text.length : (part.tokens.ends[at.token] as number);
    const start = row[side] || at.token === 0 ? 0 : this.#startOf(part, side, isKept);
    const slice = row[side] ?? {
      leaf: part.leaf,
      start,
      end,
      tokens: part.tokens,
      from: at.token,
      to: at.token,
    };
    slice.end = end;
    slice.to += 1;
    row[side] = slice;
    if (isLast) {
      at.part += 1;
      at.token = 0;
    } else at.token += 1;
  }

  /** Where a slice begins: before the blank, unless that would be marked with the word after it. */
  #startOf(part: TokenizedLeaf, side: 'old' | 'new', isKept: boolean): number {
    const { token } = this.#at[side];
    const end = part.tokens.ends[token - 1] as number;
    if (isKept) return end;
    const start = part.tokens.starts[token] as number;
    const before = this.#rows.findLast((row) => row[side]?.leaf === part.leaf)?.[side];
    if (before) before.end = start;
    return start;
  }
}

function lengthOf(slice: LeafSlice | null): number {
  return slice ? slice.to - slice.from : 0;
}
