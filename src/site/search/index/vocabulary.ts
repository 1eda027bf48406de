import type { RecordPieces } from './pieces.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * Every word of all records in lower case, the most frequent first and then by the alphabet: what a
 * misspelt word is compared with. Numbers are left out, since a wrong one is not a near one.
 */
export function vocabularyOf(all: readonly RecordPieces[]): string[] {
  const counts = new Map<string, number>();
  for (const [piece, often] of all.flatMap(({ content }) => [...content])) {
    for (const [found] of piece.matchAll(WORD)) {
      const word = found.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + often);
    }
  }
  return [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([word]) => word);
}
