/** Longer texts are not compared so: the time grows with the product of their lengths. */
export const LONGEST_IN_ORDER = 400;

/** Length of a longest common subsequence. */
export function countCommonInOrder(a: readonly number[], b: readonly number[]): number {
  let row = new Int32Array(b.length + 1);
  for (const id of a) {
    const next = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] as number;
      const left = next[j - 1] as number;
      next[j] = id === b[j - 1] ? (row[j - 1] as number) + 1 : Math.max(above, left);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
