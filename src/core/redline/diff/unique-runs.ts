import type { Hunk, TokenSequence } from './diff-tokens.ts';
import { heaviestIncreasingSubsequence, type Match } from './increasing-subsequence.ts';

// Runs of so many tokens are looked for in turn, the longer the surer.
const RUN_LENGTHS = [6, 4, 2, 1];
// Kept runs with fewer words would be islands.
const FEWEST_WORDS = 2;

/**
 * What is left of a range between runs of tokens that stand once on each side, in order, as ranges to
 * compare by themselves; `null` where there are none (after the patience diff of Bram Cohen, on runs).
 * Near linear.
 */
export function splitAtUniqueRuns(a: TokenSequence, b: TokenSequence, whole: Hunk): Hunk[] | null {
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
    if (countWords(a, old, end) < FEWEST_WORDS) continue;
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

function countWords({ words }: TokenSequence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < FEWEST_WORDS; at += 1) count += words[at] ?? 0;
  return count;
}
