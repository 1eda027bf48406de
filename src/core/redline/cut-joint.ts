import type { Hunk } from './diff/diff-tokens.ts';
import type { Row, RowSide } from './rows.ts';
import type { Tokens } from '../text/tokens.ts';

/** A block of a comparison of several. */
export interface CutPart {
  leaf: number;
  tokens: Tokens;
  text: string;
}

/** The comparison of several blocks as rows: a new one begins at each border of either side. */
export function cutJoint(
  old: CutPart[],
  fresh: CutPart[],
  hunks: readonly Hunk[],
  aCount: number,
  bCount: number,
): Row[] {
  return new Cutter(old, fresh).cut(hunks, aCount, bCount);
}

class Cutter {
  readonly #parts: { old: CutPart[]; new: CutPart[] };
  readonly #rows: Row[] = [];
  readonly #at = { old: { part: 0, token: 0 }, new: { part: 0, token: 0 } };

  constructor(old: CutPart[], fresh: CutPart[]) {
    this.#parts = { old, new: fresh };
  }

  cut(hunks: readonly Hunk[], aCount: number, bCount: number): Row[] {
    let a = 0;
    for (const hunk of [...hunks, { a0: aCount, a1: aCount, b0: bCount, b1: bCount }]) {
      for (; a < hunk.a0; a += 1) this.#step(true, true);
      // What replaces it opens a block: so it was deleted there, not after the block before.
      if (hunk.a0 < hunk.a1 && hunk.b0 < hunk.b1 && this.#at.new.token === 0) this.#open();
      for (; a < hunk.a1; a += 1) this.#step(true, false);
      for (let b = hunk.b0; b < hunk.b1; b += 1) this.#step(false, true);
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
    if (last && last.a1 === counts.a && last.b1 === counts.b) {
      last.a1 += old ? 1 : 0;
      last.b1 += fresh ? 1 : 0;
    } else {
      row.hunks.push({
        a0: counts.a,
        a1: counts.a + (old ? 1 : 0),
        b0: counts.b,
        b1: counts.b + (fresh ? 1 : 0),
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

  #part(side: 'old' | 'new'): CutPart | undefined {
    return this.#parts[side][this.#at[side].part];
  }

  #take(row: Row, side: 'old' | 'new', isKept: boolean): void {
    const at = this.#at[side];
    const part = this.#part(side) as CutPart;
    const isLast = at.token === part.tokens.ids.length - 1;
    const end = isLast ? part.text.length : (part.tokens.ends[at.token] as number);
    const start = row[side] || at.token === 0 ? 0 : this.#startOf(part, side, isKept);
    const piece = row[side] ?? {
      leaf: part.leaf,
      start,
      end,
      tokens: part.tokens,
      from: at.token,
      to: at.token,
    };
    piece.end = end;
    piece.to += 1;
    row[side] = piece;
    if (isLast) {
      at.part += 1;
      at.token = 0;
    } else at.token += 1;
  }

  /** Where a piece begins: before the blank, unless that would be marked with the word after it. */
  #startOf(part: CutPart, side: 'old' | 'new', isKept: boolean): number {
    const { token } = this.#at[side];
    const end = part.tokens.ends[token - 1] as number;
    if (isKept) return end;
    const start = part.tokens.starts[token] as number;
    const before = this.#rows.findLast((row) => row[side]?.leaf === part.leaf)?.[side];
    if (before) before.end = start;
    return start;
  }
}

function lengthOf(piece: RowSide | null): number {
  return piece ? piece.to - piece.from : 0;
}
