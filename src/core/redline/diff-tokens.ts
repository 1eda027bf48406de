import { diffArrays } from 'diff';

import { BORDER } from './slide.ts';
import { CELLS, Refiner } from './refine.ts';

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

// Up to so many cells the best alignment is found at once; beyond, jsdiff first tells what is the same.
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
    if (whole.a0 === whole.a1 && whole.b0 === whole.b1) return { hunks: [], coarse: false };
    if (whole.a0 === whole.a1 || whole.b0 === whole.b1) return { hunks: [whole], coarse: false };
    if (cellsOf(whole) <= DIRECT_CELLS) {
      return { hunks: this.#refine(a, b, whole), coarse: false };
    }
    const edits = diffArrays(slice(a, whole, 'a'), slice(b, whole, 'b'), {
      maxEditLength: MOST_EDITS,
    });
    if (!edits) return { hunks: bySentences(a, b, whole), coarse: true };
    const hunks: Hunk[] = [];
    for (const region of regionsOf(edits, a, whole)) hunks.push(...this.#region(a, b, region));
    return { hunks, coarse: false };
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

function slice(sequence: Sequence, range: Hunk, side: 'a' | 'b'): number[] {
  return sequence.ids.slice(range[`${side}0`], range[`${side}1`]);
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

function regionsOf(
  edits: readonly { added: boolean; removed: boolean; count: number }[],
  a: Sequence,
  whole: Hunk,
): Region[] {
  const regions: Region[] = [];
  let at = whole.a0;
  let bt = whole.b0;
  let parted = true;
  for (const { added, removed, count } of edits) {
    if (!added && !removed) {
      let words = 0;
      for (let index = at; index < at + count; index += 1) words += a.words[index] ?? 0;
      parted ||= words >= ANCHOR_WORDS;
      at += count;
      bt += count;
      continue;
    }
    if (parted) regions.push({ a0: at, a1: at, b0: bt, b1: bt, hunks: [] });
    parted = false;
    const region = regions.at(-1) as Region;
    const last = region.hunks.at(-1);
    const touches = last && last.a1 === at && last.b1 === bt;
    const hunk = touches ? last : { a0: at, a1: at, b0: bt, b1: bt };
    if (!touches) region.hunks.push(hunk);
    if (removed) at += count;
    else bt += count;
    hunk.a1 = region.a1 = at;
    hunk.b1 = region.b1 = bt;
  }
  return regions;
}

/** Sentences that are the same are kept, all between them is replaced. */
function bySentences(a: Sequence, b: Sequence, whole: Hunk): Hunk[] {
  const keys = new Map<string, number>();
  const left = sentences(a, whole.a0, whole.a1, keys);
  const right = sentences(b, whole.b0, whole.b1, keys);
  const edits = diffArrays(
    left.map((one) => one.key),
    right.map((one) => one.key),
    { maxEditLength: MOST_EDITS },
  );
  if (!edits) return [whole];
  const hunks: Hunk[] = [];
  let i = 0;
  let j = 0;
  const aAt = (): number => left[i]?.start ?? whole.a1;
  const bAt = (): number => right[j]?.start ?? whole.b1;
  for (const { added, removed, count } of edits) {
    const start = { a0: aAt(), b0: bAt() };
    if (!added) i += count;
    if (!removed) j += count;
    if (!added && !removed) continue;
    const last = hunks.at(-1);
    if (last && last.a1 === start.a0 && last.b1 === start.b0) {
      last.a1 = aAt();
      last.b1 = bAt();
    } else hunks.push({ ...start, a1: aAt(), b1: bAt() });
  }
  return hunks;
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
