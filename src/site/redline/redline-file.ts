import { unchangedBlock } from '#core/redline/blocks.ts';
import { NO_COUNTS, sectionPlace } from '#core/redline/section-changes.ts';
import { type FlatDocument, flattenDocument } from '#core/document/flat/flat-document.ts';
import { typeOfLeaf } from '#core/redline/attributes.ts';
import type {
  LeafPosition,
  Redline,
  RedlineBlock,
  RedlineSection,
  Token,
} from '#core/redline/redline-schema.ts';
import type {
  ChangedBlock,
  ChangedSection,
  Part,
  RedlineFile,
  SameBlocks,
  SameSections,
} from './redline-file-schema.ts';
import { outlineOf, type Version } from '#core/redline/redline.ts';
import { endOfSection, unchangedSection } from '#core/redline/unchanged-sections.ts';

/** Addresses that a file of a redline tells. */
interface RedlineFileAddresses {
  schema: string;
  /** Of the two versions as data. */
  from: string;
  to: string;
}

/** The two texts of a redline, as rows of leaves. */
interface Texts {
  before: FlatDocument;
  after: FlatDocument;
}

/**
 * The changes of a redline by reference to the two versions that it was made of, whose anchors are unique.
 * `restoreRedline` gives the redline again.
 */
export function redlineFile(
  redline: Redline,
  from: Version,
  to: Version,
  addresses: RedlineFileAddresses,
): RedlineFile {
  const texts = { before: flattenDocument(from.document), after: flattenDocument(to.document) };
  const { changed, coarse, counts, moves } = redline;
  return {
    $schema: addresses.schema,
    format: 'codicil-redline/2',
    from: { version: from.id, digest: from.digest, data: addresses.from },
    to: { version: to.id, digest: to.digest, data: addresses.to },
    changed,
    coarse,
    counts,
    sections: sectionsOf(redline.sections, texts),
    moves,
  };
}

function sectionsOf(sections: readonly RedlineSection[], texts: Texts): RedlineFile['sections'] {
  const told: RedlineFile['sections'] = [];
  let run: { told: SameSections; before: number; after: number } | null = null;
  for (const section of sections) {
    const { before, after } = section;
    if (!before || !after || !isSameSection(section, texts)) {
      run = null;
      told.push(changedSection(section, texts));
      continue;
    }
    const goesOn =
      run !== null && run.before + 1 === before.position && run.after + 1 === after.position;
    if (!run || !goesOn) {
      const same = { unchanged: 0, before: before.anchor, after: after.anchor };
      told.push(same);
      run = { told: same, before: 0, after: 0 };
    }
    run.told.unchanged += 1;
    run.before = before.position;
    run.after = after.position;
  }
  return told;
}

/** Whether it is the whole of two unchanged sections, without remarks. */
function isSameSection(
  { change, before, after, counts, related, blocks }: RedlineSection,
  texts: Texts,
) {
  if (change !== 'unchanged' || !before || !after || related.length > 0) return false;
  if (counts.inserted + counts.deleted + counts.moved > 0) return false;
  const first = [texts.before.starts[before.position], texts.after.starts[after.position]];
  const size = endOfSection(texts.after, after.position).leaf - (first[1]?.leaf ?? 0);
  return (
    blocks.length === size &&
    blocks.every(
      (block, index) =>
        isSameBlock(block, texts) &&
        block.before?.leaf === (first[0]?.leaf ?? 0) + index &&
        block.after?.leaf === (first[1]?.leaf ?? 0) + index,
    )
  );
}

/** Whether the block is a whole, unchanged leaf without remarks. */
function isSameBlock(
  { change, type, before, after, tokens, attributes, move, coarse }: RedlineBlock,
  texts: Texts,
): boolean {
  if (change !== 'unchanged' || !before || !after || attributes.length > 0) return false;
  if (move !== null || coarse || before.offset > 0 || after.offset > 0) return false;
  const text = texts.after.leaves[after.leaf]?.text;
  if (texts.before.leaves[before.leaf]?.text !== text) return false;
  const [only] = tokens;
  const isWhole =
    text === ''
      ? tokens.length === 0
      : tokens.length === 1 && only?.op === 'keep' && only.text === text;
  return isWhole && type === typeOfLeaf(texts.after, after.leaf);
}

