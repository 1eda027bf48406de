import type { Hunk, Sequence } from './diff-tokens.ts';

/** Where a reader would end a stretch of words, the higher the better. */
export const BORDER = { none: 0, clause: 1, sentence: 3, block: 4 } as const;

// So many kept words must stay between two changes.
const FEWEST_KEPT = 2;

/**
 * The hunks with each pure insertion and deletion slid to the best borders that it can reach: where
 * "A. B." became "A. X. B.", the inserted words are "X." and not ". X".
 */
export function slideHunks(hunks: readonly Hunk[], a: Sequence, b: Sequence): Hunk[] {
  const slid: Hunk[] = [];
  for (const [index, hunk] of hunks.entries()) {
    const before = slid.at(-1);
    const after = hunks[index + 1];
    const isInsertion = hunk.a0 === hunk.a1;
    const isDeletion = hunk.b0 === hunk.b1;
    if (isInsertion === isDeletion) slid.push(hunk);
    else {
      const side = isInsertion ? b : a;
      const from = isInsertion ? hunk.b0 : hunk.a0;
      const to = isInsertion ? hunk.b1 : hunk.a1;
      const low = isInsertion ? (before?.b1 ?? 0) : (before?.a1 ?? 0);
      const last = side.ids.length;
      const high = isInsertion ? (after?.b0 ?? last) : (after?.a0 ?? last);
      const limits = { low, high, keepsLow: before !== undefined, keepsHigh: after !== undefined };
      const step = bestStep(side, from, to, limits);
      slid.push({
        a0: hunk.a0 + step,
        a1: hunk.a1 + step,
        b0: hunk.b0 + step,
        b1: hunk.b1 + step,
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

function bestStep(side: Sequence, from: number, to: number, limits: Limits): number {
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
function countWords({ words }: Sequence, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to && count < FEWEST_KEPT; index += 1) count += words[index] ?? 0;
  return count;
}
