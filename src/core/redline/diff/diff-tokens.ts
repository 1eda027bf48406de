import { CELLS, Refiner } from './affine-gap.ts';
import { shortestEdit } from './shortest-edit.ts';
import { BORDER } from './slide.ts';
import { partByAnchors } from './unique-runs.ts';

/** A change between kept stretches: old tokens `a0` to `a1` became new tokens `b0` to `b1`. */
export interface Hunk {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
}

/** Tokens of one side, of one or several blocks. */
export interface Sequence {
  ids: readonly number[];
  /** 1 for a word, 0 for a sign. */
  words: readonly number[];
  /** How good a border stands before each token, and after the last: see `BORDER`. */
  borders: readonly number[];
}

export interface TokenDiff {
  hunks: Hunk[];
  coarse: boolean;
}

// Up to so many cells the best alignment is found at once; beyond, a shortest edit first tells what is the same.
const DIRECT_CELLS = 12_000;
// As many words kept by a shortest edit are kept by any good one: they part a long text into regions.
const ANCHOR_WORDS = 8;
// Myers' time grows with the square of this; so do his traces.
const MOST_EDITS = 1_500;

/** Compares the tokens of a pair. Never by the clock: the result does not depend on load. */
export class TokenDiffer {
  readonly #refiner = new Refiner();

  diff(a: Sequence, b: Sequence): TokenDiff {
    const whole = trim(a, b, { a0: 0, a1: a.ids.length, b0: 0, b1: b.ids.length });
    const found: TokenDiff = { hunks: [], coarse: false };
    this.#range(a, b, whole, found);
    return found;
  }

  #range(a: Sequence, b: Sequence, whole: Hunk, found: TokenDiff): void {
    if (whole.a0 === whole.a1 && whole.b0 === whole.b1) return;
    if (whole.a0 === whole.a1 || whole.b0 === whole.b1) {
      found.hunks.push(whole);
      return;
    }
    if (cellsOf(whole) <= DIRECT_CELLS) {
      found.hunks.push(...this.#refine(a, b, whole));
      return;
    }
    const edit = shortestEdit(
      a.ids.slice(whole.a0, whole.a1),
      b.ids.slice(whole.b0, whole.b1),
      MOST_EDITS,
    );
    if (edit) {
      for (const region of regionsOf(edit, a, whole))
        found.hunks.push(...this.#region(a, b, region));
      return;
    }
    const parts = partByAnchors(a, b, whole);
    if (parts) for (const part of parts) this.#range(a, b, part, found);
    else if (cellsOf(whole) <= CELLS) found.hunks.push(...this.#refine(a, b, whole));
    else {
      found.coarse = true;
      found.hunks.push(...bySentences(a, b, whole));
    }
  }

  #region(a: Sequence, b: Sequence, region: Region): Hunk[] {
    if (region.a0 === region.a1 || region.b0 === region.b1) return [region];
    return cellsOf(region) <= CELLS ? this.#refine(a, b, region) : region.hunks;
  }

  #refine(a: Sequence, b: Sequence, region: Hunk): Hunk[] {
    return this.#refiner.refine(a, b, region);
  }
}

function cellsOf({ a0, a1, b0, b1 }: Hunk): number {
  return (a1 - a0) * (b1 - b0);
}

/** The range without what is the same at both of its ends. */
function trim(a: Sequence, b: Sequence, { a0, a1, b0, b1 }: Hunk): Hunk {
  while (a0 < a1 && b0 < b1 && a.ids[a0] === b.ids[b0]) {
    a0 += 1;
    b0 += 1;
  }
  while (a0 < a1 && b0 < b1 && a.ids[a1 - 1] === b.ids[b1 - 1]) {
    a1 -= 1;
    b1 -= 1;
  }
  return { a0, a1, b0, b1 };
}

/** A part of two texts in which nothing long is kept, with the shortest edit of it. */
interface Region extends Hunk {
  hunks: Hunk[];
}

function regionsOf(edit: readonly Hunk[], a: Sequence, whole: Hunk): Region[] {
  const regions: Region[] = [];
  for (const { a0, a1, b0, b1 } of edit) {
    const hunk = { a0: whole.a0 + a0, a1: whole.a0 + a1, b0: whole.b0 + b0, b1: whole.b0 + b1 };
    const last = regions.at(-1);
    if (!last || countWords(a, last.a1, hunk.a0) >= ANCHOR_WORDS) {
      regions.push({ ...hunk, hunks: [hunk] });
      continue;
    }
    last.hunks.push(hunk);
    last.a1 = hunk.a1;
    last.b1 = hunk.b1;
  }
  return regions;
}

function countWords({ words }: Sequence, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += words[index] ?? 0;
  return count;
}

/** Sentences that are the same are kept, all between them is replaced. */
function bySentences(a: Sequence, b: Sequence, whole: Hunk): Hunk[] {
  const keys = new Map<string, number>();
  const left = sentences(a, whole.a0, whole.a1, keys);
  const right = sentences(b, whole.b0, whole.b1, keys);
  const edit = shortestEdit(
    left.map((one) => one.key),
    right.map((one) => one.key),
    MOST_EDITS,
  );
  return (edit ?? [{ a0: 0, a1: left.length, b0: 0, b1: right.length }]).map((hunk) => ({
    a0: left[hunk.a0]?.start ?? whole.a1,
    a1: left[hunk.a1]?.start ?? whole.a1,
    b0: right[hunk.b0]?.start ?? whole.b1,
    b1: right[hunk.b1]?.start ?? whole.b1,
  }));
}

function sentences(
  { ids, borders }: Sequence,
  from: number,
  to: number,
  keys: Map<string, number>,
): { start: number; key: number }[] {
  const found: { start: number; key: number }[] = [];
  for (let start = from, index = from; index < to; index += 1) {
    if ((borders[index + 1] ?? 0) < BORDER.sentence && index !== to - 1) continue;
    const text = ids.slice(start, index + 1).join(' ');
    const key = keys.get(text) ?? keys.size;
    keys.set(text, key);
    found.push({ start, key });
    start = index + 1;
  }
  return found;
}