function changedSection(section: RedlineSection, texts: Texts): ChangedSection {
  const { id, change, changes, before, after, related, counts, blocks } = section;
  const isOneChange = changes.length === 1 || (changes.length === 0 && change === 'unchanged');
  const isCounted = counts.inserted + counts.deleted + counts.moved > 0;
  return {
    id,
    change,
    ...(isOneChange ? {} : { changes }),
    before: before?.anchor ?? null,
    after: after?.anchor ?? null,
    ...(related.length > 0 ? { related } : {}),
    ...(isCounted ? { counts } : {}),
    blocks: blocksOf(blocks, texts),
  };
}

function blocksOf(blocks: readonly RedlineBlock[], texts: Texts): ChangedSection['blocks'] {
  const told: ChangedSection['blocks'] = [];
  let run: { told: SameBlocks; before: number; after: number } | null = null;
  for (const block of blocks) {
    const { before, after } = block;
    if (!before || !after || !isSameBlock(block, texts)) {
      run = null;
      told.push(changedBlock(block, texts));
      continue;
    }
    if (!run || run.before + 1 !== before.leaf || run.after + 1 !== after.leaf) {
      const same = {
        unchanged: 0,
        before: partAt(texts.before, before.leaf),
        after: partAt(texts.after, after.leaf),
      };
      told.push(same);
      run = { told: same, before: 0, after: 0 };
    }
    run.told.unchanged += 1;
    run.before = before.leaf;
    run.after = after.leaf;
  }
  return told;
}

function changedBlock(block: RedlineBlock, texts: Texts): ChangedBlock {
  const { id, change, type, before, after, tokens, attributes, move, coarse } = block;
  return {
    id,
    change,
    type,
    before: before && { ...partAt(texts.before, before.leaf), at: before.offset },
    after: after && { ...partAt(texts.after, after.leaf), at: after.offset },
    tokens: spansOf(tokens, before, after),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(move === null ? {} : { move }),
    ...(coarse ? { coarse } : {}),
  };
}

/** The part that a leaf is; a cell is in the clause of its row, and so for items. */
function partAt({ leaves, starts, sections, frames }: FlatDocument, index: number): Part {
  const leaf = leaves[index];
  const section = leaf?.section ?? 0;
  let clause = leaf?.clause ?? null;
  for (let at = leaf?.frame ?? null; clause === null && at !== null;) {
    const frame = frames[at];
    clause = frame && 'clause' in frame ? frame.clause : null;
    at = frame?.parent ?? null;
  }
  return {
    section: sections[section]?.anchor ?? '',
    part: index - (starts[section]?.leaf ?? 0),
    ...(clause === null ? {} : { clause }),
  };
}

function spansOf(
  tokens: readonly Token[],
  before: LeafPosition | null,
  after: LeafPosition | null,
): ChangedBlock['tokens'] {
  let [old, fresh] = [before?.offset ?? 0, after?.offset ?? 0];
  return tokens.map(({ op, text, was = text }) => {
    const spans: { before?: [number, number]; after?: [number, number] } = {};
    if (op !== 'insert') spans.before = [old, (old += was.length)];
    if (op !== 'delete') spans.after = [fresh, (fresh += text.length)];
    return { op, ...spans };
  });
}

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
      before:
        before === null ? null : sectionPlace(this.old.flat, sectionPosition(this.old, before)),
      after: after === null ? null : sectionPlace(this.new.flat, sectionPosition(this.new, after)),
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
    return Array.from({ length: count }, (_, index) =>
      unchangedBlock(`b${++this.#blocks}`, this.new.flat, old + index, fresh + index),
    );
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
