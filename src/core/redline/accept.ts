import type { Document } from '../policy/document.ts';
import type { Leaf } from '../document/flat-document.ts';
import type { Redline, RedlineBlock, VersionOutline } from './redline-schema.ts';
import { restoreDocument } from '../document/restore-document.ts';

/** The newer version, read off the redline alone. */
export function acceptAll(redline: Redline): Document {
  return restore(redline, 'after');
}

/** The older version, read off the redline alone. */
export function rejectAll(redline: Redline): Document {
  return restore(redline, 'before');
}

function restore(redline: Redline, side: 'before' | 'after'): Document {
  const shape: VersionOutline = side === 'before' ? redline.from : redline.to;
  const texts: { offset: number; text: string }[][] = shape.leaves.map(() => []);
  for (const block of redline.sections.flatMap((section) => section.blocks)) {
    const part = block[side];
    if (!part) continue;
    texts[part.leaf]?.push({ offset: part.offset, text: textOf(block, side) });
  }
  const leaves = shape.leaves.map((leaf, index): Leaf => {
    const parts = texts[index] ?? [];
    parts.sort((a, b) => a.offset - b.offset);
    return { ...leaf, text: parts.map((part) => part.text).join('') };
  });
  return restoreDocument({ sections: shape.sections, frames: shape.frames, leaves });
}

/** The text of a block on one side. */
export function textOf(block: RedlineBlock, side: 'before' | 'after'): string {
  const other = side === 'before' ? 'insert' : 'delete';
  return block.tokens
    .filter((token) => token.op !== other)
    .map((token) => (side === 'before' ? (token.was ?? token.text) : token.text))
    .join('');
}
