import type { Document } from '#core/document/document.ts';
import {
  type FlatDocument,
  flattenDocument,
  type Leaf,
} from '#core/document/flat/flat-document.ts';
import type { BlockChange, RedlineBlock, RedlineSection } from '#core/redline/redline-schema.ts';
import type { Mark } from '#core/document/flat/flat-schema.ts';
import { changedSentences } from './changed-sentences.ts';
import type { Quote, QuotePiece } from '#core/schemas/notice-schema.ts';
import { sentencesOf, type TextSpan } from '#core/text/words/sentences.ts';

/** The quotations from a section, and whether they show everything that changed in it. */
interface Quotes {
  quotes: Quote[];
  isComplete: boolean;
}

/** How much of one section a notice shows: a page of a letter; more is read in the redline. */
const MOST_QUOTES = 8;
const QUOTE_LENGTH = 1200;

/** One side of a quotation: as the canonical text says it, and as the page shows it. */
interface Passage {
  text: string;
  shown: QuotePiece[];
  isWhole: boolean;
}

/**
 * Cuts quotations out of two texts. Each stands verbatim in the canonical text of its version, but for
 * the backslashes and braces of the form, within one line, with the target of a link after its words,
 * and beside it as the page shows it: words, some of them links. Struck words and pictures are
 * told as a redline tells them, `[struck: words]` and `[image: words, 3f2a9c01]`.
 */
export class Quoting {
  readonly #from: FlatDocument;
  readonly #to: FlatDocument;

  constructor(from: Document, to: Document) {
    this.#from = flattenDocument(from);
    this.#to = flattenDocument(to);
  }

  /** The sentences of a section that changed; of a changed row of a table, the row. */
  section({ blocks }: RedlineSection): Quotes {
    const changed = blocks.filter((block) => HAS_CHANGED_WORDS[block.change]);
    const isNewOrGone = blocks.every((block) => block.change === changed[0]?.change);
    // The heading of a section that is new or gone stands above its quotations.
    const told = changed.filter((block) => block.type !== 'heading' || !isNewOrGone);
    const binding = told.filter((block) => !this.#isShort(block));
    const rows = new Set<string>();
    const all = (binding.length > 0 ? binding : told).flatMap((block) =>
      block.type === 'cell' ? this.#row(block, rows) : this.#sentences(block),
    );
    const quotes = all.slice(0, MOST_QUOTES).map(({ quote }) => quote);
    return { quotes, isComplete: all.length <= MOST_QUOTES && all.every((one) => one.isWhole) };
  }

  #sentences(block: RedlineBlock): { quote: Quote; isWhole: boolean }[] {
    return changedSentences(block).flatMap(({ before, after }) => {
      const count = Math.max(before.length, after.length);
      return Array.from({ length: count }, (_, line) => {
        const old = this.#cut(this.#from, block.before, before[line]);
        const fresh = this.#cut(this.#to, block.after, after[line]);
        return quoteOf(old, fresh);
      });
    });
  }

  #cut(
    flat: FlatDocument,
    piece: RedlineBlock['before'],
    stretch: TextSpan | undefined,
  ): Passage | null {
    const leaf = flat.leaves[piece?.leaf ?? -1];
    if (!piece || !leaf || !stretch) return null;
    const start = stretch.start + piece.offset;
    const whole = passageOf(leaf, { start, end: stretch.end + piece.offset });
    if (whole.text.length <= QUOTE_LENGTH) return whole;
    const words = leaf.text.slice(start, stretch.end + piece.offset);
    const [first, ...others] = sentencesOf(words);
    const last = others.findLast(({ end }) => end <= QUOTE_LENGTH) ?? first;
    return last ? { ...passageOf(leaf, { start, end: start + last.end }), isWhole: false } : null;
  }

  // A cell says nothing without its neighbours, unless it says a great deal.
  #row(block: RedlineBlock, told: Set<string>): { quote: Quote; isWhole: boolean }[] {
    const before = rowOf(this.#from, block.before?.leaf);
    const after = rowOf(this.#to, block.after?.leaf);
    const length = Math.max(before?.text.length ?? 0, after?.text.length ?? 0);
    if (length > QUOTE_LENGTH) return this.#sentences(block);
    const key = JSON.stringify([before?.text, after?.text]);
    if (told.has(key)) return [];
    told.add(key);
    return [quoteOf(before, after)];
  }

  #isShort({ before, after }: RedlineBlock): boolean {
    const flat = after ? this.#to : this.#from;
    let frame = flat.leaves[(after ?? before)?.leaf ?? -1]?.frame ?? null;
    while (frame !== null) {
      const around: FlatDocument['frames'][number] | undefined = flat.frames[frame];
      if (around?.kind === 'short') return true;
      frame = around?.parent ?? null;
    }
    return false;
  }
}

