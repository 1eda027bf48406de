import type { Frame, Redline, RedlineBlock, VersionOutline } from '../redline-schema.ts';

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
    return frameIndices(redline.from, block.before.leaf).map((index) => {
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
    const old = frameIndices(redline.from, block.before.leaf);
    const fresh = frameIndices(redline.to, block.after.leaf);
    if (old.length !== fresh.length) continue;
    for (const [at, index] of old.entries()) {
      const other = fresh[at] as number;
      const isSameKind = redline.from.frames[index]?.kind === redline.to.frames[other]?.kind;
      if (isSameKind && !counterparts.has(index)) counterparts.set(index, other);
    }
  }
  return counterparts;
}

/** Indices of the frames around a leaf, outermost first. */
export function frameIndices(side: VersionOutline, leaf: number): number[] {
  const indices: number[] = [];
  for (
    let at = side.leaves[leaf]?.frame ?? null;
    at !== null;
    at = side.frames[at]?.parent ?? null
  ) {
    indices.unshift(at);
  }
  return indices;
}
