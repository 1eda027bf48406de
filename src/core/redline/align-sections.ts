import type { Pairing } from './pairing.ts';
import type { SideUnits, Unit } from './units.ts';
import { countShared, diceOf, partnerFinder, type Bag, type Bags } from './similarity.ts';

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
// Under the same title, of which two policies have many: "Term and Termination".
const LIKE_WITH_TITLE = 0.3;

/**
 * Pairs the sections: by anchor and heading, by one of them where the content agrees, by content alone, by anchor
 * alone, by heading alone, by likeness; and pairs their headings' units.
 */
export function alignSections(pairing: Pairing, bags: Bags): SectionPair[] {
  const old = describe(pairing.old);
  const fresh = describe(pairing.new);
  const shares = sharedContent(old, fresh);
  const pairs: SectionPair[] = [];
  const take = (a: SectionText, b: SectionText): void => {
    if (!pairing.pair(a.heading, b.heading)) return;
    pairs.push({ old: a.index, new: b.index });
  };
  const free = (list: readonly SectionText[], isFree: (heading: number) => boolean) =>
    list.filter((one) => isFree(one.heading));
  const freeOld = () => free(old, (heading) => pairing.isFreeOld(heading));
  const freeNew = () => free(fresh, (heading) => pairing.isFreeNew(heading));
  const byKey = (
    keyOf: (one: SectionText) => string | number,
    holds: (a: SectionText, b: SectionText) => boolean,
  ) => {
    const candidates = Map.groupBy(freeNew(), keyOf);
    for (const a of freeOld()) {
      const b = candidates
        .get(keyOf(a))
        ?.find((one) => pairing.isFreeNew(one.heading) && holds(a, one));
      if (b) take(a, b);
    }
  };
  const share = (a: SectionText, b: SectionText): number => shares.get(a.index)?.get(b.index) ?? 0;

  const isAlone = { old: onlyTitles(old), new: onlyTitles(fresh) };
  byKey(
    (one) => one.anchor,
    (a, b) => a.title === b.title && isAlone.old.has(a.title) && isAlone.new.has(b.title),
  );
  byKey(
    (one) => one.anchor,
    (a, b) => share(a, b) >= SAME_CONTENT,
  );
  byKey(
    (one) => one.title,
    (a, b) => share(a, b) >= SAME_CONTENT,
  );
  for (const [a, row] of shares) {
    for (const [b, value] of [...row].sort((x, y) => y[1] - x[1])) {
      if (value >= SAME_CONTENT) take(old[a] as SectionText, fresh[b] as SectionText);
    }
  }
  byKey(
    (one) => one.anchor,
    (a, b) => isSameKind(a, b),
  );
  byKey(
    (one) => one.title,
    (a, b) =>
      isSameKind(a, b) &&
      a.title !== EMPTY_TITLE &&
      likeness(
        sectionBag(a, pairing.old, bags),
        sectionBag(b, pairing.new, bags),
        LIKE_WITH_TITLE,
      ) > 0,
  );
  const bagsOf = (list: readonly SectionText[], side: SideUnits): Map<number, Bag> =>
    new Map(
      list
        .map((one): [number, Bag] => [one.index, sectionBag(one, side, bags)])
        .filter(([, bag]) => bag.length >= FEWEST_WORDS),
    );
  const oldBags = bagsOf(freeOld(), pairing.old);
  const newBags = bagsOf(freeNew(), pairing.new);
  const partners = partnerFinder(oldBags, newBags);
  for (const [index, bag] of oldBags) {
    const a = old[index] as SectionText;
    let best: { section: SectionText; like: number } | null = null;
    for (const other of partners(bag)) {
      const section = fresh[other] as SectionText;
      if (!isSameKind(a, section) || !pairing.isFreeNew(section.heading)) continue;
      const like = likeness(bag, newBags.get(other) as Bag, LIKE_CONTENT);
      if (like > (best?.like ?? 0)) best = { section, like };
    }
    if (best) take(a, best.section);
  }
  return pairs.sort((a, b) => a.new - b.new);
}

interface SectionText {
  index: number;
  heading: number;
  end: number;
  anchor: string;
  level: number;
  /** Key of the heading's words. */
  title: number;
  units: Unit[];
  weight: number;
}

const EMPTY_TITLE = -1;

function describe(side: SideUnits): SectionText[] {
  return side.headings.map((heading, index) => {
    const end = side.headings[index + 1] ?? side.units.length;
    const units = side.units.slice(heading + 1, end);
    const { anchor, level } = side.flat.sections[index] as { anchor: string; level: number };
    const unit = side.units[heading] as Unit;
    const title = unit.body === '' ? EMPTY_TITLE : unit.key;
    const weight = units.reduce((sum, one) => sum + one.weight, 0);
    return { index, heading, end, anchor, level, title, units, weight };
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

// The text before the first heading is no section with one.
function isSameKind(a: SectionText, b: SectionText): boolean {
  return (a.level === 0) === (b.level === 0);
}

/** For each two sections with a block in common: the weight of such blocks over the heavier section. */
function sharedContent(
  old: readonly SectionText[],
  fresh: readonly SectionText[],
): Map<number, Map<number, number>> {
  const holders = new Map<number, number[]>();
  for (const { index, units } of fresh) {
    for (const { key } of units) {
      const list = holders.get(key) ?? [];
      if (list.at(-1) !== index) list.push(index);
      holders.set(key, list);
    }
  }
  const shares = new Map<number, Map<number, number>>();
  for (const a of old) {
    const row = new Map<number, number>();
    for (const { key, weight } of a.units) {
      const list = holders.get(key) ?? [];
      // A block that stands in many sections tells nothing of one.
      if (list.length > MANY_HOLDERS) continue;
      for (const section of list) row.set(section, (row.get(section) ?? 0) + weight);
    }
    for (const [section, weight] of row) {
      const b = fresh[section] as SectionText;
      const share = isSameKind(a, b) ? weight / Math.max(a.weight, b.weight) : 0;
      row.set(section, share);
    }
    if (row.size > 0) shares.set(a.index, row);
  }
  return shares;
}

const MANY_HOLDERS = 8;

/** Dice of two sections' words; 0 where it is below `least`. */
function likeness(a: Bag, b: Bag, least: number): number {
  const most = diceOf(Math.min(a.length, b.length), a.length, b.length);
  const dice = most < least ? 0 : diceOf(countShared(a, b), a.length, b.length);
  return dice < least ? 0 : dice;
}

function sectionBag(section: SectionText, side: SideUnits, bags: Bags): Bag {
  const parts = side.units.slice(section.heading, section.end).map((unit) => bags.of(unit));
  const bag = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bag.set(part, at);
    at += part.length;
  }
  return bag.sort();
}
