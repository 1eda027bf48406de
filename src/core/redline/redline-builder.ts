import type { FlatDocument, Leaf } from '../document/flat/flat-document.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import type { LayoutEntry, LayoutMove } from './align/moves.ts';
import type { DocumentUnits } from './align/units.ts';
import { typeOfLeaf } from './attributes.ts';
import { buildBlock, type BuiltBlock } from './blocks.ts';
import type { Counts, Move, RedlineBlock, RedlineSection, SectionPlace } from './redline-schema.ts';
import { countSliceWords, type Row, tokensOf } from './rows.ts';
import {
  addCounts,
  NO_COUNTS,
  type HeadingPlaces,
  sectionChanges,
  sectionPlace,
} from './section-changes.ts';
import { type Excerpt, type SameSection, unchangedSection } from './unchanged-sections.ts';

/** An entry of the layout with its rows. */
interface EntryRows {
  entry: LayoutEntry;
  rows: Row[];
}

/** The whole documents, what was compared of them, and the sections that were not: in the new order. */
export interface ComparedParts {
  whole: { old: FlatDocument; new: FlatDocument };
  old: Excerpt;
  new: Excerpt;
  leftOut: readonly SameSection[];
}

/** Turns laid entries into sections and blocks, numbers them in reading order and links the moves. */
export class RedlineBuilder {
  readonly #compared: ComparedParts;
  readonly #old: DocumentUnits;
  readonly #new: DocumentUnits;
  readonly #tokenizer: Tokenizer;
  readonly #layoutMoves: readonly LayoutMove[];
  readonly #moves: Move[];
  readonly #movedHeadings: ReadonlySet<number>;
  /** Positions of old sections that lost a block to another heading. */
  readonly lost = new Set<number>();
  #blocks = 0;
  #sections = 0;

