import { PREAMBLE, type Document } from '#core/document/document.ts';
import { derivedFrom } from '#core/text/derived.ts';
import { plainText } from '#core/document/plain-text.ts';

import { headingKey, headingLikeness, likeness, shinglesOf, type Shingles } from './likeness.ts';
import { wordsOfBody } from '../html/visible-words.ts';

/** A section as far as matching needs it. */
export interface Passage {
  anchor: string;
  heading: string;
  /** The headings above it, from the top. */
  path: string;
  body: Shingles;
}

/** The sections of a document, in order. */
export function passagesOf(document: Document): Passage[] {
  return derivedFrom(document, 'passages', () => findPassages(document));
}

function findPassages(document: Document): Passage[] {
  const headings = new Map(
    document.sections.map((one) => [one.anchor, plainText(one.heading).replaceAll('\n', ' ')]),
  );
  const parents = new Map(document.sections.map((one) => [one.anchor, one.parent]));
  const pathOf = (anchor: string | null): string => {
    const above = anchor === null ? null : (parents.get(anchor) ?? null);
    return above === null ? '' : `${pathOf(above)}/${headingKey(headings.get(above) ?? '')}`;
  };
  return document.sections.map((section) => ({
    anchor: section.anchor,
    heading: headings.get(section.anchor) ?? '',
    path: pathOf(section.anchor),
    body: shinglesOf(wordsOfBody(section)),
  }));
}

/**
 * Which section of the later text is which of the earlier one: index to index. First those with the
 * same heading, then the same heading but for number and case, then those that are alike enough that
 * a person would call them one section reworded. The text before the first heading is only itself.
 */
export function matchSections(
  before: readonly Passage[],
  after: readonly Passage[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const rate of [bySameHeading, bySameKey, byLikeness]) {
    const free = {
      before: [...before.keys()].filter((index) => !pairs.has(index)),
      after: [...after.keys()].filter((index) => ![...pairs.values()].includes(index)),
    };
    const rated = free.before.flatMap((a) =>
      free.after.map((b) => ({ a, b, score: rateAt(before, after, a, b, rate) })),
    );
    const best = rated
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
    const taken = new Set<number>();
    for (const { a, b } of best) {
      if (pairs.has(a) || taken.has(b)) continue;
      pairs.set(a, b);
      taken.add(b);
    }
  }
  return pairs;
}

type Rate = (a: Passage, b: Passage) => number;

function rateAt(
  before: readonly Passage[],
  after: readonly Passage[],
  a: number,
  b: number,
  rate: Rate,
): number {
  const [first, second] = [before[a], after[b]];
  if (!first || !second) return 0;
  if (first.anchor === PREAMBLE || second.anchor === PREAMBLE) {
    return first.anchor === second.anchor ? 1 : 0;
  }
  return rate(first, second);
}

// Of several sections with one heading, the one in the same place and with the same text.
function bySameHeading(a: Passage, b: Passage): number {
  return a.heading === b.heading ? 1 + inContext(a, b) : 0;
}

function bySameKey(a: Passage, b: Passage): number {
  const key = headingKey(a.heading);
  return key !== '' && key === headingKey(b.heading) ? 1 + inContext(a, b) : 0;
}

function inContext(a: Passage, b: Passage): number {
  return (a.path === b.path ? 1 : 0) + likeness(a.body, b.body);
}

// Judged on the two corpora: below these, pairs of different sections with stock phrases begin.
const SAME_TEXT = 0.6;
const SAME_HEADING = 0.6;
const SOME_TEXT = 0.3;
/** Fewer pairs of words than this say too little for themselves. */
const SHORT = 12;

function byLikeness(a: Passage, b: Passage): number {
  const text = likeness(a.body, b.body);
  const heading = headingLikeness(a.heading, b.heading);
  const isLong = a.body.size >= SHORT && b.body.size >= SHORT;
  const isReworded = isLong && text >= SAME_TEXT;
  const isRevised = heading >= SAME_HEADING && text >= SOME_TEXT;
  return isReworded || isRevised ? text + heading : 0;
}
