import type { FlatDocument, Leaf } from '../document/flat-document.ts';
import { tokensOf, type Row, type LeafSlice } from './rows.ts';
import type { Tokenizer } from '../text/tokens.ts';

// A kept stretch of at most one word between two changes is confetti.
const FEWEST_KEPT = 2;
// A text this long has two words in any script.
const SURELY_LONG = 60;

/**
 * Closes what is left of confetti, in reading order over the whole redline: where a change ends near
 * the end of one block and another begins near the start of the next, the word between them is marked
 * too. A block that did not change at all stays as it is.
 */
export function joinCloseHunks(
  rows: readonly Row[],
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): void {
  const leafOf = { old: old.leaves, new: fresh.leaves };
  let pending: { row: Row; words: number } | null = null;
  for (const row of rows) {
    if (!row.old && !row.new) continue;
    if (row.hunks.length === 0) {
      const kept = row.new ?? row.old;
      const leaf = leafOf[row.new ? 'new' : 'old'][kept?.leaf ?? 0];
      if (pending && kept && leaf) {
        const words: number = isLong(kept) ? FEWEST_KEPT : wordsOf(kept, leaf, tokenizer);
        pending.words += words;
        if (pending.words >= FEWEST_KEPT) pending = null;
      }
      continue;
    }
    joinInside(row);
    const first = row.hunks[0];
    const last = row.hunks.at(-1);
    if (!first || !last) continue;
    const lead = countKept(row, 0, first.fromB);
    if (pending && !isOneText(pending.row, row) && pending.words + lead < FEWEST_KEPT) {
      closeEnd(pending.row);
      first.fromA = 0;
      first.fromB = 0;
    }
    const length = lengthOf(row.new);
    pending = { row, words: countKept(row, last.toB, length) };
    if (pending.words >= FEWEST_KEPT) pending = null;
  }
}

// Compared as one, with an eye to where the blocks end.
function isOneText(a: Row, b: Row): boolean {
  return a.joint !== null && a.joint === b.joint;
}

function closeEnd(row: Row): void {
  const last = row.hunks.at(-1);
  if (!last) return;
  last.toA = lengthOf(row.old);
  last.toB = lengthOf(row.new);
}

// Rows that were cut from a joint comparison, and labels, leave islands too.
function joinInside(row: Row): void {
  const joined: Row['hunks'] = [];
  for (const hunk of row.hunks) {
    const last = joined.at(-1);
    if (last && countKept(row, last.toB, hunk.fromB) < FEWEST_KEPT) {
      last.toA = hunk.toA;
      last.toB = hunk.toB;
    } else joined.push({ ...hunk });
  }
  row.hunks = joined;
}

function countKept({ new: slice }: Row, from: number, to: number): number {
  if (!slice?.tokens) return 0;
  let count = 0;
  for (let at = from; at < to; at += 1) count += slice.tokens.words[slice.from + at] ?? 0;
  return count;
}

function lengthOf(slice: LeafSlice | null): number {
  return slice ? slice.to - slice.from : 0;
}

function isLong({ start, end }: LeafSlice): boolean {
  return end - start >= SURELY_LONG;
}

function wordsOf(slice: LeafSlice, leaf: Leaf, tokenizer: Tokenizer): number {
  const { words, ends } = tokensOf(slice, leaf, tokenizer);
  let count = 0;
  for (const [index, word] of words.entries()) {
    const end = ends[index] ?? 0;
    if (end > slice.start && end <= slice.end) count += word;
  }
  return count;
}
