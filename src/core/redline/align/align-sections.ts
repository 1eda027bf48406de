import {
  candidateFinder,
  countShared,
  diceCoefficient,
  type WordMultiset,
  type WordMultisets,
} from './similarity.ts';
import type { DocumentUnits, Pairing } from './units.ts';

/** An old and a new section that are the same. */
export interface SectionPair {
  old: number;
  new: number;
}

// Half of the words stand in blocks that did not change.
const SAME_CONTENT = 0.5;
// Half of the words, heading included.
const LIKE_CONTENT = 0.5;
// A heading without text says too little of itself to be known elsewhere.
const FEWEST_WORDS = 8;
// Under the same title: many policies share titles such as "Term and Termination".
const LIKE_WITH_TITLE = 0.3;

/**
 * Pairs the sections: by anchor and heading, by one of them where the content agrees, by content alone, by anchor
 * alone, by heading alone, by similarity; and pairs their headings' units.
 */
export function alignSections(pairing: Pairing, multisets: WordMultisets): SectionPair[] {
  const old = describe(pairing.old);
  const fresh = describe(pairing.new);
  const aligning = new Aligning(pairing, old, fresh);
  const isAlone = { old: onlyTitles(old), new: onlyTitles(fresh) };
  aligning.byKey(
    (one) => one.anchor,
    (a, b) => a.title === b.title && isAlone.old.has(a.title) && isAlone.new.has(b.title),
  );
  if (!aligning.isDone()) aligning.byContent(multisets);
  return aligning.pairs.sort((a, b) => a.new - b.new);
}

class Aligning {
  readonly pairs: SectionPair[] = [];
  readonly #pairing: Pairing;
  readonly #old: readonly SectionText[];
  readonly #new: readonly SectionText[];

  constructor(pairing: Pairing, old: readonly SectionText[], fresh: readonly SectionText[]) {
    this.#pairing = pairing;
    this.#old = old;
    this.#new = fresh;
  }

