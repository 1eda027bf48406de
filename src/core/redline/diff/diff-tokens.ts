import { MOST_CELLS, AffineGapAligner } from './affine-gap.ts';
import { shortestEdit } from './shortest-edit.ts';
import { BORDER } from './slide.ts';
import { splitAtUniqueRuns } from './unique-runs.ts';

/** A change between kept stretches: old tokens `fromA` to `toA` became new tokens `fromB` to `toB`. */
export interface Hunk {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** Tokens of one side, of one or several blocks. */
export interface TokenSequence {
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
  readonly #refiner = new AffineGapAligner();

  diff(a: TokenSequence, b: TokenSequence): TokenDiff {
    const whole = trim(a, b, { fromA: 0, toA: a.ids.length, fromB: 0, toB: b.ids.length });
    const found: TokenDiff = { hunks: [], coarse: false };
    this.#range(a, b, whole, found);
    return found;
  }

  #range(a: TokenSequence, b: TokenSequence, whole: Hunk, found: TokenDiff): void {
    if (whole.fromA === whole.toA && whole.fromB === whole.toB) return;
    if (whole.fromA === whole.toA || whole.fromB === whole.toB) {
      found.hunks.push(whole);
      return;
    }
    if (cellsOf(whole) <= DIRECT_CELLS) {
      found.hunks.push(...this.#refine(a, b, whole));
      return;
    }
    const edit = shortestEdit(
      a.ids.slice(whole.fromA, whole.toA),
      b.ids.slice(whole.fromB, whole.toB),
      MOST_EDITS,
    );
    if (edit) {
      for (const region of regionsOf(edit, a, whole))
        found.hunks.push(...this.#region(a, b, region));
      return;
    }
    const parts = splitAtUniqueRuns(a, b, whole);
    if (parts) for (const part of parts) this.#range(a, b, part, found);
    else if (cellsOf(whole) <= MOST_CELLS) found.hunks.push(...this.#refine(a, b, whole));
    else {
      found.coarse = true;
      found.hunks.push(...bySentences(a, b, whole));
    }
  }

  #region(a: TokenSequence, b: TokenSequence, region: Region): Hunk[] {
    if (region.fromA === region.toA || region.fromB === region.toB) return [region];
    return cellsOf(region) <= MOST_CELLS ? this.#refine(a, b, region) : region.hunks;
  }

  #refine(a: TokenSequence, b: TokenSequence, region: Hunk): Hunk[] {
    return this.#refiner.refine(a, b, region);
  }
}

function cellsOf({ fromA, toA, fromB, toB }: Hunk): number {
  return (toA - fromA) * (toB - fromB);
}

/** The range without what is the same at both of its ends. */
function trim(a: TokenSequence, b: TokenSequence, { fromA, toA, fromB, toB }: Hunk): Hunk {
  while (fromA < toA && fromB < toB && a.ids[fromA] === b.ids[fromB]) {
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && a.ids[toA - 1] === b.ids[toB - 1]) {
    toA -= 1;
    toB -= 1;
  }
  return { fromA, toA, fromB, toB };
}

/** A part of two texts in which nothing long is kept, with the shortest edit of it. */
interface Region extends Hunk {
  hunks: Hunk[];
}

function regionsOf(edit: readonly Hunk[], a: TokenSequence, whole: Hunk): Region[] {
  const regions: Region[] = [];
  for (const { fromA, toA, fromB, toB } of edit) {
    const hunk = {
      fromA: whole.fromA + fromA,
      toA: whole.fromA + toA,
      fromB: whole.fromB + fromB,
      toB: whole.fromB + toB,
    };
    const last = regions.at(-1);
    if (!last || countWords(a, last.toA, hunk.fromA) >= ANCHOR_WORDS) {
      regions.push({ ...hunk, hunks: [hunk] });
      continue;
    }
    last.hunks.push(hunk);
    last.toA = hunk.toA;
    last.toB = hunk.toB;
  }
  return regions;
}

function countWords({ words }: TokenSequence, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += words[index] ?? 0;
  return count;
}

/** Sentences that are the same are kept, all between them is replaced. */
function bySentences(a: TokenSequence, b: TokenSequence, whole: Hunk): Hunk[] {
  const keys = new Map<string, number>();
  const left = sentences(a, whole.fromA, whole.toA, keys);
  const right = sentences(b, whole.fromB, whole.toB, keys);
  const edit = shortestEdit(
    left.map((one) => one.key),
    right.map((one) => one.key),
    MOST_EDITS,
  );
  return (edit ?? [{ fromA: 0, toA: left.length, fromB: 0, toB: right.length }]).map((hunk) => ({
    fromA: left[hunk.fromA]?.start ?? whole.toA,
    toA: left[hunk.toA]?.start ?? whole.toA,
    fromB: right[hunk.fromB]?.start ?? whole.toB,
    toB: right[hunk.toB]?.start ?? whole.toB,
  }));
}

function sentences(
  { ids, borders }: TokenSequence,
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
