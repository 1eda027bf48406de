import { heaviestIncreasingSubsequence } from '#core/diff/subsequences.ts';
import type { Pairing } from './units.ts';
import type { Group } from './align.ts';

/** What stands at a place of the redline, in the order in which it is read. */
export type LayoutEntry =
  | { kind: 'group'; group: Group; move: number | null }
  | { kind: 'old'; unit: number }
  | { kind: 'new'; unit: number }
  /** Where the units of a move stood. */
  | { kind: 'movedOut'; move: number };

/** Entries under one heading. */
interface LayoutSection {
  entries: LayoutEntry[];
}

export interface LayoutMove {
  groups: Group[];
}

interface Layout {
  sections: LayoutSection[];
  moves: LayoutMove[];
}

/**
 * Puts both texts in one order: the new text's, with what was deleted after what it followed. What
 * does not stand on the heaviest increasing subsequence of pairs has moved; neighbours that moved together are one move.
 */
export function layOutInReadingOrder(pairing: Pairing, groups: readonly Group[]): Layout {
  return new ReadingOrder(pairing, groups).layout();
}

// To a reader a paragraph moves past a heading, not the heading past a paragraph.
const HEADING_WEIGHT = 40;
// Of several blocks that one crossed, the one has moved, however long it is.
const BLOCK_WEIGHT = 20;
// And rather what was edited too: beside untouched blocks its length counts half, and no more than this.
const MOST_EDITED = 20;

class ReadingOrder {
  readonly #pairing: Pairing;
  readonly #groups: readonly Group[];
  readonly #ofOld: (Group | null)[];
  readonly #ofNew: (Group | null)[];
  readonly #moved = new Map<Group, number>();
  readonly #moves: LayoutMove[] = [];

  constructor(pairing: Pairing, groups: readonly Group[]) {
    this.#pairing = pairing;
    this.#groups = groups;
    this.#ofOld = pairing.old.units.map(() => null);
    this.#ofNew = pairing.new.units.map(() => null);
    for (const group of groups) {
      for (const index of group.old) this.#ofOld[index] = group;
      for (const index of group.new) this.#ofNew[index] = group;
    }
  }

  layout(): Layout {
    this.#findMoves();
    const after = this.#placeOld();
    const sections: LayoutSection[] = [];
    const late: LayoutEntry[][] = [];
    const closeSection = (): void => {
      if (late.length === 0) return;
      for (const entries of late.splice(0)) sections.push({ entries });
    };
    const put = (entry: LayoutEntry): void => {
      if (sections.length === 0) sections.push({ entries: [] });
      sections.at(-1)?.entries.push(entry);
    };
    const putOld = (unit: number): void => {
      const entries = after.get(unit);
      if (!entries) return;
      for (const entry of entries) {
        if (this.#opensSection(entry)) late.push([entry]);
        else if (late.length > 0 && this.#belongsLate(entry, late)) late.at(-1)?.push(entry);
        else put(entry);
      }
    };
    putOld(-1);
    for (const [unit, group] of this.#ofNew.entries()) {
      if (this.#pairing.new.units[unit]?.kind === 'heading') {
        closeSection();
        sections.push({ entries: [] });
      }
      if (!group) put({ kind: 'new', unit });
      else if (group.new[0] === unit) {
        put({ kind: 'group', group, move: this.#moved.get(group) ?? null });
      }
      putOld(unit);
    }
    closeSection();
    return { sections: sections.filter((one) => one.entries.length > 0), moves: this.#moves };
  }

  #findMoves(): void {
    if (this.#isInOrder()) return;
    const matches = this.#groups.map((group, index) => ({
      old: group.old[0] as number,
      new: group.new[0] as number,
      weight: this.#weightOf(group),
      index,
    }));
    const kept = new Set(heaviestIncreasingSubsequence(matches).map((match) => match.new));
    let last: Group | null = null;
    for (const [unit, group] of this.#ofNew.entries()) {
      if (!group || group.new[0] !== unit) continue;
      if (kept.has(unit)) {
        last = null;
        continue;
      }
      if (!last || !this.#follows(last, group)) this.#moves.push({ groups: [] });
      this.#moves.at(-1)?.groups.push(group);
      this.#moved.set(group, this.#moves.length - 1);
      last = group;
    }
  }

  // The groups stand in the order of the new text.
  #isInOrder(): boolean {
    let last = -1;
    return this.#groups.every(({ old }) => {
      const isNext = (old[0] as number) > last;
      last = old[0] as number;
      return isNext;
    });
  }

