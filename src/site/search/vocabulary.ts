import { piecesOf } from './pieces.ts';
import type { SearchRecord } from './search-records.ts';

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/gu;

/**
 * Every word of the records in lower case, the most frequent first and then by the alphabet: what a
 * misspelt word is compared with. Numbers are left out, since a wrong one is not a near one.
 */
export function vocabularyOf(records: readonly SearchRecord[]): string[] {
  const counts = new Map<string, number>();
  for (const [piece, often] of piecesOf(records.map(({ content }) => content))) {
    for (const [found] of piece.matchAll(WORD)) {
      const word = found.toLowerCase();
      counts.set(word, (counts.get(word) ?? 0) + often);
    }
  }
  return [...counts]
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([word]) => word);
}
