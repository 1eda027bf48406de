import { countCommonInOrder, LONGEST_IN_ORDER } from '../diff/common-order.ts';
import type { Pairing } from './pairing.ts';
import { diceCoefficient, type Similarity } from './similarity.ts';
import type { Unit } from './units.ts';
import type { WordMultisets } from './word-multisets.ts';

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
