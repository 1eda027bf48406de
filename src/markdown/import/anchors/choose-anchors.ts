import { addressKey, isShortEnough } from '#core/checks/check-anchor-bytes.ts';
import { PREAMBLE } from '#core/document/document.ts';
import { soundAnchor } from '#core/checks/suggest-anchor.ts';

import { isAnchor } from '#markdown/source/explicit-anchor.ts';
import { headingSlugs } from '#markdown/document/heading-slugs.ts';

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
 * One that is no address of its own gives way to a written one: it is too long, or differs in bytes alone
 * from another here or from one of `earlier` versions, which are known by their `addressKey`.
 */
export function chooseAnchors(
  headings: readonly Heading[],
  earlier: ReadonlyMap<string, string> = new Map(),
): ChosenAnchor[] {
  const wanted = headings.map(({ given, inherited }) => inherited ?? usable(given));
  const written = new Map<number, string>();
  // Each round writes one more anchor, so there are at most as many as there are headings.
  for (let round = 0; round <= headings.length; round++) {
    const anchors = anchorsWith(headings, written);
    const next =
      firstUnmet(anchors, wanted, written) ??
      firstRepeated(anchors, wanted, written) ??
      firstUnsound(headings, anchors, earlier);
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

// What the check refuses (`check-anchor-bytes.ts`), since one page would stand for two sections.
function firstUnsound(
  headings: readonly Heading[],
  anchors: readonly string[],
  earlier: ReadonlyMap<string, string>,
): Next | null {
  const known = new Map(earlier);
  for (const [index, anchor] of anchors.entries()) {
    const key = addressKey(anchor);
    const first = known.get(key) ?? anchor;
    known.set(key, first);
    if (first === anchor && isShortEnough(anchor)) continue;
    const taken = new Set([PREAMBLE, ...earlier.keys(), ...anchors.map(addressKey)]);
    return { index, anchor: soundAnchor(headings[index]?.words ?? '', taken) ?? freeName(taken) };
  }
  return null;
}

function freeName(taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`section-${count}`)) count++;
  return `section-${count}`;
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
