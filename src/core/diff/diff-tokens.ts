import { AffineGapAligner, MOST_CELLS } from './affine-gap.ts';
import {
  BORDER,
  countWords,
  heaviestIncreasingSubsequence,
  type Hunk,
  type Match,
  shortestEdit,
  type TokenSequence,
} from './subsequences.ts';

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

// Runs of so many tokens are looked for in turn, the longer the surer.
const RUN_LENGTHS = [6, 4, 2, 1];
// Kept runs with fewer words would be islands.
const FEWEST_WORDS = 2;

/**
 * What is left of a range between runs of tokens that stand once on each side, in order, as ranges to
 * compare by themselves; `null` where there are none (after the patience diff of Bram Cohen, on runs).
 * Near linear.
 */
function splitAtUniqueRuns(a: TokenSequence, b: TokenSequence, whole: Hunk): Hunk[] | null {
  for (const length of RUN_LENGTHS) {
    const matches = matchRuns(a, b, whole, length);
    if (matches.length === 0) continue;
    const parts = partsBetween(a, b, whole, heaviestIncreasingSubsequence(matches), length);
    if (parts) return parts;
  }
  return null;
}

function matchRuns(a: TokenSequence, b: TokenSequence, whole: Hunk, length: number): Match[] {
  const olds = singleRuns(a.ids, whole.fromA, whole.toA, length);
  const news = singleRuns(b.ids, whole.fromB, whole.toB, length);
  const matches: Match[] = [];
  for (const [key, old] of olds) {
    const fresh = news.get(key);
    if (old >= 0 && fresh !== undefined && fresh >= 0) matches.push({ old, new: fresh, weight: 1 });
  }
  return matches;
}

const REPEATED = -1;

/** Where each run begins that stands once; -1 for others. */
function singleRuns(
  ids: readonly number[],
  from: number,
  to: number,
  length: number,
): Map<string, number> {
  const at = new Map<string, number>();
  for (let start = from; start + length <= to; start += 1) {
    let key = '';
    for (let index = start; index < start + length; index += 1) {
      key += `${(ids[index] as number).toString(36)} `;
    }
    at.set(key, at.has(key) ? REPEATED : start);
  }
  return at;
}

function partsBetween(
  a: TokenSequence,
  b: TokenSequence,
  whole: Hunk,
  anchors: readonly Match[],
  length: number,
): Hunk[] | null {
  const parts: Hunk[] = [];
  let [i, j] = [whole.fromA, whole.fromB];
  for (let index = 0; index < anchors.length;) {
    let { old, new: fresh } = anchors[index] as Match;
    // What is the same before and after the run belongs to it.
    while (old > i && fresh > j && a.ids[old - 1] === b.ids[fresh - 1])
      [old, fresh] = [old - 1, fresh - 1];
    let end = (anchors[index] as Match).old + length;
    const offset = fresh - old;
    while (end < whole.toA && end + offset < whole.toB && a.ids[end] === b.ids[end + offset])
      end += 1;
    while (index < anchors.length && isBefore(anchors[index] as Match, end, end + offset))
      index += 1;
    if (countWords(a, old, end, FEWEST_WORDS) < FEWEST_WORDS) continue;
    if (old > i || fresh > j) parts.push({ fromA: i, toA: old, fromB: j, toB: fresh });
    [i, j] = [end, end + offset];
  }
  if (i === whole.fromA && j === whole.fromB) return null;
  if (i < whole.toA || j < whole.toB)
    parts.push({ fromA: i, toA: whole.toA, fromB: j, toB: whole.toB });
  return parts;
}

function isBefore(match: Match, old: number, fresh: number): boolean {
  return match.old < old || match.new < fresh;
}

// So many kept words must stay between two changes.
const FEWEST_KEPT = 2;

/**
 * The hunks with each pure insertion and deletion slid to the best borders that it can reach: where
 * "A. B." became "A. X. B.", the inserted words are "X." and not ". X".
 */
export function slideHunks(hunks: readonly Hunk[], a: TokenSequence, b: TokenSequence): Hunk[] {
  const slid: Hunk[] = [];
  for (const [index, hunk] of hunks.entries()) {
    const before = slid.at(-1);
    const after = hunks[index + 1];
    const isInsertion = hunk.fromA === hunk.toA;
    const isDeletion = hunk.fromB === hunk.toB;
    if (isInsertion === isDeletion) slid.push(hunk);
    else {
      const side = isInsertion ? b : a;
      const from = isInsertion ? hunk.fromB : hunk.fromA;
      const to = isInsertion ? hunk.toB : hunk.toA;
      const low = isInsertion ? (before?.toB ?? 0) : (before?.toA ?? 0);
      const last = side.ids.length;
      const high = isInsertion ? (after?.fromB ?? last) : (after?.fromA ?? last);
      const limits = { low, high, keepsLow: before !== undefined, keepsHigh: after !== undefined };
      const step = bestStep(side, from, to, limits);
      slid.push({
        fromA: hunk.fromA + step,
        toA: hunk.toA + step,
        fromB: hunk.fromB + step,
        toB: hunk.toB + step,
      });
    }
  }
  return slid;
}

interface Limits {
  low: number;
  high: number;
  keepsLow: boolean;
  keepsHigh: boolean;
}

function bestStep(side: TokenSequence, from: number, to: number, limits: Limits): number {
  const { ids, borders } = side;
  const scoreAt = (step: number): number => (borders[from + step] ?? 0) + (borders[to + step] ?? 0);
  let best = 0;
  let bestScore = scoreAt(0);
  const consider = (step: number): void => {
    if (scoreAt(step) <= bestScore) return;
    best = step;
    bestScore = scoreAt(step);
  };
  for (let step = -1; from + step >= limits.low; step -= 1) {
    if (ids[from + step] !== ids[to + step]) break;
    if (limits.keepsLow && countWords(side, limits.low, from + step, FEWEST_KEPT) < FEWEST_KEPT)
      break;
    consider(step);
  }
  for (let step = 1; to + step <= limits.high; step += 1) {
    if (ids[from + step - 1] !== ids[to + step - 1]) break;
    if (limits.keepsHigh && countWords(side, to + step, limits.high, FEWEST_KEPT) < FEWEST_KEPT)
      break;
    consider(step);
  }
  return best;
}
