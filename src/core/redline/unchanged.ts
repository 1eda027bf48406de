import { typeOfLeaf } from './attributes.ts';
import type { FlatDocument, Leaf } from './flatten.ts';
import { isSameMarks } from './mark-changes.ts';
import type { Frame, RedlineSection, SectionPlace } from './redline-schema.ts';
import { NO_COUNTS } from './stats.ts';

/** True if nothing differs: neither words nor marks nor structure. */
export function isSameFlat(a: FlatDocument, b: FlatDocument): boolean {
  return (
    isSameList(a.leaves, b.leaves, isSameLeaf) &&
    isSameList(a.frames, b.frames, isSameFrame) &&
    isSameList(a.sections, b.sections, isSameSection)
  );
}

/** The sections of a redline between two documents that are the same: no words are cut or compared. */
export function unchangedSections(flat: FlatDocument): RedlineSection[] {
  const sections: RedlineSection[] = [];
  for (const [leaf, { kind, section, text }] of flat.leaves.entries()) {
    if (kind === 'heading') sections.push(sectionOf(flat, section, text, sections.length));
    sections.at(-1)?.blocks.push({
      id: `b${leaf + 1}`,
      change: 'unchanged',
      type: typeOfLeaf(flat, leaf),
      before: { leaf, offset: 0 },
      after: { leaf, offset: 0 },
      tokens: text === '' ? [] : [{ op: 'keep', text }],
      attributes: [],
      move: null,
      coarse: false,
    });
  }
  return sections;
}

function sectionOf(
  { sections }: FlatDocument,
  position: number,
  heading: string,
  index: number,
): RedlineSection {
  const { anchor = '', number = '', level = 0 } = sections[position] ?? {};
  const place: SectionPlace = { anchor, heading, number, level, position };
  return {
    id: `s${index + 1}`,
    change: 'unchanged',
    changes: [],
    before: place,
    after: place,
    related: [],
    counts: NO_COUNTS,
    blocks: [],
  };
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index] as T));
}

function isSameLeaf(a: Leaf, b: Leaf): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.section === b.section &&
    a.frame === b.frame &&
    a.clause === b.clause &&
    a.language === b.language &&
    isSameMarks(a.marks, b.marks)
  );
}

function isSameSection(
  a: FlatDocument['sections'][number],
  b: FlatDocument['sections'][number],
): boolean {
  return (
    a.anchor === b.anchor && a.level === b.level && a.number === b.number && a.parent === b.parent
  );
}

function isSameFrame(a: Frame, b: Frame): boolean {
  return a.parent === b.parent && JSON.stringify(a) === JSON.stringify(b);
}
