import { PREAMBLE } from '#core/policy/document.ts';

import { isAnchor } from '../explicit-anchor.ts';
import { headingSlugs } from '../heading-slugs.ts';

/** What a heading has to say about its anchor. */
export interface Heading {
  words: string;
  /** The anchor that stands in the source, or a name that a tag gave it. */
  given: string | null;
  /** The anchor of the section it was in the version before. */
  inherited: string | null;
}

/** The anchor of a heading; `isWritten` where its words alone do not give it. */
export interface ChosenAnchor {
  anchor: string;
  isWritten: boolean;
}

/**
 * An anchor for each heading, all different: the inherited one, else the given one, else the slug of
 * its words. An anchor that cannot be written (`1-scope`) and that the words do not give is given up.
 */
export function chooseAnchors(headings: readonly Heading[]): ChosenAnchor[] {
  const wanted = headings.map(({ given, inherited }) => inherited ?? usable(given));
  const written = new Map<number, string>();
  // Each round writes one more anchor, so there are at most as many as there are headings.
  for (let round = 0; round <= headings.length; round++) {
    const anchors = anchorsWith(headings, written);
    const next = firstUnmet(anchors, wanted, written) ?? firstRepeated(anchors, wanted, written);
    if (!next) return anchors.map((anchor, index) => ({ anchor, isWritten: written.has(index) }));
    written.set(next.index, next.anchor);
  }
  throw new Error('Choosing anchors does not come to an end.');
}

function usable(given: string | null): string | null {
  return given !== null && isAnchor(given) && given !== PREAMBLE ? given : null;
}

function anchorsWith(headings: readonly Heading[], written: ReadonlyMap<number, string>): string[] {
  const slugs = headingSlugs(
    headings.filter((_, index) => !written.has(index)).map(({ words }) => words),
  );
  return headings.map((_, index) => written.get(index) ?? slugs.shift() ?? '');
}

interface Next {
  index: number;
  anchor: string;
}

function firstUnmet(
  anchors: readonly string[],
  wanted: readonly (string | null)[],
  written: ReadonlyMap<number, string>,
): Next | null {
  const taken = new Set(written.values());
  for (const [index, anchor] of wanted.entries()) {
    if (anchor === null || anchor === anchors[index] || written.has(index)) continue;
    if (isAnchor(anchor) && !taken.has(anchor) && anchor !== PREAMBLE) return { index, anchor };
  }
  return null;
}

// A slug that is written elsewhere already: this heading gets a number, as its slug would have.
function firstRepeated(
  anchors: readonly string[],
  wanted: readonly (string | null)[],
  written: ReadonlyMap<number, string>,
): Next | null {
  const others = new Set(wanted);
  for (const [index, anchor] of anchors.entries()) {
    const isUnique = anchors.indexOf(anchor) === anchors.lastIndexOf(anchor);
    if (written.has(index) || (isUnique && anchor !== PREAMBLE)) continue;
    const stem = anchor.replace(/-\d+$/, '');
    const isFree = (one: string): boolean => !anchors.includes(one) && !others.has(one);
    let count = 1;
    while (!isFree(`${stem}-${count}`)) count++;
    return { index, anchor: `${stem}-${count}` };
  }
  return null;
}
