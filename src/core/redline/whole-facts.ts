import type { FlatDocument } from '../document/flat/flat-document.ts';
import { type Facts, findFacts } from '../text/words/facts.ts';
import type { Hunk } from '../diff/subsequences.ts';
import { countSliceWords, lengthOf, type LeafSlice, type Row } from './rows.ts';

/**
 * Keeps facts whole: no mark begins or ends inside of a date, an amount, a bracketed figure or the number
 * of a clause, and two facts that were replaced by two others have a mark each.
 */
export function keepFactsWhole(rows: readonly Row[], old: FlatDocument, fresh: FlatDocument): void {
  for (const row of rows) {
    const first = row.label ? 1 : 0;
    if (!row.old || !row.new || row.hunks.length === first) continue;
    const a = new SliceFacts(row.old, old.leaves[row.old.leaf]?.text ?? '');
    const b = new SliceFacts(row.new, fresh.leaves[row.new.leaf]?.text ?? '');
    if (!a.hasAny && !b.hasAny) continue;
    const label = row.hunks.slice(0, first);
    const whole = widen(row.hunks.slice(first), a, b, label[0]);
    row.hunks = [...label, ...whole.flatMap((hunk) => splitByFacts(hunk, a, b))];
  }
}

// A kept stretch of at most one word between two changes is confetti.
const FEWEST_KEPT = 2;
// A bracket that closes farther away stays cut.
const NEAR = 12;
const OPENING = /[([{（「『【]/;
const CLOSING = /[)\]}）」』】]/;

/** A side of a row, with the fact that each token belongs to. */
class SliceFacts {
  readonly hasAny: boolean;
  readonly count: number;
  readonly #slice: LeafSlice;
  readonly #text: string;
  readonly #facts: Facts | null;
  readonly #from: number;

  constructor(slice: LeafSlice, text: string) {
    this.#slice = slice;
    this.#text = text;
    this.count = lengthOf(slice);
    this.#from = slice.from;
    this.#facts = slice.tokens && findFacts(text, slice.tokens);
    this.hasAny = this.#facts !== null || OPENING.test(text);
  }

  /** True where a cut before a token would part a fact. */
  isInside(at: number): boolean {
    const fact = this.#factOf(at);
    return fact !== -1 && at > 0 && this.#factOf(at - 1) === fact;
  }

  /** True for the range of a whole fact. */
  isFact(from: number, to: number): boolean {
    const [fact, other] = this.factsIn(from, to);
    if (!fact || other || this.isInside(from) || this.isInside(to)) return false;
    return fact[0] === from && fact[1] === to;
  }