  constructor(
    compared: ComparedParts,
    old: DocumentUnits,
    fresh: DocumentUnits,
    moves: readonly LayoutMove[],
    tokenizer: Tokenizer,
  ) {
    this.#compared = compared;
    this.#old = old;
    this.#new = fresh;
    this.#tokenizer = tokenizer;
    this.#layoutMoves = moves;
    this.#movedHeadings = this.#findMovedHeadings();
    this.#moves = moves.map((_, index) => {
      const id = `m${index + 1}`;
      return { id, from: '', to: '', blocks: [], words: 0, edited: false };
    });
  }

  /** All sections in reading order, those that were left out among them. */
  sections(laid: readonly (readonly EntryRows[])[]): RedlineSection[] {
    const { whole, leftOut } = this.#compared;
    const sections: RedlineSection[] = [];
    let next = 0;
    const addUnchanged = (end: number): void => {
      for (let pair = leftOut[next]; pair && pair.new < end; pair = leftOut[++next]) {
        const id = `s${++this.#sections}`;
        const section = unchangedSection(whole.old, whole.new, pair, id, this.#blocks + 1);
        this.#blocks += section.blocks.length;
        sections.push(section);
      }
    };
    for (const entries of laid) {
      const { after } = this.#headingPlaces(entries[0]?.entry);
      if (after !== null) addUnchanged(positionIn(this.#compared.new, after));
      sections.push(this.#section(entries));
    }
    addUnchanged(Infinity);
    return sections;
  }

  #section(entries: readonly EntryRows[]): RedlineSection {
    const id = `s${++this.#sections}`;
    const blocks: RedlineBlock[] = [];
    const [first] = entries;
    const places = this.#headingPlaces(first?.entry);
    const hasMoved = first?.entry.kind === 'group' && first.entry.move !== null;
    const edits = new Set<RedlineBlock>();
    let counts = NO_COUNTS;
    for (const { entry, rows } of entries) {
      if (entry.kind === 'movedOut') blocks.push(this.#movedOut(entry.move));
      const move = entry.kind === 'group' ? entry.move : null;
      for (const row of rows) {
        const { block, isEdit } = this.#block(row, move);
        const origin = this.#strangerFrom(row, places, hasMoved);
        if (origin !== null) this.lost.add(positionIn(this.#compared.old, origin));
        if (isEdit || origin !== null) edits.add(block);
        counts = addCounts(counts, this.#count(row, block, move));
        blocks.push(block);
      }
    }
    const before = inWhole(this.#compared.old, sectionPlace(this.#old.flat, places.before));
    const after = inWhole(this.#compared.new, sectionPlace(this.#new.flat, places.after));
    const isReanchored = before?.anchor !== after?.anchor;
    const changes = sectionChanges(places, blocks, edits, isReanchored);
    const change = changes[0] ?? 'unchanged';
    return { id, change, changes, before, after, related: [], counts, blocks };
  }

  moves(): Move[] {
    return this.#moves;
  }

  /** The old section of a row that stayed where it was, while a heading moved away from above it or to there. */
  #strangerFrom({ old }: Row, { before }: HeadingPlaces, hasMoved: boolean): number | null {
    const section = this.#old.flat.leaves[old?.leaf ?? -1]?.section ?? null;
    if (before === null || section === null || section === before) return null;
    return hasMoved || this.#movedHeadings.has(section) ? section : null;
  }

  /** Positions of old sections whose headings moved. */
  #findMovedHeadings(): Set<number> {
    const units = this.#layoutMoves.flatMap(({ groups }) => groups.flatMap((group) => group.old));
    return new Set(
      units.flatMap((index) => {
        const unit = this.#old.units[index];
        return unit?.kind === 'heading' ? [unit.section] : [];
      }),
    );
  }

  #block(row: Row, moveIndex: number | null): BuiltBlock {
    const move = moveIndex === null ? null : (this.#moves[moveIndex]?.id ?? null);
    const id = `b${++this.#blocks}`;
    const made = buildBlock(id, row, move, this.#old.flat, this.#new.flat, this.#tokenizer);
    const { before, after } = made.block;
    if (before) before.leaf = leafIn(this.#compared.old, before.leaf);
    if (after) after.leaf = leafIn(this.#compared.new, after.leaf);
    return made;
  }

  #count(row: Row, block: RedlineBlock, moveIndex: number | null) {
    const move = moveIndex === null ? undefined : this.#moves[moveIndex];
    const leaf = this.#new.flat.leaves[row.new?.leaf ?? -1];
    const counts = countRow(row, leaf, move !== undefined, this.#tokenizer);
    if (move) {
      if (move.to === '') move.to = block.id;
      move.blocks.push(block.id);
      move.words += counts.moved;
      move.edited ||= block.change === 'moved-and-edited';
    }
    return counts;
  }

  #movedOut(index: number): RedlineBlock {
    const id = `b${++this.#blocks}`;
    const move = this.#moves[index];
    if (move) move.from = id;
    const leaf = this.#old.units[this.#firstOld(index)]?.first ?? 0;
    return {
      id,
      change: 'moved-away',
      type: typeOfLeaf(this.#old.flat, leaf),
      before: null,
      after: null,
      tokens: [],
      attributes: [],
      move: move?.id ?? null,
      coarse: false,
    };
  }

  #firstOld(move: number): number {
    const groups = this.#layoutMoves[move]?.groups ?? [];
    return Math.min(...groups.map((group) => group.old[0] ?? 0));
  }

  #headingPlaces(entry: LayoutEntry | undefined): HeadingPlaces {
    const oldSection = (unit: number): number | null => this.#old.units[unit]?.section ?? null;
    const newSection = (unit: number): number | null => this.#new.units[unit]?.section ?? null;
    switch (entry?.kind) {
      case 'group': {
        const { group } = entry;
        // A paragraph that became a heading opens a section that there was not.
        const isHeading = this.#old.units[group.old[0] ?? -1]?.kind === 'heading';
        const before = isHeading ? oldSection(group.old[0] ?? -1) : null;
        return { before, after: newSection(group.new[0] ?? -1), isMovedOut: false };
      }
      case 'new':
        return { before: null, after: newSection(entry.unit), isMovedOut: false };
      case 'old':
        return { before: oldSection(entry.unit), after: null, isMovedOut: false };
      case 'movedOut':
        return { before: oldSection(this.#firstOld(entry.move)), after: null, isMovedOut: true };
      case undefined:
        return { before: null, after: null, isMovedOut: false };
    }
  }
}

function positionIn({ places }: Excerpt, section: number): number {
  return places?.sections[section] ?? section;
}

function leafIn({ places }: Excerpt, leaf: number): number {
  return places?.leaves[leaf] ?? leaf;
}

function inWhole(excerpt: Excerpt, place: SectionPlace | null): SectionPlace | null {
  return place && { ...place, position: positionIn(excerpt, place.position) };
}

/** The words of a row that were inserted, deleted, or kept in a move. */
function countRow(
  row: Row,
  kept: Leaf | undefined,
  isMoved: boolean,
  tokenizer: Tokenizer,
): Counts {
  if (row.hunks.length === 0 && !isMoved) return NO_COUNTS;
  const counts = { ...NO_COUNTS };
  for (const { fromA, toA, fromB, toB } of row.hunks) {
    counts.deleted += countSliceWords(row.old, fromA, toA);
    counts.inserted += countSliceWords(row.new, fromB, toB);
  }
  if (isMoved && row.new && kept) {
    tokensOf(row.new, kept, tokenizer);
    counts.moved = countSliceWords(row.new, 0, row.new.to - row.new.from) - counts.inserted;
  }
  return counts;
}
