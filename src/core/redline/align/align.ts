import { alignHeadings } from './align-headings.ts';
import { alignSections } from './align-sections.ts';
import { alignMoved } from './edited-moves.ts';
import { alignInPlace } from './in-place.ts';
import { Pairing } from './pairing.ts';
import { alignSameAnywhere, alignSameInSections } from './same-blocks.ts';
import { alignSimilarInGaps, alignSimilarInSections, similaritiesOf } from './similar-blocks.ts';
import { type Group, joinSplits } from './split-merge.ts';
import { alignHeaderRows } from './tables.ts';
import type { DocumentUnits } from './units.ts';
import type { WordMultisets } from './word-multisets.ts';

/** Which blocks of two documents belong together, by new index. */
export interface Alignment {
  pairing: Pairing;
  groups: Group[];
}

/**
 * From the sure to the less sure: sections, the same, the similar in place, what
 * changed its kind there, the moved, the split.
 */
export function alignUnits(
  old: DocumentUnits,
  fresh: DocumentUnits,
  multisets: WordMultisets,
): Alignment {
  const pairing = new Pairing(old, fresh);
  if (isSameText(old, fresh)) {
    for (const { index } of old.units) pairing.pair(index, index);
    return { pairing, groups: old.units.map(({ index }) => ({ old: [index], new: [index] })) };
  }
  const sections = alignSections(pairing, multisets);
  alignSameInSections(pairing, sections);
  alignSameAnywhere(pairing);
  const similarities = similaritiesOf(pairing, multisets);
  alignSimilarInSections(pairing, sections, similarities);
  alignSimilarInGaps(pairing, similarities);
  alignInPlace(pairing, multisets);
  alignSimilarInSections(pairing, alignHeadings(pairing), similarities);
  alignHeaderRows(pairing);
  alignMoved(pairing, similarities, multisets);
  return { pairing, groups: joinSplits(pairing, multisets) };
}

// All else would pair each block with itself, later.
function isSameText(old: DocumentUnits, fresh: DocumentUnits): boolean {
  return (
    old.keys.length === fresh.keys.length &&
    old.keys.every((key, index) => key === fresh.keys[index]) &&
    old.flat.sections.every(({ anchor }, index) => anchor === fresh.flat.sections[index]?.anchor)
  );
}
