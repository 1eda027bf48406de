import { heaviestIncreasingSubsequence, type Match } from '../diff/increasing-subsequence.ts';
import type { SectionPair } from './align-sections.ts';
import type { Pairing } from './pairing.ts';
import { rangeOf } from './same-blocks.ts';
import { findSimilarUnits, type Similarity } from './similarity.ts';
import { isSameKeyCell } from './tables.ts';
import type { WordMultisets } from './word-multisets.ts';

/** How alike two blocks must be to be one, by where they stand. */
export interface Threshold {
  dice: number;
  /** Where one of them grew: the share of the shorter one that stands in the longer one. */
  containment: number;
}

/** Under one heading less is needed than anywhere. */
export const IN_SECTION: Threshold = { dice: 0.3, containment: 0.85 };
export const IN_GAP: Threshold = { dice: 0.45, containment: 0.85 };
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
  const whole = {
    old: [0, pairing.old.units.length] as [number, number],
    new: [0, pairing.new.units.length] as [number, number],
  };
  alignGaps(pairing, whole, similarities, IN_GAP, bestPartners(similarities));
}

interface Area {
  old: [first: number, end: number];
  new: [first: number, end: number];
}

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

/** True for a similarity of which one unit has a far better partner, and is the best one's for it too. */
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
