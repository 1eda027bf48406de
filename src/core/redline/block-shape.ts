import type { Frame, Redline, RedlineBlock, Side } from './redline-schema.ts';

/** A frame around a block of a redline; two blocks with the same key stand in the same one. */
export interface PlacedFrame {
  key: number;
  frame: Frame;
}

/**
 * The frames around each block, outermost first, as they nest in a text that shows both versions:
 * the new version's, and for what was removed the old one's where it has no counterpart.
 */
export function frameFinder(redline: Redline): (block: RedlineBlock) => PlacedFrame[] {
  // Needed only for what was removed.
  let counterparts: ReadonlyMap<number, number> | null = null;
  const ofNew = (index: number): PlacedFrame => ({
    key: index,
    frame: redline.to.frames[index] as Frame,
  });
  const ofOld = (index: number): PlacedFrame => ({
    key: -1 - index,
    frame: redline.from.frames[index] as Frame,
  });
  return (block) => {
    if (block.after) return chainOf(redline.to, block.after.leaf).map(ofNew);
    if (!block.before) return [];
    const known = (counterparts ??= findCounterparts(redline));
    return chainOf(redline.from, block.before.leaf).map((index) => {
      const other = known.get(index);
      return other === undefined ? ofOld(index) : ofNew(other);
    });
  };
}

/** The new version's frames around what stands in old ones, by index of these. */
function findCounterparts(redline: Redline): ReadonlyMap<number, number> {
  const counterparts = new Map<number, number>();
  for (const block of redline.sections.flatMap((section) => section.blocks)) {
    if (!block.before || !block.after || block.move) continue;
    const old = chainOf(redline.from, block.before.leaf);
    const fresh = chainOf(redline.to, block.after.leaf);
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
export function chainOf(side: Side, leaf: number): number[] {
  const chain: number[] = [];
  for (
    let at = side.leaves[leaf]?.frame ?? null;
    at !== null;
    at = side.frames[at]?.parent ?? null
  ) {
    chain.unshift(at);
  }
  return chain;
}
