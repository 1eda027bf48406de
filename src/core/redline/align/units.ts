import type { FlatDocument, Leaf } from '#core/document/flat/flat-document.ts';
import type { Tokenizer, Tokens } from '#core/text/words/tokens.ts';

import type { Match } from '#core/diff/subsequences.ts';

/** What is aligned as one: a heading, a paragraph, an item's words or code, a row of a table. */
export interface Unit {
  readonly index: number;
  readonly kind: 'heading' | 'text' | 'row' | 'void';
  readonly section: number;
  /** Its leaves, the first and the one after the last: several for a row. */
  readonly first: number;
  readonly end: number;
  /** The words without number or letter before them; a row's cells parted by tabs. */
  readonly body: string;
  /** The number or letter before the words, with the blank after it. */
  readonly label: string;
  /** About how many words, without counting them. */
  readonly weight: number;
}

/** One side of a comparison: a document as units in reading order. */
export interface DocumentUnits {
  readonly flat: FlatDocument;
  readonly units: readonly Unit[];
  /** For each unit a number: the same for two units if and only if they are of one kind and have the same body. */
  readonly keys: readonly number[];
  /** For each section its heading's unit; the section ends where the next one begins. */
  readonly headings: readonly number[];
}

// Letters a word and its blank take in European languages; only proportions matter.
const LETTERS_A_WORD = 6;

/** The units of a document. */
export function splitIntoUnits(flat: FlatDocument, tokenizer: Tokenizer): DocumentUnits {
  const units: Unit[] = [];
  const keys: number[] = [];
  const headings: number[] = [];
  for (let first = 0; first < flat.leaves.length;) {
    const leaf = flat.leaves[first] as Leaf;
    const end = leaf.kind === 'cell' ? endOfRow(flat.leaves, first) : first + 1;
    const kind = KIND_OF[leaf.kind];
    const text = end === first + 1 ? leaf.text : rowText(flat.leaves, first, end);
    const label = takeLabel(text, leaf.kind);
    const body = label === '' ? text : text.slice(label.length);
    if (kind === 'heading') headings.push(units.length);
    keys.push(tokenizer.internText(leaf.kind, body));
    const weight = 1 + Math.round(body.length / LETTERS_A_WORD);
    const index = units.length;
    units.push({ index, kind, section: leaf.section, first, end, body, label, weight });
    first = end;
  }
  return { flat, units, keys, headings };
}

/** The tokens of a unit's body. */
export function bodyTokens(unit: Unit, tokenizer: Tokenizer): Tokens {
  return tokenizer.tokenize(unit.body);
}

const KIND_OF = {
  heading: 'heading',
  paragraph: 'text',
  cell: 'row',
  code: 'text',
  rule: 'void',
  empty: 'void',
} as const;

function endOfRow(leaves: readonly Leaf[], first: number): number {
  const row = leaves[first]?.frame;
  let end = first + 1;
  while (leaves[end]?.kind === 'cell' && leaves[end]?.frame === row) end += 1;
  return end;
}

function rowText(leaves: readonly Leaf[], first: number, end: number): string {
  return leaves
    .slice(first, end)
    .map((leaf) => leaf.text)
    .join('\t');
}

// "2.", "A.", "(b)", "iv)", "§ 4.1", "Article 5:". Bare decimals only before a capital: "3.5 million" is
// an amount.
const LABEL_OF_TEXT =
  /^(?:§+ ?)?(?:\((?:\d{1,3}|[A-Za-z]|[ivxlcdm]{1,6})\)|(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlcdm]{1,6}|[IVXLCDM]{1,6})[.)]|\d{1,3}(?:\.\d{1,3})+(?=\s+\p{Lu}))\s+(?=\S)/u;
const LABEL_OF_HEADING =
  /^(?:(?:Section|Article|Clause|Part|Chapter|§+) ?\d{1,3}(?:\.\d{1,3})*[.:)]?|\d{1,3}(?:\.\d{1,3})+)\s+(?:[-–—:]\s+)?(?=\S)/;

function takeLabel(text: string, kind: Leaf['kind']): string {
  if ((kind !== 'heading' && kind !== 'paragraph') || !mayBeginWithLabel(text)) return '';
  const match =
    LABEL_OF_TEXT.exec(text) ?? (kind === 'heading' ? LABEL_OF_HEADING.exec(text) : null);
  return match?.[0] ?? '';
}

// Most texts begin with a word, and need no further look: in a label there is one of `.)§` or a digit.
function mayBeginWithLabel(text: string): boolean {
  const last = Math.min(text.length, LONGEST_BEFORE_SIGN);
  for (let at = 0; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2e || code === 0x29 || code === 0xa7) return true;
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

// "Section 1" and "(xxviii)".
const LONGEST_BEFORE_SIGN = 12;

/** A section's units without its heading's, as first and end. */
export function rangeOf(side: DocumentUnits, section: number): [first: number, end: number] {
  const heading = side.headings[section] ?? side.units.length;
  return [heading + 1, side.headings[section + 1] ?? side.units.length];
}

/** Which old unit and which new one are the same. Each is in one pair at most. */
export class Pairing {
  readonly old: DocumentUnits;
  readonly new: DocumentUnits;
  readonly #ofOld: number[];
  readonly #ofNew: number[];

  constructor(old: DocumentUnits, fresh: DocumentUnits) {
    this.old = old;
    this.new = fresh;
    this.#ofOld = old.units.map(() => -1);
    this.#ofNew = fresh.units.map(() => -1);
  }

  /** Pairs two units; does nothing where one of them has a partner or they are out of range. */
  pair(old: number, fresh: number): boolean {
    if (this.#ofOld[old] !== -1 || this.#ofNew[fresh] !== -1) return false;
    this.#ofOld[old] = fresh;
    this.#ofNew[fresh] = old;
    return true;
  }

  /** The new partner of an old unit, or -1. */
  partnerOfOld(old: number): number {
    return this.#ofOld[old] ?? -1;
  }

  /** The old partner of a new unit, or -1. */
  partnerOfNew(fresh: number): number {
    return this.#ofNew[fresh] ?? -1;
  }

  isFreeOld(old: number): boolean {
    return this.#ofOld[old] === -1;
  }

  isFreeNew(fresh: number): boolean {
    return this.#ofNew[fresh] === -1;
  }

  freeOld(from = 0, to = this.#ofOld.length): number[] {
    return freeOf(this.#ofOld, from, to);
  }

  freeNew(from = 0, to = this.#ofNew.length): number[] {
    return freeOf(this.#ofNew, from, to);
  }

  /** The pairs by old index, each as heavy as its lighter unit. */
  matches(from = 0, to = this.#ofOld.length): Match[] {
    const matches: Match[] = [];
    for (let old = from; old < to; old += 1) {
      const fresh = this.partnerOfOld(old);
      if (fresh === -1) continue;
      const weight = Math.min(this.old.units[old]?.weight ?? 1, this.new.units[fresh]?.weight ?? 1);
      matches.push({ old, new: fresh, weight });
    }
    return matches;
  }
}

function freeOf(partners: readonly number[], from: number, to: number): number[] {
  const free: number[] = [];
  for (let index = from; index < to; index += 1) if (partners[index] === -1) free.push(index);
  return free;
}
