import type { FlatDocument, Leaf, SectionStart } from '../document/flat/flat-document.ts';
import { isSameMarks } from './attributes.ts';
import { unchangedBlock } from './blocks.ts';
import type { RedlineBlock, RedlineSection } from './redline-schema.ts';
import type { Frame } from '../document/flat/flat-schema.ts';
import { NO_COUNTS, sectionPlace } from './section-changes.ts';

/** Positions of a section that is the same on both sides: in words, marks and structure. */
export interface SameSection {
  old: number;
  new: number;
}

/** Sections that are the same and stand in the same order, by their anchors. */
export function sameSections(a: FlatDocument, b: FlatDocument): SameSection[] {
  const pairs: SameSection[] = [];
  let byAnchor: ReadonlyMap<string, number> | null = null;
  let next = 0;
  for (const [position, { anchor }] of b.sections.entries()) {
    let old = next;
    if (a.sections[next]?.anchor !== anchor) {
      byAnchor ??= new Map(a.sections.map((section, index) => [section.anchor, index]));
      old = byAnchor.get(anchor) ?? -1;
    }
    if (old < next || !isSameSection(a, old, b, position)) continue;
    pairs.push({ old, new: position });
    next = old + 1;
  }
  return pairs;
}

// What follows a text this long is no part of the change before it: it has two words in any script.
const SURELY_LONG = 60;

/**
 * Those of the sections that are the same which no change can reach: all but the last ones before a
 * change, after which a removed block may stand.
 */
export function sectionsToSkip(
  same: readonly SameSection[],
  a: FlatDocument,
  b: FlatDocument,
): SameSection[] {
  const found: SameSection[] = [];
  let needed = 0;
  let next: SameSection = { old: a.sections.length, new: b.sections.length };
  for (const pair of same.toReversed()) {
    if (next.old !== pair.old + 1 || next.new !== pair.new + 1) needed = SURELY_LONG;
    if (needed > 0) needed -= lettersOf(b, pair.new);
    else found.push(pair);
    next = pair;
  }
  return found.reverse();
}

function lettersOf(flat: FlatDocument, position: number): number {
  let letters = 0;
  const end = endOfSection(flat, position).leaf;
  for (let leaf = firstLeaf(flat, position); leaf < end && letters < SURELY_LONG; leaf += 1) {
    letters += flat.leaves[leaf]?.text.length ?? 0;
  }
  return letters;
}

/** A section of a redline that is the same on both sides; its blocks are numbered from `firstBlock` on. */
export function unchangedSection(
  old: FlatDocument,
  fresh: FlatDocument,
  pair: SameSection,
  id: string,
  firstBlock: number,
): RedlineSection {
  const first = firstLeaf(fresh, pair.new);
  const toOld = firstLeaf(old, pair.old) - first;
  const end = endOfSection(fresh, pair.new).leaf;
  const blocks: RedlineBlock[] = [];
  for (let leaf = first; leaf < end; leaf += 1) {
    blocks.push(unchangedBlock(`b${firstBlock + leaf - first}`, fresh, leaf + toOld, leaf));
  }
  const place = sectionPlace(fresh, pair.new);
  const before = place && pair.old !== pair.new ? { ...place, position: pair.old } : place;
  return {
    id,
    change: 'unchanged',
    changes: [],
    before,
    after: place,
    related: [],
    counts: NO_COUNTS,
    blocks,
  };
}

function firstLeaf({ starts }: FlatDocument, position: number): number {
  return starts[position]?.leaf ?? 0;
}

