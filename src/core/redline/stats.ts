import type { Leaf } from '../document/flat-document.ts';
import type { Counts } from './redline-schema.ts';
import { tokensOf, type Row, type LeafSlice } from './rows.ts';
import type { Tokenizer } from '../text/tokens.ts';

export const NO_COUNTS: Counts = { inserted: 0, deleted: 0, moved: 0 };

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  if (b === NO_COUNTS) return a;
  return {
    inserted: a.inserted + b.inserted,
    deleted: a.deleted + b.deleted,
    moved: a.moved + b.moved,
  };
}

/** The words of a row that were inserted, deleted, or kept in a move. */
export function countRow(
  row: Row,
  kept: Leaf | undefined,
  isMoved: boolean,
  tokenizer: Tokenizer,
): Counts {
  if (row.hunks.length === 0 && !isMoved) return NO_COUNTS;
  const counts = { ...NO_COUNTS };
  for (const { fromA, toA, fromB, toB } of row.hunks) {
    counts.deleted += countWords(row.old, fromA, toA);
    counts.inserted += countWords(row.new, fromB, toB);
  }
  if (isMoved && row.new && kept) {
    tokensOf(row.new, kept, tokenizer);
    counts.moved = countWords(row.new, 0, row.new.to - row.new.from) - counts.inserted;
  }
  return counts;
}

function countWords(slice: LeafSlice | null, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += slice?.tokens?.words[slice.from + at] ?? 0;
  return count;
}
