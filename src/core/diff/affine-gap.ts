import { BORDER, type Hunk, type TokenSequence } from './subsequences.ts';

/** Beyond so many cells a region is left as the shortest edit gave it: 4 MB, some 30 ms. */
export const MOST_CELLS = 4_000_000;

// What a reader pays, in tenths of a marked word: a sign is nearly nothing beside a word, a further
// stretch of marks costs as much as some words. The measure J counts 4 words a stretch; a little less
// keeps the marked words near the fewest possible.
const WORD = 10;
const SIGN = 2;
const STRETCH = 38;
// Where a text was split or merged, blocks part the marks anyway: rather a further sign than a word.
const STRETCH_IN_BLOCKS = 16;

// A change that goes on beyond the border of a block is seen as two.
const { block: BLOCK } = BORDER;

// States: what was last. A kept stretch of less than two words between two changes is confetti: from
// `NONE` and `ONE` no change can begin.
const CHANGE = 0;
const SAFE = 1;
const NONE = 2;
const ONE = 3;
const NEVER = 1 << 28;

/**
 * Marks as few words in as few stretches as possible: an exact alignment with affine gaps (Gotoh
 * 1982, one gap for both sides), in which no kept stretch between changes has less than two words. At
 * the end of a block one word is enough: nobody reads it as an island.
 */
export class AffineGapAligner {
  #trace = new Uint8Array(0);
  #rows: Int32Array = new Int32Array(0);

  refine(a: TokenSequence, b: TokenSequence, region: Hunk): Hunk[] {
    const n = region.toA - region.fromA;
    const m = region.toB - region.fromB;
    const width = m + 1;
    if (this.#trace.length < (n + 1) * width) this.#trace = new Uint8Array((n + 1) * width);
    if (this.#rows.length < 8 * width) this.#rows = new Int32Array(8 * width);
    const end = this.#fill(a, b, region);
    return this.#readBack(region, width, n, m, end);
  }

  #fill(a: TokenSequence, b: TokenSequence, region: Hunk): number {
    const { fromA, fromB } = region;
    const n = region.toA - fromA;
    const m = region.toB - fromB;
    const width = m + 1;
    const trace = this.#trace;
    const rows = this.#rows;
    const isJoint = hasBlocks(a, fromA, region.toA) || hasBlocks(b, fromB, region.toB);
    const stretch = isJoint ? STRETCH_IN_BLOCKS : STRETCH;
    let above = 0;
    let here = 4 * width;
    for (let i = 0; i <= n; i += 1) {
      const aCost = i === 0 ? 0 : a.words[fromA + i - 1] === 1 ? WORD : SIGN;
      const aId = i === 0 ? -1 : a.ids[fromA + i - 1];
      // Where a change goes on with the first word of a block, and where a block has ended.
      const aGoing = i > 1 && a.borders[fromA + i - 1] === BLOCK ? aCost + stretch : aCost;
      const isAtEndOfA = isJoint && a.borders[fromA + i] === BLOCK;
      for (let j = 0; j <= m; j += 1) {
        const at = here + 4 * j;
        if (i === 0 && j === 0) {
          rows[at + CHANGE] = NEVER;
          rows[at + SAFE] = 0;
          rows[at + NONE] = NEVER;
          rows[at + ONE] = NEVER;
          continue;
        }
        let bits = 0;
        let change = NEVER;
        if (i > 0) {
          const up = above + 4 * j;
          const going = (rows[up + CHANGE] as number) + aGoing;
          const opening = (rows[up + SAFE] as number) + stretch + aCost;
          change = going <= opening ? going : opening;
          if (opening < going) bits = 1;
        }
        if (j > 0) {
          const left = at - 4;
          const bCost = b.words[fromB + j - 1] === 1 ? WORD : SIGN;
          const isNextBlock = j > 1 && b.borders[fromB + j - 1] === BLOCK;
          const going = (rows[left + CHANGE] as number) + (isNextBlock ? bCost + stretch : bCost);
          const opening = (rows[left + SAFE] as number) + stretch + bCost;
          const best = going <= opening ? going : opening;
          if (best < change || i === 0) {
            change = best;
            bits = opening < going ? 3 : 2;
          }
        }
        let safe = NEVER;
        let none = NEVER;
        let one = NEVER;
        if (i > 0 && j > 0 && aId === b.ids[fromB + j - 1]) {
          const diagonal = above + 4 * (j - 1);
          const fromChange = rows[diagonal + CHANGE] as number;
          const fromSafe = rows[diagonal + SAFE] as number;
          const fromNone = rows[diagonal + NONE] as number;
          const fromOne = rows[diagonal + ONE] as number;
          if (aCost === WORD) {
            safe = fromSafe <= fromOne ? fromSafe : fromOne;
            if (fromOne < fromSafe) bits |= 4;
            one = fromChange <= fromNone ? fromChange : fromNone;
            if (fromNone < fromChange) bits |= 8;
          } else {
            safe = fromSafe;
            one = fromOne;
            bits |= 16;
            none = fromChange <= fromNone ? fromChange : fromNone;
            if (fromNone < fromChange) bits |= 32;
          }
        }
        if (isJoint && one < safe && (isAtEndOfA || b.borders[fromB + j] === BLOCK)) {
          safe = one;
          bits |= 64;
        }
        rows[at + CHANGE] = change;
        rows[at + SAFE] = safe;
        rows[at + NONE] = none;
        rows[at + ONE] = one;
        trace[i * width + j] = bits;
      }
      const swap = above;
      above = here;
      here = swap;
    }
    const last = above + 4 * m;
    let best = CHANGE;
    for (const state of [SAFE, NONE, ONE]) {
      if ((rows[last + state] as number) < (rows[last + best] as number)) best = state;
    }
    return best;
  }

  #readBack(region: Hunk, width: number, n: number, m: number, end: number): Hunk[] {
    const hunks: Hunk[] = [];
    let state = end;
    let i = n;
    let j = m;
    while (i > 0 || j > 0) {
      const bits = this.#trace[i * width + j] as number;
      if (state === CHANGE) {
        const isInsertion = (bits & 2) !== 0;
        const next = { i: isInsertion ? i : i - 1, j: isInsertion ? j - 1 : j };
        const last = hunks.at(-1);
        if (last && last.fromA === region.fromA + i && last.fromB === region.fromB + j) {
          last.fromA = region.fromA + next.i;
          last.fromB = region.fromB + next.j;
        } else {
          hunks.push({
            fromA: region.fromA + next.i,
            toA: region.fromA + i,
            fromB: region.fromB + next.j,
            toB: region.fromB + j,
          });
        }
        if ((bits & 1) !== 0) state = SAFE;
        i = next.i;
        j = next.j;
        continue;
      }
      if (state === SAFE && (bits & 64) !== 0) state = ONE;
      const isSign = (bits & 16) !== 0;
      if (isSign) {
        if (state === NONE) state = (bits & 32) !== 0 ? NONE : CHANGE;
      } else if (state === SAFE) {
        if ((bits & 4) !== 0) state = ONE;
      } else if (state === ONE) {
        state = (bits & 8) !== 0 ? NONE : CHANGE;
      }
      i -= 1;
      j -= 1;
    }
    return hunks.reverse();
  }
}

/** True where a block begins inside of a range. */
function hasBlocks({ borders }: TokenSequence, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (borders[at] === BLOCK) return true;
  return false;
}
