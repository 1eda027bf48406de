import {
  countCommonInOrder,
  heaviestIncreasingSubsequence,
  LONGEST_IN_ORDER,
  type Match,
} from '#core/diff/subsequences.ts';
import type { SectionPair } from './align-sections.ts';
import {
  diceCoefficient,
  findSimilarUnits,
  type Similarity,
  type WordMultisets,
} from './similarity.ts';
import { type DocumentUnits, type Pairing, rangeOf, type Unit } from './units.ts';

/** How alike two blocks must be to be one, by where they stand. */
interface Threshold {
  dice: number;
  /** Where one of them grew: the share of the shorter one that stands in the longer one. */
  containment: number;
}

/** Under one heading less is needed than anywhere. */
const IN_SECTION: Threshold = { dice: 0.3, containment: 0.85 };
const IN_GAP: Threshold = { dice: 0.45, containment: 0.85 };
const CELL_KEY_DICE = 0.2;

/** What is free on both sides and alike, over the whole of both documents. */
export function similaritiesOf(pairing: Pairing, multisets: WordMultisets): Similarity[] {
  return findSimilarUnits(
    pairing.old,
    pairing.freeOld(),
    pairing.new,
    pairing.freeNew(),
    multisets,
  );
}

/** Pairs what was edited in place: under the same heading, between the blocks that did not change. */
export function alignSimilarInSections(
  pairing: Pairing,
  sections: readonly SectionPair[],
  similarities: readonly Similarity[],
): void {
  if (similarities.length === 0) return;
  const elsewhere = bestPartners(similarities);
  const bySection = Map.groupBy(similarities, (one) => pairing.old.units[one.old]?.section);
  for (const { old, new: fresh } of sections) {
    const inside = { old: rangeOf(pairing.old, old), new: rangeOf(pairing.new, fresh) };
    alignGaps(pairing, inside, bySection.get(old) ?? [], IN_SECTION, elsewhere);
  }
}

/** Pairs what was edited between kept blocks, whatever the headings. */
export function alignSimilarInGaps(pairing: Pairing, similarities: readonly Similarity[]): void {
  if (similarities.length === 0) return;
  const whole: Area = {
    old: [0, pairing.old.units.length],
    new: [0, pairing.new.units.length],
  };
  alignGaps(pairing, whole, similarities, IN_GAP, bestPartners(similarities));
}

type Area = Record<'old' | 'new', [first: number, end: number]>;

function alignGaps(
  pairing: Pairing,
  area: Area,
  similarities: readonly Similarity[],
  bar: Threshold,
  elsewhere: (similarity: Similarity) => boolean,
): void {
  const isInside = (one: { old: number; new: number }): boolean =>
    one.old >= area.old[0] &&
    one.old < area.old[1] &&
    one.new >= area.new[0] &&
    one.new < area.new[1];
  const candidates = similarities.filter(
    (one) => isInside(one) && pairing.isFreeOld(one.old) && pairing.isFreeNew(one.new),
  );
  if (candidates.length === 0) return;
  const fixed = heaviestIncreasingSubsequence(pairing.matches(...area.old).filter(isInside));
  const gapOf = gapFinder(fixed);
  const matches = candidates
    .filter((one) => !elsewhere(one) && gapOf(one.old, one.new))
    .flatMap((one): Match[] => {
      const weight = weightOf(one, bar, pairing);
      return weight === 0 ? [] : [{ old: one.old, new: one.new, weight }];
    });
  for (const match of heaviestIncreasingSubsequence(matches)) pairing.pair(match.old, match.new);
}

// True for an old and a new index between the same two fixed matches.
function gapFinder(fixed: readonly Match[]): (old: number, fresh: number) => boolean {
  return (old, fresh) => {
    let low = 0;
    let high = fixed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((fixed[middle]?.old ?? 0) < old) low = middle + 1;
      else high = middle;
    }
    const before = fixed[low - 1];
    const after = fixed[low];
    return (!before || before.new < fresh) && (!after || after.new > fresh);
  };
}

function weightOf(one: Similarity, bar: Threshold, pairing: Pairing): number {
  const keyed = isSameKeyCell(pairing, one.old, one.new);
  const grew = one.containment >= bar.containment && one.fewer >= 2;
  const least = keyed ? CELL_KEY_DICE : bar.dice;
  const like = Math.max(one.dice, grew ? bar.dice : 0, keyed ? IN_GAP.dice : 0);
  return one.dice >= least || grew ? like * (1 + Math.log2(1 + one.more)) : 0;
}

// From here on a text is known again wherever it stands, and a weaker partner would be a mistake.
const KNOWN_AGAIN = 0.6;
const FAR_BETTER = 1.3;