  #weightOf(group: Group): number {
    const words = this.#wordsOf(group);
    const [old, fresh] = [this.#pairing.old, this.#pairing.new];
    const isUntouched =
      group.old.length === 1 &&
      group.new.length === 1 &&
      old.keys[group.old[0] ?? -1] === fresh.keys[group.new[0] ?? -1];
    const isHeading = fresh.units[group.new[0] ?? -1]?.kind === 'heading';
    if (isUntouched || isHeading) return words + BLOCK_WEIGHT;
    return Math.min(words / 2, MOST_EDITED);
  }

  #wordsOf(group: Group): number {
    const sum = (side: 'old' | 'new'): number =>
      group[side].reduce((total, index) => {
        const unit = this.#pairing[side].units[index];
        return total + (unit?.weight ?? 0) + (unit?.kind === 'heading' ? HEADING_WEIGHT : 0);
      }, 0);
    return Math.min(sum('old'), sum('new'));
  }

  // Nothing that has a partner stands between them in the old text.
  #follows(before: Group, group: Group): boolean {
    const from = (before.old.at(-1) ?? 0) + 1;
    const to = group.old[0] ?? 0;
    if (to < from) return false;
    for (let index = from; index < to; index += 1) if (this.#ofOld[index]) return false;
    return true;
  }

  /** For each new unit (-1 for the top) the old entries that follow it. */
  #placeOld(): Map<number, LayoutEntry[]> {
    const after = new Map<number, LayoutEntry[]>();
    const units = this.#pairing.old.units;
    // The last place in the text that stayed, and in each section that moved as such.
    const places = new Map<number | 'main', number>([['main', -1]]);
    const seen = new Set<number>();
    const add = (place: number, entry: LayoutEntry): void => {
      const list = after.get(place) ?? [];
      list.push(entry);
      after.set(place, list);
    };
    for (const unit of units) {
      const home = this.#homeOf(unit.section);
      const group = this.#ofOld[unit.index];
      if (!group) {
        add(places.get(home) ?? -1, { kind: 'old', unit: unit.index });
        continue;
      }
      const place = group.new.at(-1) as number;
      const move = this.#moved.get(group);
      if (move === undefined) {
        places.set('main', place);
        continue;
      }
      if (home !== 'main' && move === home) {
        places.set(home, place);
      }
      if (seen.has(move)) continue;
      seen.add(move);
      const around = home === move ? 'main' : home;
      add(places.get(around) ?? -1, { kind: 'movedOut', move });
    }
    return after;
  }

  /** The move that took a section's heading along, or the text that stayed. */
  #homeOf(section: number): number | 'main' {
    const heading = this.#ofOld[this.#pairing.old.headings[section] ?? -1];
    return (heading && this.#moved.get(heading)) ?? 'main';
  }

  // A removed section comes after the one in whose place it stood, unless its text lives on in there.
  #opensSection(entry: LayoutEntry): boolean {
    if (entry.kind === 'movedOut') return this.#firstOldOf(entry.move)?.kind === 'heading';
    if (entry.kind !== 'old') return false;
    const unit = this.#pairing.old.units[entry.unit];
    return unit?.kind === 'heading' && !this.#livesOn(unit.section);
  }

  #firstOldOf(move: number) {
    const groups = this.#moves[move]?.groups ?? [];
    const first = Math.min(...groups.map((group) => group.old[0] ?? 0));
    return this.#pairing.old.units[first];
  }

  #livesOn(section: number): boolean {
    const { headings, units } = this.#pairing.old;
    const end = headings[section + 1] ?? units.length;
    for (let index = (headings[section] ?? 0) + 1; index < end; index += 1) {
      const group = this.#ofOld[index];
      if (group && !this.#moved.has(group)) return true;
    }
    return false;
  }

  #belongsLate(entry: LayoutEntry, late: readonly LayoutEntry[][]): boolean {
    const first = late.at(-1)?.[0];
    if (first?.kind !== 'old') return false;
    const section = this.#pairing.old.units[first.unit]?.section;
    if (entry.kind === 'movedOut') return this.#firstOldOf(entry.move)?.section === section;
    return entry.kind === 'old' && this.#pairing.old.units[entry.unit]?.section === section;
  }
}
