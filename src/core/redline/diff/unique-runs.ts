import type { Hunk, Sequence } from './diff-tokens.ts';
import { heaviestChain, type Match } from './increasing-subsequence.ts';

// Runs of so many tokens are looked for in turn, the longer the surer.
const RUN_LENGTHS = [6, 4, 2, 1];
// Kept runs with fewer words would be islands.
const FEWEST_WORDS = 2;

/**
 * What is left of a range between runs of tokens that stand once on each side, in order, as ranges to
 * compare by themselves; `null` where there are none (after the patience diff of Bram Cohen, on runs).
 * Near linear.
 */
export function partByAnchors(a: Sequence, b: Sequence, whole: Hunk): Hunk[] | null {
  for (const length of RUN_LENGTHS) {
    const matches = matchRuns(a, b, whole, length);
    if (matches.length === 0) continue;
    const parts = partsBetween(a, b, whole, heaviestChain(matches), length);
    if (parts) return parts;
  }
  return null;
}

function matchRuns(a: Sequence, b: Sequence, whole: Hunk, length: number): Match[] {
  const olds = singleRuns(a.ids, whole.a0, whole.a1, length);
  const news = singleRuns(b.ids, whole.b0, whole.b1, length);
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
  a: Sequence,
  b: Sequence,
  whole: Hunk,
  chain: readonly Match[],
  length: number,
): Hunk[] | null {
  const parts: Hunk[] = [];
  let [i, j] = [whole.a0, whole.b0];
  for (let index = 0; index < chain.length;) {
    let { old, new: fresh } = chain[index] as Match;
    // What is the same before and after the run belongs to it.
    while (old > i && fresh > j && a.ids[old - 1] === b.ids[fresh - 1])
      [old, fresh] = [old - 1, fresh - 1];
    let end = (chain[index] as Match).old + length;
    const offset = fresh - old;
    while (end < whole.a1 && end + offset < whole.b1 && a.ids[end] === b.ids[end + offset])
      end += 1;
    while (index < chain.length && isBefore(chain[index] as Match, end, end + offset)) index += 1;
    if (countWords(a, old, end) < FEWEST_WORDS) continue;
    if (old > i || fresh > j) parts.push({ a0: i, a1: old, b0: j, b1: fresh });
    [i, j] = [end, end + offset];
  }
  if (i === whole.a0 && j === whole.b0) return null;
  if (i < whole.a1 || j < whole.b1) parts.push({ a0: i, a1: whole.a1, b0: j, b1: whole.b1 });
  return parts;
}

function isBefore(match: Match, old: number, fresh: number): boolean {
  return match.old < old || match.new < fresh;
}

function countWords({ words }: Sequence, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < FEWEST_WORDS; at += 1) count += words[at] ?? 0;
  return count;
}
