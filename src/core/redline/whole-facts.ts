import type { FlatDocument } from '../document/flat-document.ts';
import { type Facts, findFacts } from '../text/facts.ts';
import type { Hunk } from './diff/diff-tokens.ts';
import type { Row, RowSide } from './rows.ts';

/**
 * Keeps facts whole: no mark begins or ends inside of a date, an amount, a bracketed figure or the number
 * of a clause, and two facts that were replaced by two others have a mark each.
 */
export function keepFactsWhole(rows: readonly Row[], old: FlatDocument, fresh: FlatDocument): void {
  for (const row of rows) {
    const first = row.label ? 1 : 0;
    if (!row.old || !row.new || row.hunks.length === first) continue;
    const a = new FactSide(row.old, old.leaves[row.old.leaf]?.text ?? '');
    const b = new FactSide(row.new, fresh.leaves[row.new.leaf]?.text ?? '');
    if (!a.hasAny && !b.hasAny) continue;
    const label = row.hunks.slice(0, first);
    const whole = widen(row.hunks.slice(first), a, b, label[0]);
    row.hunks = [...label, ...whole.flatMap((hunk) => partFacts(hunk, a, b))];
  }
}

// A kept stretch of at most one word between two changes is confetti.
const FEWEST_KEPT = 2;
// A bracket that closes farther away stays cut.
const NEAR = 12;
const OPENING = /[([{（「『【]/;
const CLOSING = /[)\]}）」』】]/;

/** A side of a row, with the fact that each token belongs to. */
class FactSide {
  readonly hasAny: boolean;
  readonly count: number;
  readonly #piece: RowSide;
  readonly #text: string;
  readonly #facts: Facts | null;
  readonly #from: number;

  constructor(piece: RowSide, text: string) {
    this.#piece = piece;
    this.#text = text;
    this.count = piece.to - piece.from;
    this.#from = piece.from;
    this.#facts = piece.tokens && findFacts(text, piece.tokens);
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
      if (this.#piece.tokens?.words[index] === 1) continue;
      const sign = this.#text.charAt(this.#piece.tokens?.starts[index] ?? -1);
      if (OPENING.test(sign)) opened += 1;
      else if (CLOSING.test(sign)) {
        if (opened > 0) opened -= 1;
        else closed += 1;
      }
    }
    return { opened, closed };
  }

  countWords(from: number, to: number): number {
    let count = 0;
    for (let at = from; at < to; at += 1) count += this.#piece.tokens?.words[this.#from + at] ?? 0;
    return count;
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
    const { tokens } = this.#piece;
    return this.#text.slice(tokens?.starts[this.#from + at], tokens?.ends[this.#from + at]);
  }

  idOf(at: number): number {
    return this.#piece.tokens?.ids[this.#piece.from + at] ?? -1;
  }
}

/**
 * The hunks, wider where a border stands inside of a fact or parts a bracket from its partner. Two that
 * this brings so near to each other that hardly a word is kept between them become one, unless one of them is a fact for a fact.
 */
function widen(hunks: readonly Hunk[], a: FactSide, b: FactSide, label: Hunk | undefined): Hunk[] {
  const wide: Hunk[] = [];
  for (const [index, { ...hunk }] of hunks.entries()) {
    let last = wide.at(-1);
    const least = (): number => last?.b1 ?? label?.b1 ?? 0;
    const most = hunks[index + 1]?.b0 ?? b.count;
    while (hunk.b0 > least() && (a.isInside(hunk.a0) || b.isInside(hunk.b0))) {
      hunk.a0 -= 1;
      hunk.b0 -= 1;
    }
    while (hunk.b1 < most && (a.isInside(hunk.a1) || b.isInside(hunk.b1))) {
      hunk.a1 += 1;
      hunk.b1 += 1;
    }
    closeBrackets(hunk, a, b, least(), most);
    const isNear = last && b.countWords(last.b1, hunk.b0) < FEWEST_KEPT;
    if (last && isNear && !isFactForFact(last, a, b) && !isFactForFact(hunk, a, b)) {
      last.a1 = hunk.a1;
      last.b1 = hunk.b1;
    } else wide.push((last = hunk));
  }
  return wide;
}

function isFactForFact({ a0, a1, b0, b1 }: Hunk, a: FactSide, b: FactSide): boolean {
  return a.isFact(a0, a1) && b.isFact(b0, b1);
}

function closeBrackets(hunk: Hunk, a: FactSide, b: FactSide, least: number, most: number): void {
  const state = (one: Hunk) => {
    const [left, right] = [a.open(one.a0, one.a1), b.open(one.b0, one.b1)];
    return {
      opened: Math.max(left.opened, right.opened),
      closed: Math.max(left.closed, right.closed),
    };
  };
  const trial = { ...hunk };
  const { opened, closed } = state(hunk);
  if (opened > 0 && closed === 0) {
    const end = Math.min(most, hunk.b1 + NEAR);
    while (trial.b1 < end && state(trial).opened > 0) {
      trial.a1 += 1;
      trial.b1 += 1;
    }
  } else if (closed > 0 && opened === 0) {
    const start = Math.max(least, hunk.b0 - NEAR);
    while (trial.b0 > start && state(trial).closed > 0) {
      trial.a0 -= 1;
      trial.b0 -= 1;
    }
  } else return;
  const after = state(trial);
  if (after.opened === 0 && after.closed === 0) Object.assign(hunk, trial);
}

/** A hunk for each fact where as many facts took the places of others, with the same words between. */
function partFacts(hunk: Hunk, a: FactSide, b: FactSide): Hunk[] {
  const olds = a.factsIn(hunk.a0, hunk.a1);
  const news = b.factsIn(hunk.b0, hunk.b1);
  if (olds.length < 2 || olds.length !== news.length) return [hunk];
  const parts: Hunk[] = [];
  for (const [index, [a0, a1]] of olds.entries()) {
    const [b0, b1] = news[index] as [number, number];
    const last = parts.at(-1);
    if (last) {
      const between = changesOfCase(a, last.a1, a0, b, last.b1, b0);
      if (!between) return [hunk];
      parts.push(...between);
    }
    parts.push({ a0, a1, b0, b1 });
  }
  const [first, last] = [parts[0] as Hunk, parts.at(-1) as Hunk];
  first.a0 = hunk.a0;
  first.b0 = hunk.b0;
  last.a1 = hunk.a1;
  last.b1 = hunk.b1;
  return parts.filter(({ a0, a1, b0, b1 }) => !isSame(a, a0, a1, b, b0, b1));
}

/** A hunk for each token that is written otherwise; `null` where other words stand there. */
function changesOfCase(
  a: FactSide,
  a0: number,
  a1: number,
  b: FactSide,
  b0: number,
  b1: number,
): Hunk[] | null {
  if (a1 - a0 !== b1 - b0) return null;
  const found: Hunk[] = [];
  for (let at = 0; at < a1 - a0; at += 1) {
    const [i, j] = [a0 + at, b0 + at];
    if (a.idOf(i) === b.idOf(j)) continue;
    if (a.textOf(i).toLowerCase() !== b.textOf(j).toLowerCase()) return null;
    found.push({ a0: i, a1: i + 1, b0: j, b1: j + 1 });
  }
  return found;
}

function isSame(a: FactSide, a0: number, a1: number, b: FactSide, b0: number, b1: number): boolean {
  if (a1 - a0 !== b1 - b0) return false;
  for (let at = 0; at < a1 - a0; at += 1) if (a.idOf(a0 + at) !== b.idOf(b0 + at)) return false;
  return true;
}