  /** Brackets that open and do not close in a range, less those that close and did not open. */
  open(from: number, to: number): { opened: number; closed: number } {
    let opened = 0;
    let closed = 0;
    for (let at = from; at < to; at += 1) {
      const index = this.#from + at;
      if (this.#slice.tokens?.words[index] === 1) continue;
      const sign = this.#text.charAt(this.#slice.tokens?.starts[index] ?? -1);
      if (OPENING.test(sign)) opened += 1;
      else if (CLOSING.test(sign)) {
        if (opened > 0) opened -= 1;
        else closed += 1;
      }
    }
    return { opened, closed };
  }

  countWords(from: number, to: number): number {
    return countSliceWords(this.#slice, from, to);
  }

  /** The facts in a range, as first token and the one after the last. */
  factsIn(from: number, to: number): [from: number, to: number][] {
    const found: [number, number][] = [];
    for (let at = from; at < to; at += 1) {
      const fact = this.#factOf(at);
      if (fact === -1) continue;
      const last = found.at(-1);
      if (last && last[1] === at && this.#factOf(at - 1) === fact) last[1] = at + 1;
      else found.push([at, at + 1]);
    }
    return found;
  }

  #factOf(at: number): number {
    return this.#facts?.[this.#from + at] ?? -1;
  }

  textOf(at: number): string {
    const { tokens } = this.#slice;
    return this.#text.slice(tokens?.starts[this.#from + at], tokens?.ends[this.#from + at]);
  }

  idOf(at: number): number {
    return this.#slice.tokens?.ids[this.#slice.from + at] ?? -1;
  }
}

/**
 * The hunks, wider where a border stands inside of a fact or parts a bracket from its partner. Two that
 * this brings so near to each other that hardly a word is kept between them become one, unless one of them is a fact for a fact.
 */
function widen(
  hunks: readonly Hunk[],
  a: SliceFacts,
  b: SliceFacts,
  label: Hunk | undefined,
): Hunk[] {
  const wide: Hunk[] = [];
  for (const [index, { ...hunk }] of hunks.entries()) {
    let last = wide.at(-1);
    const least = (): number => last?.toB ?? label?.toB ?? 0;
    const most = hunks[index + 1]?.fromB ?? b.count;
    while (hunk.fromB > least() && (a.isInside(hunk.fromA) || b.isInside(hunk.fromB))) {
      hunk.fromA -= 1;
      hunk.fromB -= 1;
    }
    while (hunk.toB < most && (a.isInside(hunk.toA) || b.isInside(hunk.toB))) {
      hunk.toA += 1;
      hunk.toB += 1;
    }
    closeBrackets(hunk, a, b, least(), most);
    const isNear = last && b.countWords(last.toB, hunk.fromB) < FEWEST_KEPT;
    if (last && isNear && !isFactForFact(last, a, b) && !isFactForFact(hunk, a, b)) {
      last.toA = hunk.toA;
      last.toB = hunk.toB;
    } else wide.push((last = hunk));
  }
  return wide;
}

function isFactForFact({ fromA, toA, fromB, toB }: Hunk, a: SliceFacts, b: SliceFacts): boolean {
  return a.isFact(fromA, toA) && b.isFact(fromB, toB);
}

function closeBrackets(
  hunk: Hunk,
  a: SliceFacts,
  b: SliceFacts,
  least: number,
  most: number,
): void {
  const state = (one: Hunk) => {
    const [left, right] = [a.open(one.fromA, one.toA), b.open(one.fromB, one.toB)];
    return {
      opened: Math.max(left.opened, right.opened),
      closed: Math.max(left.closed, right.closed),
    };
  };
  const trial = { ...hunk };
  const { opened, closed } = state(hunk);
  if (opened > 0 && closed === 0) {
    const end = Math.min(most, hunk.toB + NEAR);
    while (trial.toB < end && state(trial).opened > 0) {
      trial.toA += 1;
      trial.toB += 1;
    }
  } else if (closed > 0 && opened === 0) {
    const start = Math.max(least, hunk.fromB - NEAR);
    while (trial.fromB > start && state(trial).closed > 0) {
      trial.fromA -= 1;
      trial.fromB -= 1;
    }
  } else return;
  const after = state(trial);
  if (after.opened === 0 && after.closed === 0) Object.assign(hunk, trial);
}

/** A hunk for each fact where as many facts took the places of others, with the same words between. */
function splitByFacts(hunk: Hunk, a: SliceFacts, b: SliceFacts): Hunk[] {
  const olds = a.factsIn(hunk.fromA, hunk.toA);
  const news = b.factsIn(hunk.fromB, hunk.toB);
  if (olds.length < 2 || olds.length !== news.length) return [hunk];
  const parts: Hunk[] = [];
  for (const [index, [fromA, toA]] of olds.entries()) {
    const [fromB, toB] = news[index] as [number, number];
    const last = parts.at(-1);
    if (last) {
      const between = changesOfCase(a, last.toA, fromA, b, last.toB, fromB);
      if (!between) return [hunk];
      parts.push(...between);
    }
    parts.push({ fromA, toA, fromB, toB });
  }
  const [first, last] = [parts[0] as Hunk, parts.at(-1) as Hunk];
  first.fromA = hunk.fromA;
  first.fromB = hunk.fromB;
  last.toA = hunk.toA;
  last.toB = hunk.toB;
  return parts.filter(({ fromA, toA, fromB, toB }) => !isSame(a, fromA, toA, b, fromB, toB));
}

/** A hunk for each token that is written otherwise; `null` where other words stand there. */
function changesOfCase(
  a: SliceFacts,
  fromA: number,
  toA: number,
  b: SliceFacts,
  fromB: number,
  toB: number,
): Hunk[] | null {
  if (toA - fromA !== toB - fromB) return null;
  const found: Hunk[] = [];
  for (let at = 0; at < toA - fromA; at += 1) {
    const [i, j] = [fromA + at, fromB + at];
    if (a.idOf(i) === b.idOf(j)) continue;
    if (a.textOf(i).toLowerCase() !== b.textOf(j).toLowerCase()) return null;
    found.push({ fromA: i, toA: i + 1, fromB: j, toB: j + 1 });
  }
  return found;
}

function isSame(
  a: SliceFacts,
  fromA: number,
  toA: number,
  b: SliceFacts,
  fromB: number,
  toB: number,
): boolean {
  if (toA - fromA !== toB - fromB) return false;
  for (let at = 0; at < toA - fromA; at += 1)
    if (a.idOf(fromA + at) !== b.idOf(fromB + at)) return false;
  return true;
}
