import type { Redline, RedlineBlock, RedlineSection } from './redline-schema.ts';

// So much of a new section's text must come from an old one to be a part of it.
const MOST_OF_IT = 0.5;

/**
 * Names the sections that were split or merged: a new heading over text that stood under another one
 * and stayed where it was, and a heading that is gone while its text lives on in another section.
 */
export function nameSplitsAndMerges(redline: Redline): void {
  if (!redline.changed) return;
  const byOldAnchor = new Map<string, RedlineSection>();
  for (const section of redline.sections) {
    if (section.before && section.after) byOldAnchor.set(section.before.anchor, section);
  }
  for (const section of redline.sections) {
    if (section.change === 'added') {
      const origin = originOf(section, redline);
      if (origin === null) continue;
      section.changes = section.changes.filter((change) => change !== 'added');
      relate(section, 'split', origin);
      const rest = byOldAnchor.get(origin);
      if (rest && section.after) relate(rest, 'split', section.after.anchor);
    }
    if (section.after && !section.before && section.change !== 'added') {
      const origin = originOf(section, redline);
      if (origin !== null && section.related.length === 0) section.related.push(origin);
    }
    if (section.change === 'unchanged') continue;
    for (const { block, anchor } of dissolvedIn(section, redline)) {
      if (block.change === 'removed') relate(section, 'merged', anchor);
      else section.related.push(anchor);
    }
  }
}

function relate(section: RedlineSection, change: 'split' | 'merged', anchor: string): void {
  if (!section.changes.includes(change)) section.changes.unshift(change);
  const [first] = section.changes;
  if (first) section.change = first;
  section.related.push(anchor);
}

function originOf(section: RedlineSection, redline: Redline): string | null {
  const shares = new Map<number, number>();
  let whole = 0;
  for (const block of section.blocks) {
    const old = block.before && !block.move ? redline.from.leaves[block.before.leaf] : undefined;
    for (const { op, text } of block.tokens) {
      if (op !== 'delete') whole += text.length;
      if (op === 'keep' && old) {
        shares.set(old.section, (shares.get(old.section) ?? 0) + text.length);
      }
    }
  }
  const [origin, share] = [...shares].sort((a, b) => b[1] - a[1])[0] ?? [-1, 0];
  if (share < MOST_OF_IT * whole || share === 0) return null;
  return redline.from.sections[origin]?.anchor ?? null;
}

/** Headings that head no section any more: they are gone, or became paragraphs. */
function dissolvedIn(
  section: RedlineSection,
  redline: Redline,
): { block: RedlineBlock; anchor: string }[] {
  return section.blocks.slice(1).flatMap((block) => {
    const old = block.before && redline.from.leaves[block.before.leaf];
    if (old?.kind !== 'heading') return [];
    const anchor = redline.from.sections[old.section]?.anchor;
    return anchor === undefined ? [] : [{ block, anchor }];
  });
}
