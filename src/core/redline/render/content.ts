import { framesAround } from '../shape/flat-document.ts';
import { restoreInlines } from '../shape/restore-document.ts';
import type { Inline } from '#core/document/document.ts';

import type { Frame, Mark, Redline, RedlineBlock, Token } from '../shape/redline-schema.ts';

/** A token with the marks of its side: kept words have the new ones. */
export interface MarkedText {
  op: Token['op'];
  content: Inline[];
  /** Where links lead that came or went whole; that a kept one leads elsewhere is told by a note. */
  targets: ReadonlySet<string>;
}

/** A block's tokens as inline content, in the order in which they are read. */
export function markedTextOf(redline: Redline, block: RedlineBlock): MarkedText[] {
  const oldMarks = block.before ? (redline.from.leaves[block.before.leaf]?.marks ?? []) : [];
  const newMarks = block.after ? (redline.to.leaves[block.after.leaf]?.marks ?? []) : [];
  let oldAt = block.before?.offset ?? 0;
  let newAt = block.after?.offset ?? 0;
  return block.tokens.map(({ op, text, was }) => {
    const isOld = op === 'delete';
    const [all, at] = isOld ? [oldMarks, oldAt] : [newMarks, newAt];
    const targets = op === 'keep' ? NO_TARGETS : targetsWithin(all, at, text.length);
    if (op !== 'insert') oldAt += (was ?? text).length;
    if (op !== 'delete') newAt += text.length;
    return { op, content: restoreInlines(text, cut(all, at, text.length)), targets };
  });
}

const NO_MARKS: readonly Mark[] = [];
const NO_TARGETS: ReadonlySet<string> = new Set();

function targetsWithin(marks: readonly Mark[], start: number, length: number): Set<string> {
  const targets = new Set<string>();
  for (const mark of marks) {
    const isWithin = mark.start >= start && mark.end <= start + length;
    if (mark.kind === 'link' && isWithin) targets.add(mark.href);
  }
  return targets;
}

/** The paragraph break that came or went between two blocks of a redline, if one did. */
export function breakBetween(
  last: RedlineBlock | undefined,
  block: RedlineBlock,
): 'added' | 'removed' | null {
  if (!last) return null;
  if (block.after && last.after?.leaf === block.after.leaf) return 'removed';
  const isSplit = block.change === 'split' && block.before !== null;
  return isSplit && last.before?.leaf === block.before?.leaf ? 'added' : null;
}

/** The text before the first heading has a heading without words. */
export function isNoHeading({ type, tokens, change }: RedlineBlock): boolean {
  return type === 'heading' && tokens.length === 0 && change !== 'moved-away';
}

// A mark that goes on beyond the stretch is closed at its end and opened again in the next one. A part
// of an image is no image: its words stand as they are.
function cut(marks: readonly Mark[], start: number, length: number): readonly Mark[] {
  if (marks.length === 0) return NO_MARKS;
  if (
    start === 0 &&
    marks.every((mark) => mark.start < length && mark.end > 0 && mark.end <= length)
  )
    return marks;
  return marks
    .filter((mark) => mark.start < start + length && mark.end > start)
    .filter((mark) => mark.kind !== 'image' || (mark.start >= start && mark.end <= start + length))
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, length),
    }));
}

/** A frame around a block of a redline; two blocks with the same key stand in the same one. */
export interface PlacedFrame {
  key: number;
  frame: Frame;
}

/**
 * The frames around each block, outermost first, as they nest in a text that shows both versions:
 * the new version's, and for what was removed the old one's where it has no counterpart.
 */
export function frameFinder(redline: Redline): (block: RedlineBlock) => readonly PlacedFrame[] {
  // Needed only for what was removed.
  let counterparts: ReadonlyMap<number, number> | null = null;
  // Neighbours stand in the same frames. A parent comes before what stands in it.
  const ofNew: PlacedFrame[][] = [];
  for (const [key, frame] of redline.to.frames.entries()) {
    const around = frame.parent === null ? NO_FRAMES : (ofNew[frame.parent] ?? NO_FRAMES);
    ofNew.push([...around, { key, frame }]);
  }
  const ofOld = (index: number): PlacedFrame => ({
    key: -1 - index,
    frame: redline.from.frames[index] as Frame,
  });
  return (block) => {
    if (block.after) {
      const frame = redline.to.leaves[block.after.leaf]?.frame ?? null;
      return frame === null ? NO_FRAMES : (ofNew[frame] ?? NO_FRAMES);
    }
    if (!block.before) return NO_FRAMES;
    const known = (counterparts ??= findCounterparts(redline));
    return framesAround(redline.from, block.before.leaf).map((index) => {
      const other = known.get(index);
      return other === undefined
        ? ofOld(index)
        : { key: other, frame: redline.to.frames[other] as Frame };
    });
  };
}

const NO_FRAMES: PlacedFrame[] = [];

/** The new version's frames around what stands in old ones, by index of these. */
function findCounterparts(redline: Redline): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>();
  for (const block of redline.sections.flatMap((section) => section.blocks)) {
    if (!block.before || !block.after || block.move) continue;
    const old = framesAround(redline.from, block.before.leaf);
    const fresh = framesAround(redline.to, block.after.leaf);
    if (old.length !== fresh.length) continue;
    for (const [at, index] of old.entries()) {
      const other = fresh[at] as number;
      const isSameKind = redline.from.frames[index]?.kind === redline.to.frames[other]?.kind;
      if (isSameKind && !counterparts.has(index)) counterparts.set(index, other);
    }
  }
  return counterparts;
}
