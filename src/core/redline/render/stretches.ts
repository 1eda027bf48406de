import { restoreInlines } from '#core/document/restore-document.ts';
import type { Inline } from '#core/policy/document.ts';

import type { Mark, Redline, RedlineBlock, Token } from '../redline-schema.ts';

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
