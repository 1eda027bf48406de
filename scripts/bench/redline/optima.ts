import { type Hunk, shortestEdit } from '#core/diff/subsequences.ts';

/** What a further stretch of marks costs in J. */
export const GAP = 4;

/** The LCS bound and the affine-gap optimum of two word sequences. */
export function optima(
  a: readonly number[],
  b: readonly number[],
): { bound: number; optimum: number } {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = Int32Array.from(a.slice(start, a.length - end));
  const right = Int32Array.from(b.slice(start, b.length - end));
  return { bound: lcsBound(left, right), optimum: optimumByParts(left, right) };
}

// Beyond so many cells the optimum is found part by part.
const MOST_CELLS = 1e8;
const MOST_EDITS = 5_000;
// And beyond these it is not looked for.
const TOO_MANY_CELLS = 2e9;
// A stretch so long is kept by any good comparison: it parts two texts.
const PARTS_TEXTS = 40;

/** The exact optimum of parts between stretches that a shortest edit keeps; exact for most texts. */
function optimumByParts(a: Int32Array, b: Int32Array): number {
  const edit = a.length * b.length > MOST_CELLS ? shortestEdit([...a], [...b], MOST_EDITS) : null;
  if (!edit && a.length * b.length > TOO_MANY_CELLS) return NaN;
  const parts: Hunk[] = [];
  for (const hunk of edit ?? [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }]) {
    const last = parts.at(-1);
    if (last && hunk.fromA - last.toA < PARTS_TEXTS) {
      last.toA = hunk.toA;
      last.toB = hunk.toB;
    } else parts.push({ ...hunk });
  }
  return parts.reduce(
    (sum, { fromA, toA, fromB, toB }) =>
      sum + affineOptimum(a.subarray(fromA, toA), b.subarray(fromB, toB)),
    0,
  );
}

/** Myers 1986: the length of the shortest edit. */
function lcsBound(a: Int32Array, b: Int32Array): number {
  const most = a.length + b.length;
  const reach = new Int32Array(2 * most + 3);
  const middle = most + 1;
  for (let edits = 0; edits <= most; edits += 1) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = reach[middle + k + 1] as number;
      const right = (reach[middle + k - 1] as number) + 1;
      let x = k === -edits || (k !== edits && right <= down) ? down : right;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x += 1;
        y += 1;
      }
      reach[middle + k] = x;
      if (x >= a.length && y >= b.length) return edits;
    }
  }
  return most;
}

/** Gotoh 1982 with one gap for deletions and insertions together; the cost alone, in two rows. */
function affineOptimum(a: Int32Array, b: Int32Array): number {
  if (a.length + b.length === 0) return 0;
  const m = b.length;
  const never = 1 << 28;
  let keep = new Int32Array(m + 1).fill(never);
  let change = new Int32Array(m + 1).fill(never);
  keep[0] = 0;
  for (let j = 1; j <= m; j += 1) change[j] = GAP + j;
  let nextKeep = new Int32Array(m + 1);
  let nextChange = new Int32Array(m + 1);
  for (let i = 1; i <= a.length; i += 1) {
    const id = a[i - 1];
    nextKeep[0] = never;
    nextChange[0] = GAP + i;
    for (let j = 1; j <= m; j += 1) {
      nextKeep[j] =
        id === b[j - 1] ? Math.min(keep[j - 1] as number, change[j - 1] as number) : never;
      nextChange[j] =
        1 +
        Math.min(
          change[j] as number,
          nextChange[j - 1] as number,
          GAP + Math.min(keep[j] as number, nextKeep[j - 1] as number),
        );
    }
    [keep, nextKeep] = [nextKeep, keep];
    [change, nextChange] = [nextChange, change];
  }
  return Math.min(keep[m] as number, change[m] as number);
}
