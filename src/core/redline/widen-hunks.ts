import { isUnspaced } from '../text/words/typography.ts';
import type { Hunk } from './diff/subsequences.ts';
import type { TokenizedText } from './rows.ts';

/**
 * The hunks, with what changed where words meet. Where a blank came or went between two kept tokens,
 * both are marked, since `(b) or` and `(b)or` are other words. Where no more than a hyphen or a slash
 * changed within what was written as one word, its parts are marked with it: `opt-out`, `opt out`.
 */
export function widenHunks(
  hunks: readonly Hunk[],
  a: readonly TokenizedText[],
  b: readonly TokenizedText[],
): Hunk[] {
  const old = new WordJoins(a);
  const fresh = new WordJoins(b);
  const widened: Hunk[] = [];
  let kept = { a: 0, b: 0 };
  for (const hunk of [
    ...hunks,
    { fromA: old.length, toA: old.length, fromB: fresh.length, toB: 0 },
  ]) {
    for (let i = kept.a + 1, j = kept.b + 1; i < hunk.fromA; i += 1, j += 1) {
      if (old.joins[i] !== fresh.joins[j]) {
        add(widened, { fromA: i - 1, toA: i + 1, fromB: j - 1, toB: j + 1 });
      }
    }
    kept = { a: hunk.toA, b: hunk.toB };
    if (hunk.fromA === old.length && hunk.fromB === fresh.length) break;
    const isInWord = old.isInWord(hunk.fromA, hunk.toA) || fresh.isInWord(hunk.fromB, hunk.toB);
    const by =
      isInWord && old.isHyphens(hunk.fromA, hunk.toA) && fresh.isHyphens(hunk.fromB, hunk.toB);
    add(widened, by ? around(hunk) : hunk);
  }
  return widened;
}

function around({ fromA, toA, fromB, toB }: Hunk): Hunk {
  return { fromA: fromA - 1, toA: toA + 1, fromB: fromB - 1, toB: toB + 1 };
}

/** Adds a hunk; one that overlaps with the last or follows at once becomes a part of it. */
function add(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (!last || last.toA < hunk.fromA || last.toB < hunk.fromB) {
    hunks.push({ ...hunk });
    return;
  }
  last.toA = Math.max(last.toA, hunk.toA);
  last.toB = Math.max(last.toB, hunk.toB);
}

const HYPHENS = /^[-‐‑/_&+]$/;

/** Where the tokens of some blocks meet without a blank. */
class WordJoins {
  /** 1 for a token that begins where the one before it ends. */
  readonly joins: Uint8Array;
  readonly length: number;
  readonly #parts: readonly TokenizedText[];

  constructor(parts: readonly TokenizedText[]) {
    this.#parts = parts;
    this.length = parts.reduce((sum, { tokens, from }) => sum + tokens.ids.length - from, 0);
    this.joins = new Uint8Array(this.length);
    let at = 0;
    for (const { tokens, text, from } of parts) {
      const { starts, ends } = tokens;
      for (let index = from; index < starts.length; index += 1, at += 1) {
        const start = starts[index] as number;
        if (index === from || start !== ends[index - 1]) continue;
        if (start > 0 && !isUnspacedAt(text, start - 1) && !isUnspacedAt(text, start)) {
          this.joins[at] = 1;
        }
      }
    }
  }

  /** Whether tokens, with a word before them and one after, are written as one word. */
  isInWord(from: number, to: number): boolean {
    if (from === 0 || to >= this.length || !this.#isWord(from - 1) || !this.#isWord(to)) {
      return false;
    }
    for (let at = from; at <= to; at += 1) if (this.joins[at] === 0) return false;
    return true;
  }

  /** Whether the tokens are signs that join words, with a word at each end. */
  isHyphens(from: number, to: number): boolean {
    if (from === 0 || to >= this.length || !this.#isWord(from - 1) || !this.#isWord(to)) {
      return false;
    }
    for (let at = from; at < to; at += 1) if (!HYPHENS.test(this.#textOf(at))) return false;
    return true;
  }

  #isWord(at: number): boolean {
    return this.#find(at, ({ tokens }, index) => tokens.words[index] === 1) ?? false;
  }

  #textOf(at: number): string {
    return (
      this.#find(at, ({ tokens, text }, index) =>
        text.slice(tokens.starts[index], tokens.ends[index]),
      ) ?? ''
    );
  }

  #find<Value>(at: number, read: (part: TokenizedText, index: number) => Value): Value | undefined {
    let rest = at;
    for (const part of this.#parts) {
      const count = part.tokens.ids.length - part.from;
      if (rest < count) return read(part, part.from + rest);
      rest -= count;
    }
    return undefined;
  }
}

function isUnspacedAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < FIRST_UNSPACED) return false;
  const isLowSurrogate = unit >= 0xdc00 && unit < 0xe000;
  return isUnspaced(String.fromCodePoint(text.codePointAt(isLowSurrogate ? at - 1 : at) ?? unit));
}

const FIRST_UNSPACED = 0x2e80;
