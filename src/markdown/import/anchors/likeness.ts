/** Pairs of neighbouring words with their count; a single word is a pair with nothing. */
export type Shingles = ReadonlyMap<string, number>;

/** The shingles of a text, without case and punctuation. */
export function shinglesOf(words: readonly string[]): Shingles {
  const plain = words.map(bare).filter((word) => word !== '');
  const counts = new Map<string, number>();
  const length = Math.max(plain.length - 1, Math.min(plain.length, 1));
  for (let index = 0; index < length; index++) {
    const shingle = `${plain[index] ?? ''} ${plain[index + 1] ?? ''}`;
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient: twice what two texts share, by the size of both; 1 for two empty ones. */
export function likeness(a: Shingles, b: Shingles): number {
  const size = sizeOf(a) + sizeOf(b);
  return size === 0 ? 1 : (2 * shared(a, b)) / size;
}

/** The share of `part` that stands in `whole`, from 0 to 1; 0 for an empty part. */
export function containment(part: Shingles, whole: Shingles): number {
  const size = sizeOf(part);
  return size === 0 ? 0 : shared(part, whole) / size;
}

/** How alike two headings are, by their words alone, in any order. */
export function headingLikeness(a: string, b: string): number {
  const [first, second] = [countWords(a), countWords(b)];
  return likeness(first, second);
}

/** A heading without case, punctuation and the number or letter before it: `B. Account Terms` and `C. Account terms` are one. */
export function headingKey(heading: string): string {
  const words = heading
    .trim()
    .replace(/^(?:section\s+)?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivx]+)[.)]\s+/i, '');
  return words.split(/\s+/).map(bare).filter(Boolean).join(' ');
}

function countWords(heading: string): Shingles {
  const counts = new Map<string, number>();
  for (const word of headingKey(heading).split(' ').filter(Boolean)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

function shared(a: Shingles, b: Shingles): number {
  let sum = 0;
  for (const [shingle, count] of a) sum += Math.min(count, b.get(shingle) ?? 0);
  return sum;
}

function sizeOf(shingles: Shingles): number {
  let sum = 0;
  for (const count of shingles.values()) sum += count;
  return sum;
}
