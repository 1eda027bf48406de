import type { FlatDocument, SectionStart } from '../document/flat-document.ts';

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
