import { containment, headingLikeness } from './likeness.ts';
import type { Passage } from './match-sections.ts';

/** Where the reader of an anchor that is gone lands, and why there. */
interface Landing {
  anchor: string;
  target: string;
  reason:
    | 'its successor'
    | 'its heading'
    | 'its text'
    | 'the section around it'
    | 'the section before it';
}

// Headings share words such as "your rights": two thirds of them alike is no sign yet.
const LIKE_HEADING = 0.7;
const MUCH_OF_TEXT = 0.4;
/** Enough where nothing is left around the section. */
const SOME_OF_TEXT = 0.3;

/**
 * A landing for each section of `before` whose anchor is none of `after`: the section it became,
 * else one with a like heading, else the one that holds most of its text, else where its nearest
 * parent went, else where the section before it went. `pairs` says which became which.
 */
export function landAnchors(
  before: readonly Passage[],
  parents: readonly (string | null)[],
  after: readonly Passage[],
  pairs: ReadonlyMap<number, number>,
): Landing[] {
  const alive = new Set(after.map(({ anchor }) => anchor));
  // Where each section went, filled from the top, so that parents are there before their children.
  const went = new Map<string, string>();
  const landings: Landing[] = [];
  for (const [index, passage] of before.entries()) {
    const { anchor } = passage;
    const became = after[pairs.get(index) ?? -1]?.anchor;
    if (alive.has(anchor)) went.set(anchor, became ?? anchor);
    else {
      const landing = landingOf(passage, became, index, before, parents, after, went);
      if (landing) landings.push(landing);
      if (landing && landing.reason !== 'the section before it') went.set(anchor, landing.target);
    }
  }
  return landings;
}

function landingOf(
  passage: Passage,
  became: string | undefined,
  index: number,
  before: readonly Passage[],
  parents: readonly (string | null)[],
  after: readonly Passage[],
  went: ReadonlyMap<string, string>,
): Landing | null {
  const { anchor } = passage;
  if (became !== undefined) return { anchor, target: became, reason: 'its successor' };
  const like = likestHeading(passage, after);
  if (like !== null) return { anchor, target: like, reason: 'its heading' };
  const around = nearestParent(index, before, parents, went);
  const holder = holderOf(passage, after, around === null ? SOME_OF_TEXT : MUCH_OF_TEXT);
  if (holder !== null) return { anchor, target: holder, reason: 'its text' };
  if (around !== null) return { anchor, target: around, reason: 'the section around it' };
  const previous = before.slice(0, index).findLast((one) => went.has(one.anchor));
  const target = previous ? went.get(previous.anchor) : after[0]?.anchor;
  return target === undefined ? null : { anchor, target, reason: 'the section before it' };
}

function likestHeading(passage: Passage, after: readonly Passage[]): string | null {
  if (passage.heading === '') return null;
  return best(after, LIKE_HEADING, (one) => headingLikeness(passage.heading, one.heading));
}

function holderOf(passage: Passage, after: readonly Passage[], least: number): string | null {
  return best(after, least, (one) => containment(passage.body, one.body));
}

function best(
  after: readonly Passage[],
  least: number,
  rate: (one: Passage) => number,
): string | null {
  let found: { anchor: string; score: number } | null = null;
  for (const one of after) {
    const score = rate(one);
    if (score >= least && score > (found?.score ?? 0)) found = { anchor: one.anchor, score };
  }
  return found?.anchor ?? null;
}

function nearestParent(
  index: number,
  before: readonly Passage[],
  parents: readonly (string | null)[],
  went: ReadonlyMap<string, string>,
): string | null {
  for (let at = parents[index] ?? null; at !== null;) {
    const target = went.get(at);
    if (target !== undefined) return target;
    const parent = before.findIndex(({ anchor }) => anchor === at);
    at = parents[parent] ?? null;
  }
  return null;
}
