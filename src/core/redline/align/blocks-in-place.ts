import { heaviestIncreasingSubsequence, type Match } from '#core/diff/subsequences.ts';
import { countShared, diceCoefficient, type WordMultisets } from './similarity.ts';
import type { DocumentUnits, Pairing, Unit } from './units.ts';

/** Pairs the header rows of tables that have other rows paired, so that a renamed header is not a new one. */
export function alignHeaderRows(pairing: Pairing): void {
  const headers = { old: headerUnits(pairing.old), new: headerUnits(pairing.new) };
  for (const { old, new: fresh } of pairing.matches()) {
    const a = headers.old.get(tableOf(pairing.old, old));
    const b = headers.new.get(tableOf(pairing.new, fresh));
    if (a !== undefined && b !== undefined) pairing.pair(a, b);
  }
}

/** The first row's unit for each table, by the table's frame. */
function headerUnits(side: DocumentUnits): Map<number, number> {
  const headers = new Map<number, number>();
  for (const { index, kind } of side.units) {
    const table = kind === 'row' ? tableOf(side, index) : NO_TABLE;
    if (table !== NO_TABLE && !headers.has(table)) headers.set(table, index);
  }
  return headers;
}

const NO_TABLE = -1;

function tableOf({ flat, units }: DocumentUnits, unit: number): number {
  const { kind, first = -1 } = units[unit] ?? {};
  if (kind !== 'row') return NO_TABLE;
  return flat.frames[flat.leaves[first]?.frame ?? -1]?.parent ?? NO_TABLE;
}

// Pairs looked at between two neighbours; a gap with more was rewritten as a whole.
const MOST_IN_GAP = 2_500;
// Another kind with the same words: more than in place, since nothing but the words speaks for it.
const LIKE_IN_OTHER_KIND = 0.6;
// A heading and a line of its own have few words.
const LIKE_AS_TITLE = 0.5;
// A line of its own: a date, a version, a signature.
const LONGEST_LINE = 12;
const LIKE_AS_LINE = 0.5;
// Headings without text of their own, in place.
const LIKE_AS_HEADING = 0.3;

/**
 * Pairs what is left between two neighbours with partners, by what would prove nothing elsewhere: the
 * same words as another kind of block (heading and bold line, item and row of a table), a line that
 * differs in its numbers and dates alone or has the same label, a heading in the place of one.
 */
export function alignInPlace(pairing: Pairing, multisets: WordMultisets): void {
  if (pairing.freeOld().length === 0 || pairing.freeNew().length === 0) return;
  const matches: Match[] = [];
  forEachGap(pairing, (olds, news) => {
    for (const old of olds) {
      for (const fresh of news) {
        const like = similarityInPlace(pairing, old, fresh, multisets);
        const weight = like * (1 + Math.log2(1 + (pairing.old.units[old]?.weight ?? 1)));
        if (like > 0) matches.push({ old, new: fresh, weight });
      }
    }
  });
  for (const match of heaviestIncreasingSubsequence(matches)) pairing.pair(match.old, match.new);
}

function forEachGap(
  pairing: Pairing,
  visit: (olds: readonly number[], news: readonly number[]) => void,
): void {
  const ends = { old: pairing.old.units.length, new: pairing.new.units.length, weight: 0 };
  let last = { old: -1, new: -1 };
  for (const match of [...heaviestIncreasingSubsequence(pairing.matches()), ends]) {
    const isGap = match.old > last.old + 1 && match.new > last.new + 1;
    if (isGap) {
      const olds = pairing.freeOld(last.old + 1, match.old);
      const news = pairing.freeNew(last.new + 1, match.new);
      const count = olds.length * news.length;
      if (count > 0 && count <= MOST_IN_GAP) visit(olds, news);
    }
    last = match;
  }
}

/** How sure it is that two blocks in one place are one, 0–1. */
function similarityInPlace(
  pairing: Pairing,
  old: number,
  fresh: number,
  multisets: WordMultisets,
): number {
  const a = pairing.old.units[old] as Unit;
  const b = pairing.new.units[fresh] as Unit;
  const [left, right] = [multisets.of(a), multisets.of(b)];
  const dice = (): number => diceCoefficient(countShared(left, right), left.length, right.length);
  const atLeast = (least: number): number => {
    const like = dice();
    return like >= least ? like : 0;
  };
  if (a.kind !== b.kind) {
    if (!CAN_BECOME.has(`${a.kind} ${b.kind}`)) return 0;
    const isRow = a.kind === 'row' || b.kind === 'row';
    const isLine = Math.max(left.length, right.length) <= LONGEST_LINE;
    return atLeast(isLine && !isRow ? LIKE_AS_TITLE : LIKE_IN_OTHER_KIND);
  }
  if (a.kind === 'heading') {
    const isBare = isWithoutText(pairing.old.units, old) && isWithoutText(pairing.new.units, fresh);
    return isBare ? atLeast(LIKE_AS_HEADING) : 0;
  }
  if (a.kind !== 'text' || Math.max(left.length, right.length) > LONGEST_LINE) return 0;
  if (a.label !== '' && a.label === b.label && dice() >= LIKE_AS_LINE) return dice();
  const like = lineSimilarity(bodyPieces(a, multisets), bodyPieces(b, multisets));
  return like >= LIKE_AS_LINE ? like : 0;
}

const CAN_BECOME = new Set(['heading text', 'text heading', 'text row', 'row text']);

function isWithoutText(units: readonly Unit[], heading: number): boolean {
  return (units[heading + 1]?.kind ?? 'heading') === 'heading';
}

function bodyPieces(unit: Unit, multisets: WordMultisets): string[] {
  return multisets.wordsOf(unit).map((id) => multisets.wordOf(id).toLowerCase());
}

const HAS_DIGIT = /\p{Nd}/u;

/** Dice of two lines in which a number is like any other, and so is a word beside one: a month. */
function lineSimilarity(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [skeletonOf(a), skeletonOf(b)];
  if (!left.includes('0') || !right.includes('0')) return 0;
  const rest = [...right];
  const shared = left.filter((one) => {
    const at = rest.indexOf(one);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  return diceCoefficient(shared.length, left.length, right.length);
}

function skeletonOf(words: readonly string[]): string[] {
  const isNumber = (word: string | undefined): boolean =>
    word !== undefined && HAS_DIGIT.test(word);
  return words.map((word, at) => {
    if (isNumber(word)) return '0';
    return isNumber(words[at - 1]) || isNumber(words[at + 1]) ? 'month' : word;
  });
}
