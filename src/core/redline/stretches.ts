import type { Inline } from '../policy/document.ts';
import type { Mark, Redline, RedlineBlock, Token } from './redline-schema.ts';
import { restoreInlines } from './restore-document.ts';

/** A token with the marks of its side: kept words have the new ones. */
export interface Stretch {
  op: Token['op'];
  content: Inline[];
}

/** A block's tokens as inline content, in the order in which they are read. */
export function stretchesOf(redline: Redline, block: RedlineBlock): Stretch[] {
  const oldMarks = block.before ? (redline.from.leaves[block.before.leaf]?.marks ?? []) : [];
  const newMarks = block.after ? (redline.to.leaves[block.after.leaf]?.marks ?? []) : [];
  let oldAt = block.before?.offset ?? 0;
  let newAt = block.after?.offset ?? 0;
  return block.tokens.map(({ op, text, was }) => {
    const isOld = op === 'delete';
    const marks = isOld ? cut(oldMarks, oldAt, text.length) : cut(newMarks, newAt, text.length);
    if (op !== 'insert') oldAt += (was ?? text).length;
    if (op !== 'delete') newAt += text.length;
    return { op, content: restoreInlines(text, marks) };
  });
}

// A mark that goes on beyond the stretch is closed at its end and opened again in the next one. A part
// of an image is no image: its words stand as they are.
function cut(marks: readonly Mark[], start: number, length: number): Mark[] {
  return marks
    .filter((mark) => mark.start < start + length && mark.end > start)
    .filter((mark) => mark.kind !== 'image' || (mark.start >= start && mark.end <= start + length))
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start - start, 0),
      end: Math.min(mark.end - start, length),
    }));
}
