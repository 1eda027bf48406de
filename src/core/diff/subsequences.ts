/** A change between kept tokens: old tokens `fromA` to `toA` became new tokens `fromB` to `toB`. */
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

/** Where a reader would end a change, the higher the better. */
export const BORDER = { none: 0, clause: 1, sentence: 3, block: 4 } as const;

/** The words among the tokens of a range, counted no further than `most`. */
export function countWords(
  { words }: TokenSequence,
  from: number,
  to: number,
  most = Infinity,
): number {
  let count = 0;
  for (let at = from; at < to && count < most; at += 1) count += words[at] ?? 0;
  return count;
}

/** An old and a new index that belong together. */
export interface Match {
  old: number;
  new: number;
  weight: number;
}

/**
 * The heaviest choice of `matches` in which both indices grow, in order. No index stands in two
 * matches of the result. O(k log k) by a Fenwick tree of maxima.
 */
export function heaviestIncreasingSubsequence(matches: readonly Match[]): Match[] {
  const grows = matches.every((match, index) => {
    const last = matches[index - 1];
    return !last || (last.old < match.old && last.new < match.new);
  });
  if (grows) return [...matches];
  // With one old index, later new ones first: none of them can then follow another.
  const sorted = [...matches].sort((a, b) => a.old - b.old || b.new - a.new);
  const size = sorted.reduce((most, match) => Math.max(most, match.new), 0) + 1;
  const best = new Float64Array(size + 1);
  const holder = new Int32Array(size + 1).fill(-1);
  const before = new Int32Array(sorted.length).fill(-1);
  const totals = new Float64Array(sorted.length);
  let last = -1;
  for (const [index, match] of sorted.entries()) {
    let total = 0;
    for (let at = match.new; at > 0; at -= at & -at) {
      if ((best[at] ?? 0) > total) {
        total = best[at] ?? 0;
        before[index] = holder[at] ?? -1;
      }
    }
    total += match.weight;
    totals[index] = total;
    if (last === -1 || total > (totals[last] ?? 0)) last = index;
    for (let at = match.new + 1; at <= size; at += at & -at) {
      if (total > (best[at] ?? 0)) {
        best[at] = total;
        holder[at] = index;
      }
    }
  }
  const chosen: Match[] = [];
  for (let at = last; at >= 0; at = before[at] ?? -1) chosen.push(sorted[at] as Match);
  return chosen.reverse();
}

/**
 * The shortest edit from `a` to `b`, or `null` where it has more than `most` deletions and insertions
 * (Myers 1986, time and memory O(edits²)). Of several shortest ones it is what `diffArrays` of jsdiff
 * gives, found some ten times faster. A test holds the two to each other.
 */
export function shortestEdit(
  a: readonly number[],
  b: readonly number[],
  most = a.length + b.length,
): Hunk[] | null {
  return new ShortestEditSearch(a, b).edit(most);
}

// Where no path leads to.
const NONE = -2;

// To the diagonal that a path comes from.
const INSERTION = 1;
const DELETION = -1;
const NO_STEP = 0;

class ShortestEditSearch {
  readonly #a: readonly number[];
  readonly #b: readonly number[];
  // For each number of edits a row: how far in `a` the paths reach on the diagonals -edits, 2 - edits …
  // edits, as the index of the last element that they used.
  readonly #reach: number[] = [];

  constructor(a: readonly number[], b: readonly number[]) {
    this.#a = a;
    this.#b = b;
  }

