import type { Block, Document, Inline } from '#core/document/document.ts';
import { imageWords, plainText } from '#core/document/plain-text.ts';
import { STRUCK } from '#core/text/words/typography.ts';
import type { Frame, LeafShape, Mark, SectionOutline } from './flat-schema.ts';

/** A block that holds words, with them. */
export interface Leaf extends LeafShape {
  /** Struck words are told: `[struck: words]`. */
  text: string;
}

/** A document as one row of leaves in reading order; each section begins with its heading's leaf. */
export interface FlatDocument {
  sections: SectionOutline[];
  frames: Frame[];
  leaves: Leaf[];
  /** For each section its first leaf, and the first frame that may stand in it. */
  starts: SectionStart[];
}

export interface SectionStart {
  leaf: number;
  frame: number;
}

/** Nothing is lost: `restoreDocument` gives the same document again. */
export function flattenDocument(document: Document): FlatDocument {
  const flattening = new Flattening();
  for (const [index, section] of document.sections.entries()) {
    const { anchor, level, number, parent } = section;
    const { flat } = flattening;
    flat.starts.push({ leaf: flat.leaves.length, frame: flat.frames.length });
    flat.sections.push({ anchor, level, number, parent });
    flattening.leaf('heading', index, null, null, section.heading);
    flattening.blocks(section.blocks, index, null);
  }
  return flattening.flat;
}

/** Indices of the frames around a leaf, outermost first. */
export function framesAround(
  { leaves, frames }: { leaves: readonly LeafShape[]; frames: readonly Frame[] },
  leaf: number,
): number[] {
  const around: number[] = [];
  for (let at = leaves[leaf]?.frame ?? null; at !== null; at = frames[at]?.parent ?? null) {
    around.unshift(at);
  }
  return around;
}

class Flattening {
  readonly flat: FlatDocument = { sections: [], frames: [], leaves: [], starts: [] };

  leaf(
    kind: LeafShape['kind'],
    section: number,
    frame: number | null,
    clause: number | null,
    content: readonly Inline[],
  ): void {
    const { text, marks } = flattenInlines(content);
    this.flat.leaves.push({ kind, section, frame, clause, language: '', marks, text });
  }

  blocks(blocks: readonly Block[], section: number, frame: number | null): void {
    for (const block of blocks) this.#block(block, section, frame);
  }

  #block(block: Block, section: number, parent: number | null): void {
    switch (block.kind) {
      case 'paragraph':
        return this.leaf('paragraph', section, parent, block.clause, block.children);
      case 'rule':
        return this.leaf('rule', section, parent, null, []);
      case 'code': {
        const { language, text } = block;
        const leaf = { kind: 'code' as const, section, frame: parent, clause: null, marks: [] };
        this.flat.leaves.push({ ...leaf, language, text });
        return;
      }
      case 'list':
        return this.#list(block, section, parent);
      case 'table':
        return this.#table(block, section, parent);
      case 'quote':
      case 'short':
        return this.#framed({ kind: block.kind, parent }, block.blocks, section);
      case 'note':
        return this.#framed({ kind: 'note', label: block.label, parent }, block.blocks, section);
    }
  }

  #list(list: Extract<Block, { kind: 'list' }>, section: number, parent: number | null): void {
    const { ordered, start, items } = list;
    const frame = this.#frame({ kind: 'list', ordered, start, parent });
    for (const { clause, label, checked, blocks } of items) {
      this.#framed({ kind: 'item', clause, label, checked, parent: frame }, blocks, section);
    }
    if (items.length === 0) this.leaf('empty', section, frame, null, []);
  }

  #table(table: Extract<Block, { kind: 'table' }>, section: number, parent: number | null): void {
    const frame = this.#frame({ kind: 'table', columns: table.columns, parent });
    for (const [index, { clause, cells }] of table.rows.entries()) {
      const row = this.#frame({ kind: 'row', header: index === 0, clause, parent: frame });
      for (const cell of cells) this.leaf('cell', section, row, null, cell);
      if (cells.length === 0) this.leaf('empty', section, row, null, []);
    }
    if (table.rows.length === 0) this.leaf('empty', section, frame, null, []);
  }

  #framed(frame: Frame, blocks: readonly Block[], section: number): void {
    const index = this.#frame(frame);
    this.blocks(blocks, section, index);
    if (blocks.length === 0) this.leaf('empty', section, index, null, []);
  }

  #frame(frame: Frame): number {
    return this.flat.frames.push(frame) - 1;
  }
}

function flattenInlines(content: readonly Inline[]): { text: string; marks: Mark[] } {
  const [only] = content;
  if (content.length === 1 && only?.kind === 'text') return { text: only.text, marks: [] };
  const marks: Mark[] = [];
  return { text: gatherInlines(content, 0, 0, marks), marks };
}

function gatherInlines(
  content: readonly Inline[],
  offset: number,
  depth: number,
  marks: Mark[],
): string {
  let text = '';
  for (const inline of content) {
    if (inline.kind === 'text') {
      text += inline.text;
      continue;
    }
    const start = offset + text.length;
    const mark = markOf(inline, start, depth);
    marks.push(mark);
    const children = childrenOf(inline);
    if (inline.kind === 'deletion') text += STRUCK.before;
    const at = offset + text.length;
    text += children ? gatherInlines(children, at, depth + 1, marks) : wordsOf(inline);
    if (inline.kind === 'deletion') text += STRUCK.after;
    mark.end = offset + text.length;
  }
  return text;
}

type Marked = Exclude<Inline, { kind: 'text' }>;

function childrenOf(inline: Marked): readonly Inline[] | null {
  switch (inline.kind) {
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'link':
    case 'term':
      return inline.children;
    case 'code':
    case 'break':
    case 'image':
    case 'reseller':
    case 'note':
      return null;
  }
}

function wordsOf(inline: Marked): string {
  return inline.kind === 'image' ? imageWords(inline) : plainText([inline]);
}

function markOf(inline: Marked, start: number, depth: number): Mark {
  switch (inline.kind) {
    case 'emphasis':
    case 'strong':
    case 'deletion':
    case 'code':
    case 'break':
      return { kind: inline.kind, start, end: start, depth };
    case 'link':
      return { kind: 'link', href: inline.href, title: inline.title, start, end: start, depth };
    case 'image': {
      const { alt, src, title, digest } = inline;
      return { kind: 'image', alt, src, title, digest, start, end: start, depth };
    }
    case 'term':
      return { kind: 'term', id: inline.id, start, end: start, depth };
    case 'reseller':
      return { kind: 'reseller', field: inline.field, start, end: start, depth };
    case 'note':
      return { kind: 'note', label: inline.label, start, end: start, depth };
  }
}
