import type { ResellerField } from './reseller-fields.ts';

/** The text of a version: sections in reading order, each with its place in the tree as `parent`. */
export interface Document {
  sections: Section[];
}

/** A heading and the blocks up to the next heading. The text before the first heading is a section too. */
export interface Section {
  /** The permanent id, independent of wording and number. */
  anchor: string;
  /** Depth of the heading in the source, 1–6; 0 for the text before the first heading. */
  level: number;
  heading: Inline[];
  /** `1.1`, or nothing where the policy is not numbered. */
  number: string;
  /** Anchor of the section that this one is a part of. */
  parent: string | null;
  blocks: Block[];
}

/** The anchor of the text before the first heading. */
export const PREAMBLE = 'preamble';

/**
 * Counts the clauses of a section from 1: `cookies.3` is the third of section `cookies`. What is no
 * clause has none: a header row, the first paragraph of an item (the item has it), a summary.
 */
export type Clause = number | null;

export type Block =
  | { kind: 'paragraph'; clause: Clause; children: Inline[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Item[] }
  | { kind: 'table'; columns: Alignment[]; rows: Row[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; language: string; text: string }
  | { kind: 'rule' }
  /** A plain-language summary that does not bind. */
  | { kind: 'short'; blocks: Block[] }
  /** The text of a footnote. */
  | { kind: 'note'; label: string; blocks: Block[] };

export interface Item {
  clause: Clause;
  /** `(a)`, `3.` or `•`. */
  label: string;
  /** For a task list: whether it is ticked. */
  checked: boolean | null;
  blocks: Block[];
}

export interface Row {
  clause: Clause;
  cells: Inline[][];
}

export type Alignment = 'left' | 'right' | 'center' | null;

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis' | 'strong' | 'deletion'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; href: string; title: string; children: Inline[] }
  | { kind: 'break' }
  /**
   * A picture, in ordinary pages alone: its words for who cannot see it, its address as written, and
   * the SHA-256 of its bytes as 64 lower-case hexadecimal digits, empty where they are not known.
   */
  | { kind: 'image'; alt: string; src: string; title: string; digest: string }
  /** A defined term at its definition. */
  | { kind: 'term'; id: string; children: Inline[] }
  /** A reseller's name or address, filled in under the reseller's name. */
  | { kind: 'reseller'; field: ResellerField }
  /** A reference to a footnote. */
  | { kind: 'note'; label: string };

/** A picture in a line of text. */
export type Image = Extract<Inline, { kind: 'image' }>;

/** All the blocks of a section or block in reading order, nested ones included. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    switch (block.kind) {
      case 'list':
        for (const item of block.items) yield* walkBlocks(item.blocks);
        break;
      case 'quote':
      case 'short':
      case 'note':
        yield* walkBlocks(block.blocks);
        break;
      case 'paragraph':
      case 'table':
      case 'code':
      case 'rule':
    }
  }
}

/** The ids of a section's clauses, in order: `cookies.1`, `cookies.2` … */
export function clauseIds(section: Section): string[] {
  return clauseNumbers(section.blocks).map((clause) => `${section.anchor}.${clause}`);
}

function clauseNumbers(blocks: readonly Block[]): number[] {
  const numbers = [...walkBlocks(blocks)].flatMap((block) => {
    if (block.kind === 'paragraph') return [block.clause];
    if (block.kind === 'list') return block.items.map((item) => item.clause);
    if (block.kind === 'table') return block.rows.map((row) => row.clause);
    return [];
  });
  return numbers.filter((clause) => clause !== null).sort((a, b) => a - b);
}