  edit(most: number): Hunk[] | null {
    const aLast = this.#a.length - 1;
    const bLast = this.#b.length - 1;
    const limit = Math.min(most, this.#a.length + this.#b.length);
    // Beyond these diagonals one of the texts is at its end.
    let lowest = -Infinity;
    let highest = Infinity;
    for (let edits = 0; edits <= limit; edits += 1) {
      const row = this.#openRow(edits);
      const first = Math.max(lowest, -edits);
      for (let diagonal = first; diagonal <= Math.min(highest, edits); diagonal += 2) {
        const step = edits === 0 ? NO_STEP : this.#stepTo(edits, diagonal);
        if (step === NO_STEP && edits > 0) continue;
        const start = this.#startOf(edits, diagonal, step);
        const end = this.#endOfCommon(start, diagonal);
        this.#reach[row + ((diagonal + edits) >> 1)] = end;
        const isAtEndOfB = end - diagonal >= bLast;
        if (end >= aLast && isAtEndOfB) return this.#readBack(edits, diagonal);
        if (end >= aLast) highest = diagonal - 1;
        if (isAtEndOfB) lowest = Math.max(lowest, diagonal + 1);
      }
    }
    return null;
  }

  #openRow(edits: number): number {
    const row = this.#reach.length;
    for (let count = 0; count <= edits; count += 1) this.#reach.push(NONE);
    return row;
  }

  /** How the best path with one edit less comes to the diagonal. */
  #stepTo(edits: number, diagonal: number): number {
    const deleting = this.#reachOf(edits - 1, diagonal - 1);
    const inserting = this.#reachOf(edits - 1, diagonal + 1);
    const inserted = inserting - diagonal;
    const canInsert = inserting !== NONE && inserted >= 0 && inserted < this.#b.length;
    const canDelete = deleting !== NONE && deleting + 1 < this.#a.length;
    if (canDelete) return canInsert && deleting < inserting ? INSERTION : DELETION;
    return canInsert ? INSERTION : NO_STEP;
  }

  /** Where that path arrives: the last element of `a` that it used. */
  #startOf(edits: number, diagonal: number, step: number): number {
    if (edits === 0) return -1;
    return this.#reachOf(edits - 1, diagonal + step) + (step === DELETION ? 1 : 0);
  }

  #reachOf(edits: number, diagonal: number): number {
    if (diagonal < -edits || diagonal > edits) return NONE;
    return this.#reach[(edits * (edits + 1)) / 2 + ((diagonal + edits) >> 1)] as number;
  }

  #endOfCommon(start: number, diagonal: number): number {
    let end = start;
    while (
      end + 1 < this.#a.length &&
      end + 1 - diagonal < this.#b.length &&
      this.#a[end + 1] === this.#b[end + 1 - diagonal]
    ) {
      end += 1;
    }
    return end;
  }

  #readBack(edits: number, diagonal: number): Hunk[] {
    const hunks: Hunk[] = [];
    while (edits > 0) {
      const step = this.#stepTo(edits, diagonal);
      const toA = this.#startOf(edits, diagonal, step) + 1;
      const toB = toA - diagonal;
      let hunk = hunks.at(-1);
      if (hunk?.fromA !== toA || hunk.fromB !== toB)
        hunks.push((hunk = { fromA: toA, toA, fromB: toB, toB }));
      if (step === INSERTION) hunk.fromB -= 1;
      else hunk.fromA -= 1;
      diagonal += step;
      edits -= 1;
    }
    return hunks.reverse();
  }
}

/** Longer texts are not compared so: the time grows with the product of their lengths. */
export const LONGEST_IN_ORDER = 400;

/** Length of a longest common subsequence. */
export function countCommonInOrder(a: readonly number[], b: readonly number[]): number {
  return (shortestEdit(a, b) ?? []).reduce(
    (kept, { fromA, toA }) => kept - (toA - fromA),
    a.length,
  );
}

/** The pairs of indices that an edit keeps. */
export function keptPairs(edit: readonly Hunk[], lengthOfA: number): [a: number, b: number][] {
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const hunk of [...edit, { fromA: lengthOfA, toA: lengthOfA, toB: 0 }]) {
    while (a < hunk.fromA) pairs.push([a++, b++]);
    [a, b] = [hunk.toA, hunk.toB];
  }
  return pairs;
}