const HAS_CHANGED_WORDS: Record<BlockChange, boolean> = {
  unchanged: false,
  edited: true,
  added: true,
  removed: true,
  moved: false,
  'moved-and-edited': true,
  'moved-away': false,
  split: true,
  merged: true,
  renumbered: false,
  relinked: false,
  restructured: false,
  formatted: false,
  'white-space': false,
};

function quoteOf(
  before: Passage | null,
  after: Passage | null,
): { quote: Quote; isWhole: boolean } {
  return {
    quote: {
      before: before?.text ?? null,
      after: after?.text ?? null,
      shown: { before: before?.shown ?? null, after: after?.shown ?? null },
    },
    isWhole: (before?.isWhole ?? true) && (after?.isWhole ?? true),
  };
}

function rowOf(flat: FlatDocument, index: number | undefined): Passage | null {
  const cell = flat.leaves[index ?? -1];
  if (!cell) return null;
  const cells = flat.leaves.filter((leaf) => leaf.frame === cell.frame && leaf.kind === 'cell');
  const passages = cells.map((leaf) => passageOf(leaf, { start: 0, end: leaf.text.length }));
  return {
    text: passages
      .map(({ text }) => text)
      .join(' | ')
      .trim(),
    shown: passages.flatMap(({ shown }, index) =>
      index === 0 ? shown : [{ text: ' | ', href: null }, ...shown],
    ),
    isWhole: true,
  };
}

function passageOf(leaf: Leaf, stretch: TextSpan): Passage {
  return { text: canonicalPart(leaf, stretch), shown: shownPart(leaf, stretch), isWhole: true };
}

function shownPart({ text, marks }: Leaf, { start, end }: TextSpan): QuotePiece[] {
  const pieces: QuotePiece[] = [];
  let from = start;
  for (const mark of marks) {
    const [first, last] = [Math.max(mark.start, from), Math.min(mark.end, end)];
    if (mark.kind !== 'link' || first >= last) continue;
    if (from < first) pieces.push({ text: text.slice(from, first), href: null });
    pieces.push({ text: text.slice(first, last), href: mark.href });
    from = last;
  }
  if (from < end) pieces.push({ text: text.slice(from, end), href: null });
  return pieces;
}

// As `canonicalText` writes it. Of a link at the very end only the words are quoted.
function canonicalPart(leaf: Leaf, { start, end }: TextSpan): string {
  const isCell = leaf.kind === 'cell';
  // Of a row every link is quoted with its target.
  const isWhole = isCell && start === 0 && end === leaf.text.length;
  let text = '';
  let from = start;
  for (const mark of closing(leaf.marks)) {
    const isInside = isWhole || (start < mark.end && mark.end < end);
    if (mark.kind !== 'link' || !isInside) continue;
    text += `${leaf.text.slice(from, mark.end)} <${mark.href}>`;
    from = mark.end;
  }
  text += leaf.text.slice(from, end);
  if (isCell) return text.replaceAll('|', '\\|').replaceAll('\n', ' / ');
  return leaf.kind === 'heading' ? text.replaceAll('\n', ' ') : text;
}

/** Marks in the order in which they end: the inner before the outer. */
function closing(marks: readonly Mark[]): Mark[] {
  const open: Mark[] = [];
  const closed: Mark[] = [];
  for (const mark of marks) {
    const around = open.findIndex((one) => one.depth >= mark.depth);
    if (around !== -1) closed.push(...open.splice(around).toReversed());
    open.push(mark);
  }
  return [...closed, ...open.toReversed()];
}
