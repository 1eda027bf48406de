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
