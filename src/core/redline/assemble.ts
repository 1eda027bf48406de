import { typeOfLeaf } from './attributes.ts';
import { blockOfRow, type MadeBlock } from './blocks.ts';
import type { Entry, MoveOf } from './layout.ts';
import type { Move, RedlineBlock, RedlineSection } from './redline-schema.ts';
import type { Row } from './rows.ts';
import { sectionChanges, sectionPlace, type HeadingPlaces } from './sections.ts';
import { addCounts, countRow, NO_COUNTS } from './stats.ts';
import type { Lexicon } from './tokens.ts';
import type { SideUnits } from './units.ts';

/** An entry of the layout with its rows. */
export interface LaidEntry {
  entry: Entry;
  rows: Row[];
}

/** Turns laid entries into sections and blocks, numbers them in reading order and links the moves. */
export class Assembling {
  readonly #old: SideUnits;
  readonly #new: SideUnits;
  readonly #lexicon: Lexicon;
  readonly #layoutMoves: readonly MoveOf[];
  readonly #moves: Move[];
  readonly #movedHeadings: ReadonlySet<number>;
  /** Positions of old sections of which something stands under another heading now. */
  readonly lost = new Set<number>();
  #blocks = 0;
  #sections = 0;

  constructor(old: SideUnits, fresh: SideUnits, moves: readonly MoveOf[], lexicon: Lexicon) {
    this.#old = old;
    this.#new = fresh;
    this.#lexicon = lexicon;
    this.#layoutMoves = moves;
    this.#movedHeadings = this.#findMovedHeadings();
    this.#moves = moves.map((_, index) => {
      const id = `m${index + 1}`;
      return { id, from: '', to: '', blocks: [], words: 0, edited: false };
    });
  }

  section(entries: readonly LaidEntry[]): RedlineSection {
    const id = `s${++this.#sections}`;
    const blocks: RedlineBlock[] = [];
    const [first] = entries;
    const places = this.#headingPlaces(first?.entry);
    const hasMoved = first?.entry.kind === 'group' && first.entry.move !== null;
    const edits = new Set<RedlineBlock>();
    let counts = NO_COUNTS;
    for (const { entry, rows } of entries) {
      if (entry.kind === 'away') blocks.push(this.#away(entry.move));
      const move = entry.kind === 'group' ? entry.move : null;
      for (const row of rows) {
        const { block, isEdit } = this.#block(row, move);
        const origin = this.#strangerFrom(row, places, hasMoved);
        if (origin !== null) this.lost.add(origin);
        if (isEdit || origin !== null) edits.add(block);
        counts = addCounts(counts, this.#count(row, block, move));
        blocks.push(block);
      }
    }
    const before = sectionPlace(this.#old, places.before);
    const after = sectionPlace(this.#new, places.after);
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

  #block(row: Row, moveIndex: number | null): MadeBlock {
    const move = moveIndex === null ? null : (this.#moves[moveIndex]?.id ?? null);
    const id = `b${++this.#blocks}`;
    return blockOfRow(id, row, move, this.#old.flat, this.#new.flat, this.#lexicon);
  }

  #count(row: Row, block: RedlineBlock, moveIndex: number | null) {
    const move = moveIndex === null ? undefined : this.#moves[moveIndex];
    const leaf = this.#new.flat.leaves[row.new?.leaf ?? -1];
    const counts = countRow(row, leaf, move !== undefined, this.#lexicon);
    if (move) {
      if (move.to === '') move.to = block.id;
      move.blocks.push(block.id);
      move.words += counts.moved;
      move.edited ||= block.change === 'moved-and-edited';
    }
    return counts;
  }

  #away(index: number): RedlineBlock {
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

  #headingPlaces(entry: Entry | undefined): HeadingPlaces {
    const oldSection = (unit: number): number | null => this.#old.units[unit]?.section ?? null;
    const newSection = (unit: number): number | null => this.#new.units[unit]?.section ?? null;
    switch (entry?.kind) {
      case 'group': {
        const { group } = entry;
        // A paragraph that became a heading opens a section that there was not.
        const isHeading = this.#old.units[group.old[0] ?? -1]?.kind === 'heading';
        const before = isHeading ? oldSection(group.old[0] ?? -1) : null;
        return { before, after: newSection(group.new[0] ?? -1), isAway: false };
      }
      case 'new':
        return { before: null, after: newSection(entry.unit), isAway: false };
      case 'old':
        return { before: oldSection(entry.unit), after: null, isAway: false };
      case 'away':
        return { before: oldSection(this.#firstOld(entry.move)), after: null, isAway: true };
      case undefined:
        return { before: null, after: null, isAway: false };
    }
  }
}
