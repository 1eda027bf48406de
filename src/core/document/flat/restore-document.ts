import type { Block, Document, Inline, Item, Row, Section } from '#core/document/document.ts';
import { STRUCK } from '#core/text/words/typography.ts';
import type { Frame, Mark } from './flat-schema.ts';
import type { FlatDocument, Leaf } from './flat-document.ts';

/** The document that was flattened. */
export function restoreDocument(flat: Omit<FlatDocument, 'starts'>): Document {
  const sections = flat.sections.map(({ anchor, level, number, parent }): Section => ({
    anchor,
    level,
    heading: [],
    number,
    parent,
    blocks: [],
  }));
  const restoring = new DocumentBuilder(flat.frames, sections);
  for (const leaf of flat.leaves) {
    const section = sections[leaf.section];
    if (!section) throw new RangeError(`No section ${leaf.section} for a leaf.`);
    if (leaf.kind === 'heading') section.heading = contentOf(leaf);
    else restoring.add(leaf, section);
  }
  return { sections };
}

/** What a frame can take in: one of them, the others are empty and stay so. */
interface Content {
  blocks: Block[];
  items: Item[];
  rows: Row[];
  cells: Inline[][];
}

// A frame becomes a block when its first leaf comes.
class DocumentBuilder {
  readonly #frames: readonly Frame[];
  readonly #ofSection: Map<Section, Content>;
  readonly #ofFrame = new Map<number, Content>();

  constructor(frames: readonly Frame[], sections: readonly Section[]) {
    this.#frames = frames;
    this.#ofSection = new Map(sections.map((one) => [one, { ...empty(), blocks: one.blocks }]));
  }

  add(leaf: Leaf, section: Section): void {
    const around = this.#content(leaf.frame, section);
    if (leaf.kind === 'cell') around.cells.push(contentOf(leaf));
    else if (leaf.kind !== 'empty') around.blocks.push(blockOf(leaf));
  }

  #content(index: number | null, section: Section): Content {
    if (index === null) return this.#ofSection.get(section) ?? empty();
    const known = this.#ofFrame.get(index);
    if (known) return known;
    const frame = this.#frames[index];
    if (!frame) throw new RangeError(`No frame ${index} for a leaf.`);
    const content = empty();
    open(frame, this.#content(frame.parent, section), content);
    this.#ofFrame.set(index, content);
    return content;
  }
}

function empty(): Content {
  return { blocks: [], items: [], rows: [], cells: [] };
}

function open(frame: Frame, around: Content, { blocks, items, rows, cells }: Content): void {
  switch (frame.kind) {
    case 'list':
      around.blocks.push({ kind: 'list', ordered: frame.ordered, start: frame.start, items });
      break;
    case 'item':
      around.items.push({
        clause: frame.clause,
        label: frame.label,
        checked: frame.checked,
        blocks,
      });
      break;
    case 'table':
      around.blocks.push({ kind: 'table', columns: frame.columns, rows });
      break;
    case 'row':
      around.rows.push({ clause: frame.clause, cells });
      break;
    case 'quote':
    case 'short':
      around.blocks.push({ kind: frame.kind, blocks });
      break;
    case 'note':
      around.blocks.push({ kind: 'note', label: frame.label, blocks });
  }
}

function blockOf(leaf: Leaf): Block {
  if (leaf.kind === 'rule') return { kind: 'rule' };
  if (leaf.kind === 'code') return { kind: 'code', language: leaf.language, text: leaf.text };
  return { kind: 'paragraph', clause: leaf.clause, children: contentOf(leaf) };
}

function contentOf({ text, marks }: Leaf): Inline[] {
  return unwrapStruck(restoreInlines(text, marks));
}

/** Struck words without what tells in words that they are. */
function unwrapStruck(content: readonly Inline[]): Inline[] {
  return content.map((inline) => {
    if (!('children' in inline)) return inline;
    const children = unwrapStruck(inline.children);
    return { ...inline, children: inline.kind === 'deletion' ? withoutEnds(children) : children };
  });
}

function withoutEnds(children: readonly Inline[]): Inline[] {
  const last = children.length - 1;
  return children.flatMap((inline, index): Inline[] => {
    if (inline.kind !== 'text') return [inline];
    const from = index === 0 ? STRUCK.before.length : 0;
    const to = inline.text.length - (index === last ? STRUCK.after.length : 0);
    return from < to ? [{ kind: 'text', text: inline.text.slice(from, to) }] : [];
  });
}

/** Text and marks as inline content; struck words with what tells it. */
export function restoreInlines(text: string, marks: readonly Mark[]): Inline[] {
  if (marks.length === 0) return text === '' ? [] : [{ kind: 'text', text }];
  let next = 0;
  const build = (start: number, end: number, depth: number): Inline[] => {
    const content: Inline[] = [];
    let at = start;
    const upTo = (to: number): void => {
      if (to > at) content.push({ kind: 'text', text: text.slice(at, to) });
      at = Math.max(at, to);
    };
    for (let mark = marks[next]; mark && mark.depth === depth; mark = marks[next]) {
      next += 1;
      upTo(mark.start);
      const inner = (): Inline[] => build(mark.start, mark.end, depth + 1);
      content.push(inlineOf(mark, text, inner));
      at = mark.end;
    }
    upTo(end);
    return content;
  };
  return build(0, text.length, 0);
}

function inlineOf(mark: Mark, text: string, inner: () => Inline[]): Inline {
  switch (mark.kind) {
    case 'emphasis':
    case 'strong':
    case 'deletion':
      return { kind: mark.kind, children: inner() };
    case 'link':
      return { kind: 'link', href: mark.href, title: mark.title, children: inner() };
    case 'image': {
      const { alt, src, title, digest } = mark;
      return { kind: 'image', alt, src, title, digest };
    }
    case 'term':
      return { kind: 'term', id: mark.id, children: inner() };
    case 'code':
      return { kind: 'code', text: text.slice(mark.start, mark.end) };
    case 'break':
      return { kind: 'break' };
    case 'reseller':
      return { kind: 'reseller', field: mark.field };
    case 'note':
      return { kind: 'note', label: mark.label };
  }
}
