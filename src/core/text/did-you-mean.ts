import { distance } from 'fastest-levenshtein';

/** ` Did you mean …?` with the word most like the wrong one, or nothing where none is like it. */
export function didYouMean(wrong: string, words: readonly string[]): string {
  const meant = mostAlike(wrong, words);
  return meant === null ? '' : ` Did you mean \`${meant}\`?`;
}

/** The word most like the wrong one, or nothing where none is like it. */
export function mostAlike(wrong: string, words: readonly string[]): string | null {
  const byDistance = words
    .map((word) => ({ word, far: distance(wrong, word) }))
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1));
  const best = byDistance[0];
  // More than half of the letters wrong is another word, not a slip.
  return best && best.far <= Math.max(2, wrong.length / 2) ? best.word : null;
}

/** The words, those first that are most like one of the wrong ones. */
export function byLikeness(wrong: readonly string[], words: readonly string[]): string[] {
  const far = (word: string): number => Math.min(...wrong.map((one) => distance(one, word)));
  return words.toSorted((a, b) => far(a) - far(b) || (a < b ? -1 : 1));
}