  /** True where one side has no section without partner. */
  isDone(): boolean {
    return this.pairs.length === Math.min(this.#old.length, this.#new.length);
  }

  byKey(
    keyOf: (one: SectionText) => string | number,
    holds: (a: SectionText, b: SectionText) => boolean,
  ): void {
    const candidates = Map.groupBy(this.#freeNew(), keyOf);
    for (const a of this.#freeOld()) {
      const list = candidates.get(keyOf(a));
      const b = list?.find((one) => this.#pairing.isFreeNew(one.heading) && holds(a, one));
      if (b) this.#take(a, b);
    }
  }

  byContent(multisets: WordMultisets): void {
    const { old: oldSide, new: newSide } = this.#pairing;
    const shares = sharedContent(this.#freeOld(), this.#new, this.#pairing);
    const share = (a: SectionText, b: SectionText): number =>
      shares.get(a.index)?.get(b.index) ?? 0;
    this.byKey(
      (one) => one.anchor,
      (a, b) => share(a, b) >= SAME_CONTENT,
    );
    this.byKey(
      (one) => one.title,
      (a, b) => share(a, b) >= SAME_CONTENT,
    );
    for (const [a, row] of shares) {
      for (const [b, value] of [...row].sort((x, y) => y[1] - x[1])) {
        if (value < SAME_CONTENT) break;
        this.#take(this.#old[a] as SectionText, this.#new[b] as SectionText);
      }
    }
    this.byKey(
      (one) => one.anchor,
      (a, b) => isSameKind(a, b),
    );
    this.byKey(
      (one) => one.title,
      (a, b) =>
        isSameKind(a, b) &&
        a.title !== EMPTY_TITLE &&
        similarity(
          sectionMultiset(a, oldSide, multisets),
          sectionMultiset(b, newSide, multisets),
          LIKE_WITH_TITLE,
        ) > 0,
    );
    this.#bySimilarity(multisets);
  }

  #bySimilarity(multisets: WordMultisets): void {
    const multisetsOf = (
      list: readonly SectionText[],
      side: DocumentUnits,
    ): Map<number, WordMultiset> =>
      new Map(
        list
          .map((one): [number, WordMultiset] => [one.index, sectionMultiset(one, side, multisets)])
          .filter(([, multiset]) => multiset.length >= FEWEST_WORDS),
      );
    if (this.isDone()) return;
    const oldMultisets = multisetsOf(this.#freeOld(), this.#pairing.old);
    const newMultisets = multisetsOf(this.#freeNew(), this.#pairing.new);
    const partners = candidateFinder(oldMultisets, newMultisets, multisets);
    for (const [index, multiset] of oldMultisets) {
      const a = this.#old[index] as SectionText;
      let best: { section: SectionText; like: number } | null = null;
      for (const other of partners(multiset)) {
        const section = this.#new[other] as SectionText;
        if (!isSameKind(a, section) || !this.#pairing.isFreeNew(section.heading)) continue;
        const like = similarity(multiset, newMultisets.get(other) as WordMultiset, LIKE_CONTENT);
        if (like > (best?.like ?? 0)) best = { section, like };
      }
      if (best) this.#take(a, best.section);
    }
  }

  #take(a: SectionText, b: SectionText): void {
    if (this.#pairing.pair(a.heading, b.heading)) this.pairs.push({ old: a.index, new: b.index });
  }

  #freeOld(): SectionText[] {
    return this.#old.filter((one) => this.#pairing.isFreeOld(one.heading));
  }

  #freeNew(): SectionText[] {
    return this.#new.filter((one) => this.#pairing.isFreeNew(one.heading));
  }
}

interface SectionText {
  index: number;
  /** Its units are the heading's and those after it up to `end`. */
  heading: number;
  end: number;
  anchor: string;
  level: number;
  /** Key of the heading's words. */
  title: number;
}

const EMPTY_TITLE = -1;

function describe(side: DocumentUnits): SectionText[] {
  return side.headings.map((heading, index) => {
    const end = side.headings[index + 1] ?? side.units.length;
    const { anchor, level } = side.flat.sections[index] as { anchor: string; level: number };
    const isEmpty = side.units[heading]?.body === '';
    const title = isEmpty ? EMPTY_TITLE : (side.keys[heading] as number);
    return { index, heading, end, anchor, level, title };
  });
}

/** Titles that one section alone has: `Overview`, thrice, leads nowhere, nor do its numbered anchors. */
function onlyTitles(sections: readonly SectionText[]): Set<number> {
  const once = new Set<number>();
  const more = new Set<number>();
  for (const { title } of sections) (once.has(title) ? more : once).add(title);
  for (const title of more) once.delete(title);
  return once;
}

// The text before the first heading is no section with one, unless the text got its first heading.
function isSameKind(a: SectionText, b: SectionText): boolean {
  return (a.level === 0) === (b.level === 0) || (a.index === 0 && b.index === 0);
}

/** For each two sections with a block in common: the weight of such blocks over the heavier section. */
function sharedContent(
  old: readonly SectionText[],
  fresh: readonly SectionText[],
  { old: oldSide, new: newSide }: Pairing,
): Map<number, Map<number, number>> {
  const holders = new Map<number, number[]>();
  for (const { index, heading, end } of fresh) {
    for (let unit = heading + 1; unit < end; unit += 1) {
      const key = newSide.keys[unit] as number;
      const list = holders.get(key);
      if (!list) holders.set(key, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  }
  const weights = fresh.map((section) => weightOf(section, newSide));
  const shares = new Map<number, Map<number, number>>();
  for (const a of old) {
    const row = new Map<number, number>();
    for (let unit = a.heading + 1; unit < a.end; unit += 1) {
      const list = holders.get(oldSide.keys[unit] as number) ?? [];
      // A block shared by many sections identifies none of them.
      if (list.length > MANY_HOLDERS) continue;
      const weight = oldSide.units[unit]?.weight ?? 0;
      for (const section of list) row.set(section, (row.get(section) ?? 0) + weight);
    }
    const own = weightOf(a, oldSide);
    for (const [section, weight] of row) {
      const whole = Math.max(own, weights[section] ?? 0);
      row.set(section, isSameKind(a, fresh[section] as SectionText) ? weight / whole : 0);
    }
    if (row.size > 0) shares.set(a.index, row);
  }
  return shares;
}

function weightOf({ heading, end }: SectionText, { units }: DocumentUnits): number {
  let weight = 0;
  for (let unit = heading + 1; unit < end; unit += 1) weight += units[unit]?.weight ?? 0;
  return weight;
}

const MANY_HOLDERS = 8;

/** Dice of two sections' words; 0 where it is below `least`. */
function similarity(a: WordMultiset, b: WordMultiset, least: number): number {
  const most = diceCoefficient(Math.min(a.length, b.length), a.length, b.length);
  const dice = most < least ? 0 : diceCoefficient(countShared(a, b), a.length, b.length);
  return dice < least ? 0 : dice;
}

function sectionMultiset(
  section: SectionText,
  side: DocumentUnits,
  multisets: WordMultisets,
): WordMultiset {
  const parts = side.units.slice(section.heading, section.end).map((unit) => multisets.of(unit));
  const multiset = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    multiset.set(part, at);
    at += part.length;
  }
  return multiset.sort();
}

// So much of the heavier section's text must have its partner in the other one.
const SHARED_TEXT = 0.5;

/**
 * Pairs the headings whose texts were paired though nothing else spoke for them: a section with another
 * heading, edited in its place. Gives the new pairs of sections.
 */
export function alignHeadings(pairing: Pairing): SectionPair[] {
  const found: SectionPair[] = [];
  const { old: oldSide, new: newSide } = pairing;
  for (const [section, heading] of newSide.headings.entries()) {
    if (!pairing.isFreeNew(heading)) continue;
    const shares = new Map<number, number>();
    const end = endOf(newSide, section);
    for (let unit = heading + 1; unit < end; unit += 1) {
      const partner = oldSide.units[pairing.partnerOfNew(unit)];
      if (!partner) continue;
      const weight = Math.min(partner.weight, newSide.units[unit]?.weight ?? 0);
      shares.set(partner.section, (shares.get(partner.section) ?? 0) + weight);
    }
    const own = bodyWeight(newSide, section);
    for (const [old, share] of [...shares].sort((a, b) => b[1] - a[1])) {
      if (share < SHARED_TEXT * Math.max(own, bodyWeight(oldSide, old))) continue;
      const isPreamble = oldSide.flat.sections[old]?.level === 0;
      if (isPreamble !== (newSide.flat.sections[section]?.level === 0) && old + section > 0)
        continue;
      if (!pairing.pair(oldSide.headings[old] ?? -1, heading)) continue;
      found.push({ old, new: section });
      break;
    }
  }
  return found;
}

function endOf({ headings, units }: DocumentUnits, section: number): number {
  return headings[section + 1] ?? units.length;
}

function bodyWeight(side: DocumentUnits, section: number): number {
  let weight = 0;
  const end = endOf(side, section);
  for (let unit = (side.headings[section] ?? end) + 1; unit < end; unit += 1) {
    weight += side.units[unit]?.weight ?? 0;
  }
  return weight;
}
