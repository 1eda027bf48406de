import type { Redline, VersionOutline } from './redline-schema.ts';

/**
 * Names what hangs together otherwise though every block is the same: one list became two, a table's
 * header another one's. To be asked only where nothing else has changed, since a block that comes or
 * goes lets others begin a list.
 */
export function nameGrouping(redline: Redline): void {
  const before = framesBegun(redline.from);
  const after = framesBegun(redline.to);
  const blocks = redline.sections.flatMap((section) =>
    section.blocks.map((block) => ({ section, block })),
  );
  const differing = blocks.filter(
    ({ block }) => before[block.before?.leaf ?? -1] !== after[block.after?.leaf ?? -1],
  );
  for (const { section, block } of differing.length > 0 ? differing : blocks.slice(0, 1)) {
    block.change = 'restructured';
    block.attributes.push({ kind: 'grouping', before: '', after: '', text: '', at: 0 });
    section.change = 'restructured';
    section.changes = ['restructured'];
  }
  redline.changed = true;
}

/** For each leaf how many frames begin with it. */
function framesBegun({ frames, leaves }: VersionOutline): number[] {
  const seen = new Set<number>();
  return leaves.map((leaf) => {
    let begun = 0;
    for (let at = leaf.frame; at !== null && !seen.has(at); at = frames[at]?.parent ?? null) {
      seen.add(at);
      begun += 1;
    }
    return begun;
  });
}