/** Tells whether one unit of a pair has a far better partner that prefers it in turn. */
function bestPartners(similarities: readonly Similarity[]): (one: Similarity) => boolean {
  const ofOld = new Map<number, Similarity>();
  const ofNew = new Map<number, Similarity>();
  for (const one of similarities) {
    if (one.dice > (ofOld.get(one.old)?.dice ?? 0)) ofOld.set(one.old, one);
    if (one.dice > (ofNew.get(one.new)?.dice ?? 0)) ofNew.set(one.new, one);
  }
  const isBetter = (best: Similarity | undefined, one: Similarity): boolean =>
    best !== undefined &&
    best.dice >= KNOWN_AGAIN &&
    best.more >= 5 &&
    best.dice > one.dice * FAR_BETTER &&
    ofOld.get(best.old) === best &&
    ofNew.get(best.new) === best;
  return (one) => isBetter(ofOld.get(one.old), one) || isBetter(ofNew.get(one.new), one);
}

// Three words in ten edited leave a similarity of about 0.7; the fewer the words, the more of them must
// be the same.
const LIKE_ENOUGH: readonly (readonly [fewestWords: number, dice: number])[] = [
  [5, 0.6],
  [4, 0.7],
  [3, 0.8],
];
// Less is enough where the shared words stand in the same order: in another text they would not.
const LIKE_ENOUGH_IN_ORDER = 0.42;
const FEWEST_WORDS_IN_ORDER = 7;
// The neighbour of a block that moved needs less: it was expected there.
const LIKE_ENOUGH_BESIDE = 0.4;
// A block with much of its text in another one that grew.
const CONTAINED_ENOUGH = 0.9;
const FEWEST_WORDS_CONTAINED = 8;

/** Pairs what is left on both sides and alike, wherever it stands: it moved and was edited. */
export function alignMoved(
  pairing: Pairing,
  found: readonly Similarity[],
  multisets: WordMultisets,
): void {
  const similarities = found.filter(
    (one) => pairing.isFreeOld(one.old) && pairing.isFreeNew(one.new),
  );
  const candidates = similarities.filter(
    (one) => isLikeEnough(one) || isInOrder(one, pairing, multisets),
  );
  candidates.sort((a, b) => b.dice - a.dice || b.more - a.more || a.old - b.old || a.new - b.new);
  for (const one of candidates) pairing.pair(one.old, one.new);
  alignBesides(pairing, similarities);
}

function isLikeEnough(one: Similarity): boolean {
  const isContained = one.containment >= CONTAINED_ENOUGH && one.fewer >= FEWEST_WORDS_CONTAINED;
  return isContained || LIKE_ENOUGH.some(([words, dice]) => one.fewer >= words && one.dice >= dice);
}

function isInOrder(one: Similarity, pairing: Pairing, multisets: WordMultisets): boolean {
  if (one.fewer < FEWEST_WORDS_IN_ORDER || one.dice < LIKE_ENOUGH_IN_ORDER) return false;
  if (one.more > LONGEST_IN_ORDER) return false;
  const a = multisets.wordsOf(pairing.old.units[one.old] as Unit);
  const b = multisets.wordsOf(pairing.new.units[one.new] as Unit);
  return diceCoefficient(countCommonInOrder(a, b), a.length, b.length) >= LIKE_ENOUGH_IN_ORDER;
}

// Short blocks travel with their neighbours.
function alignBesides(pairing: Pairing, similarities: readonly Similarity[]): void {
  const isBeside = ({ old, new: fresh }: Similarity): boolean =>
    [-1, 1].some((step) => {
      const partner = pairing.partnerOfOld(old + step);
      return partner !== -1 && partner === fresh + step;
    });
  let rest = similarities.filter((one) => one.dice >= LIKE_ENOUGH_BESIDE);
  // Downwards and upwards in turn, so that a row of neighbours is found in one pass.
  for (let pass = 0; pass < MOST_PASSES && rest.length > 0; pass += 1) {
    const left = rest.filter(
      (one) =>
        pairing.isFreeOld(one.old) &&
        pairing.isFreeNew(one.new) &&
        !(isBeside(one) && pairing.pair(one.old, one.new)),
    );
    if (left.length === rest.length) return;
    rest = left.reverse();
  }
}

const MOST_PASSES = 8;

/** True for two rows of a table whose first cells read the same. */
function isSameKeyCell(pairing: Pairing, old: number, fresh: number): boolean {
  const a = pairing.old.units[old];
  const b = pairing.new.units[fresh];
  if (a?.kind !== 'row' || b?.kind !== 'row') return false;
  const key = firstCell(pairing.old, a);
  return key !== '' && key === firstCell(pairing.new, b);
}

function firstCell(side: DocumentUnits, unit: Unit): string {
  return side.flat.leaves[unit.first]?.text ?? '';
}