function isSameSection(a: FlatDocument, old: number, b: FlatDocument, fresh: number): boolean {
  const [left, right] = [a.sections[old], b.sections[fresh]];
  const [from, to] = [a.starts[old] as SectionStart, b.starts[fresh] as SectionStart];
  const [end, otherEnd] = [endOfSection(a, old), endOfSection(b, fresh)];
  const toFrame = to.frame - from.frame;
  if (
    left?.anchor !== right?.anchor ||
    left?.level !== right?.level ||
    left?.number !== right?.number ||
    left?.parent !== right?.parent ||
    end.leaf - from.leaf !== otherEnd.leaf - to.leaf ||
    end.frame - from.frame !== otherEnd.frame - to.frame
  ) {
    return false;
  }
  for (let at = from.leaf, other = to.leaf; at < end.leaf; at += 1, other += 1) {
    if (!isSameLeaf(a.leaves[at] as Leaf, b.leaves[other] as Leaf, toFrame)) return false;
  }
  for (let at = from.frame; at < end.frame; at += 1) {
    if (!isSameFrame(a.frames[at] as Frame, b.frames[at + toFrame] as Frame, toFrame)) return false;
  }
  return true;
}

function isSameLeaf(a: Leaf, b: Leaf, toFrame: number): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    isShifted(a.frame, b.frame, toFrame) &&
    a.clause === b.clause &&
    a.language === b.language &&
    isSameMarks(a.marks, b.marks)
  );
}

function isShifted(frame: number | null, other: number | null, by: number): boolean {
  return frame === null ? other === null : frame + by === other;
}

function isSameFrame(a: Frame, b: Frame, toFrame: number): boolean {
  if (!isShifted(a.parent, b.parent, toFrame)) return false;
  switch (a.kind) {
    case 'list':
      return b.kind === 'list' && a.ordered === b.ordered && a.start === b.start;
    case 'item':
      return (
        b.kind === 'item' && a.label === b.label && a.checked === b.checked && a.clause === b.clause
      );
    case 'table':
      return b.kind === 'table' && a.columns.join() === b.columns.join();
    case 'row':
      return b.kind === 'row' && a.header === b.header && a.clause === b.clause;
    case 'note':
      return b.kind === 'note' && a.label === b.label;
    case 'quote':
    case 'short':
      return a.kind === b.kind;
  }
}

/** Some sections of a document as a document, and where they stand in the whole one. */
export interface Excerpt {
  flat: FlatDocument;
  /** By leaf and by section of the excerpt; `null` where it is the whole document. */
  places: { leaves: number[]; sections: number[] } | null;
}

/** A document as an excerpt of itself. */
export function wholeOf(flat: FlatDocument): Excerpt {
  return { flat, places: null };
}

/** A document without some of its sections. */
export function excerptWithout(whole: FlatDocument, left: ReadonlySet<number>): Excerpt {
  if (left.size === 0) return wholeOf(whole);
  const flat: FlatDocument = { sections: [], frames: [], leaves: [], starts: [] };
  const places = { leaves: [] as number[], sections: [] as number[] };
  for (const [position, section] of whole.sections.entries()) {
    if (left.has(position)) continue;
    const { leaf: first, frame: firstFrame } = whole.starts[position] as SectionStart;
    const end = endOfSection(whole, position);
    const toFrame = flat.frames.length - firstFrame;
    const shifted = (frame: number | null): number | null =>
      frame === null ? null : frame + toFrame;
    const inExcerpt = flat.sections.length;
    flat.starts.push({ leaf: flat.leaves.length, frame: flat.frames.length });
    flat.sections.push(section);
    places.sections.push(position);
    for (const frame of whole.frames.slice(firstFrame, end.frame)) {
      flat.frames.push({ ...frame, parent: shifted(frame.parent) });
    }
    for (let at = first; at < end.leaf; at += 1) {
      const leaf = whole.leaves[at];
      if (!leaf) continue;
      flat.leaves.push({ ...leaf, section: inExcerpt, frame: shifted(leaf.frame) });
      places.leaves.push(at);
    }
  }
  return { flat, places };
}

/** The leaf and the frame after the last ones of a section. */
export function endOfSection(
  { starts, leaves, frames }: FlatDocument,
  position: number,
): SectionStart {
  return starts[position + 1] ?? { leaf: leaves.length, frame: frames.length };
}
