import { markerWords, shownWordsOfInlines, SUMMARY_WORDS } from '../policy/shown-words.ts';
import type { FlatDocument, Leaf } from '../document/flat-document.ts';
import { restoreInlines } from '../document/restore-document.ts';
import type { Row, LeafSlice } from './rows.ts';

/** Whether a row has any shown words, on whichever side. */
export function hasWords(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  const isShown = (flat: FlatDocument, slice: LeafSlice | null): boolean =>
    slice !== null &&
    (HAS_WORD.test(textOf(flat, slice)) ||
      wordsOf(flat, slice).length > 0 ||
      openingOf(flat, slice.leaf, true).length > 0);
  return isShown(old, row.old) || isShown(fresh, row.new);
}

// Of most texts the first letter says it.
const HAS_WORD = /[\p{L}\p{N}]/u;

function textOf({ leaves }: FlatDocument, { leaf, start, end }: LeafSlice): string {
  return (leaves[leaf] as Leaf).text.slice(start, end);
}

/**
 * Whether other words stand before those of the two slices: the number or letter of an item, the box
 * of a task, what tells a footnote or summary. A section's number counts where its heading came, went
 * or has another level; else it follows from the sections before it.
 */
export function hasOtherOpening(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  if (!row.old || !row.new) return false;
  const [a, b] = [old.leaves[row.old.leaf], fresh.leaves[row.new.leaf]];
  const isHeading = a?.kind === 'heading' && b?.kind === 'heading';
  const levelOf = (flat: FlatDocument, leaf: Leaf | undefined) =>
    flat.sections[leaf?.section ?? -1]?.level;
  const isNumberTold = !isHeading || levelOf(old, a) !== levelOf(fresh, b);
  const before = row.old.start === 0 ? openingOf(old, row.old.leaf, isNumberTold) : [];
  const after = row.new.start === 0 ? openingOf(fresh, row.new.leaf, isNumberTold) : [];
  return before.join('\n') !== after.join('\n');
}

/** Whether links lead elsewhere, in two slices with the same words. */
export function hasOtherTargets(row: Row, old: FlatDocument, fresh: FlatDocument): boolean {
  if (!row.old || !row.new) return false;
  return wordsOf(old, row.old).join('\n') !== wordsOf(fresh, row.new).join('\n');
}

/** The words before those of a leaf. Those of a summary or footnote belong to all that stands in it. */
function openingOf(flat: FlatDocument, index: number, isNumberTold: boolean): string[] {
  const leaf = flat.leaves[index] as Leaf;
  if (leaf.kind === 'heading') {
    const number = flat.sections[leaf.section]?.number ?? '';
    return isNumberTold && number !== '' ? [number] : [];
  }
  const last = framesAround(flat, index - 1);
  return framesAround(flat, index).flatMap((at): readonly string[] => {
    const frame = flat.frames[at];
    switch (frame?.kind) {
      case 'item':
        return last.includes(at) ? [] : markerWords(frame);
      case 'short':
        return SUMMARY_WORDS;
      case 'note':
        return [`[${frame.label}]`];
      default:
        return [];
    }
  });
}

/** Indices of the frames around a leaf, outermost first. */
function framesAround({ leaves, frames }: FlatDocument, index: number): number[] {
  const around: number[] = [];
  for (let at = leaves[index]?.frame ?? null; at !== null; at = frames[at]?.parent ?? null) {
    around.unshift(at);
  }
  return around;
}

function wordsOf({ leaves }: FlatDocument, { leaf, start, end }: LeafSlice): string[] {
  const { text, marks } = leaves[leaf] as Leaf;
  const inside = marks
    .filter((mark) => mark.start <= end && mark.end >= start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end, end) - start,
    }));
  return shownWordsOfInlines(restoreInlines(text.slice(start, end), inside));
}
