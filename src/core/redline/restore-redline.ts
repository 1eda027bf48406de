import { typeOfLeaf } from './attributes.ts';
import { type FlatDocument, flattenDocument } from '../document/flat-document.ts';
import { outlineOf, type Version } from './redline.ts';
import type { ChangedBlock, ChangedSection, Part, RedlineFile } from './redline-file-schema.ts';
import type {
  LeafPosition,
  Redline,
  RedlineBlock,
  RedlineSection,
  SectionPlace,
} from './redline-schema.ts';
import { NO_COUNTS } from './stats.ts';
import { unchangedSection } from './unchanged-sections.ts';

/**
 * The whole redline of a file and the two versions that it refers to.
 *
 * @throws {RangeError} if a version is another than the file names, or has no such section or part.
 */
export function restoreRedline(file: RedlineFile, from: Version, to: Version): Redline {
  for (const [side, version] of [
    [file.from, from],
    [file.to, to],
  ] as const) {
    if (side.version !== version.id || side.digest !== version.digest) {
      throw new RangeError(
        `The version ${version.id} is not ${side.version}, or has another text.`,
      );
    }
  }
  const { changed, coarse, counts, moves } = file;
  const restoring = new Restoring(flattenDocument(from.document), flattenDocument(to.document));
  return {
    format: 'codicil-redline/1',
    from: outlineOf(from, restoring.old.flat),
    to: outlineOf(to, restoring.new.flat),
    changed,
    coarse,
    counts,
    sections: file.sections.flatMap((section) =>
      'unchanged' in section
        ? restoring.sameSections(section.before, section.after, section.unchanged)
        : [restoring.section(section)],
    ),
    moves,
  };
}

/** A text, and where its sections stand. */
interface Text {
  flat: FlatDocument;
  positions: ReadonlyMap<string, number>;
}

// Counts what it restores: ids go on from one section and block to the next.
class Restoring {
  readonly old: Text;
  readonly new: Text;
  #sections = 0;
  #blocks = 0;

  constructor(old: FlatDocument, fresh: FlatDocument) {
    this.old = textOf(old);
    this.new = textOf(fresh);
  }

  sameSections(before: string, after: string, count: number): RedlineSection[] {
    const [old, fresh] = [sectionPosition(this.old, before), sectionPosition(this.new, after)];
    return Array.from({ length: count }, (_, index) => {
      const id = `s${++this.#sections}`;
      const pair = { old: old + index, new: fresh + index };
      const section = unchangedSection(this.old.flat, this.new.flat, pair, id, this.#blocks + 1);
      this.#blocks += section.blocks.length;
      return section;
    });
  }

  section(told: ChangedSection): RedlineSection {
    this.#sections += 1;
    const { id, change, before, after, related = [], counts = NO_COUNTS } = told;
    return {
      id,
      change,
      changes: told.changes ?? (change === 'unchanged' ? [] : [change]),
      before: before === null ? null : placeOf(this.old, before),
      after: after === null ? null : placeOf(this.new, after),
      related,
      counts,
      blocks: told.blocks.flatMap((block) =>
        'unchanged' in block
          ? this.#sameBlocks(block.before, block.after, block.unchanged)
          : [this.#block(block)],
      ),
    };
  }

  #sameBlocks(before: Part, after: Part, count: number): RedlineBlock[] {
    const [old, fresh] = [leafOf(this.old, before), leafOf(this.new, after)];
    return Array.from({ length: count }, (_, index) => {
      const leaf = fresh + index;
      const text = this.new.flat.leaves[leaf]?.text ?? '';
      return {
        id: `b${++this.#blocks}`,
        change: 'unchanged',
        type: typeOfLeaf(this.new.flat, leaf),
        before: { leaf: old + index, offset: 0 },
        after: { leaf, offset: 0 },
        tokens: text === '' ? [] : [{ op: 'keep', text }],
        attributes: [],
        move: null,
        coarse: false,
      };
    });
  }

  #block(told: ChangedBlock): RedlineBlock {
    this.#blocks += 1;
    const { id, change, type, attributes = [], move = null, coarse = false } = told;
    const before = told.before && positionOf(this.old, told.before);
    const after = told.after && positionOf(this.new, told.after);
    const [old, fresh] = [wordsOf(this.old, before), wordsOf(this.new, after)];
    const tokens = told.tokens.map(
      ({ op, before: was, after: is }): RedlineBlock['tokens'][number] => {
        const [oldText, text] = [old.slice(...(was ?? [0, 0])), fresh.slice(...(is ?? [0, 0]))];
        if (op === 'delete') return { op, text: oldText };
        return op === 'insert' || oldText === text ? { op, text } : { op, text, was: oldText };
      },
    );
    return { id, change, type, before, after, tokens, attributes, move, coarse };
  }
}

function textOf(flat: FlatDocument): Text {
  return { flat, positions: new Map(flat.sections.map(({ anchor }, index) => [anchor, index])) };
}

function sectionPosition({ positions }: Text, anchor: string): number {
  const position = positions.get(anchor);
  if (position === undefined) throw new RangeError(`There is no section ${anchor}.`);
  return position;
}

function leafOf(text: Text, { section, part }: Part): number {
  const leaf = (text.flat.starts[sectionPosition(text, section)]?.leaf ?? 0) + part;
  if (!text.flat.leaves[leaf]) throw new RangeError(`The section ${section} has no part ${part}.`);
  return leaf;
}

function positionOf(text: Text, part: Part & { at: number }): LeafPosition {
  return { leaf: leafOf(text, part), offset: part.at };
}

function wordsOf({ flat }: Text, position: LeafPosition | null): string {
  return position === null ? '' : (flat.leaves[position.leaf]?.text ?? '');
}

function placeOf(text: Text, anchor: string): SectionPlace {
  const position = sectionPosition(text, anchor);
  const { number = '', level = 0 } = text.flat.sections[position] ?? {};
  const heading = text.flat.leaves[text.flat.starts[position]?.leaf ?? 0]?.text ?? '';
  return { anchor, heading, number, level, position };
}
