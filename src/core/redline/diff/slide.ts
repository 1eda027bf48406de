import type { Hunk, TokenSequence } from './diff-tokens.ts';

/** Where a reader would end a stretch of words, the higher the better. */
export const BORDER = { none: 0, clause: 1, sentence: 3, block: 4 } as const;

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
    if (limits.keepsLow && countWords(side, limits.low, from + step) < FEWEST_KEPT) break;
    consider(step);
  }
  for (let step = 1; to + step <= limits.high; step += 1) {
    if (ids[from + step - 1] !== ids[to + step - 1]) break;
    if (limits.keepsHigh && countWords(side, to + step, limits.high) < FEWEST_KEPT) break;
    consider(step);
  }
  return best;
}

// Counts no further than it must.
function countWords({ words }: TokenSequence, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to && count < FEWEST_KEPT; index += 1) count += words[index] ?? 0;
  return count;
}
