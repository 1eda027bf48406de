import { isUnspaced } from '../policy/typography.ts';
import type { Hunk } from './diff/diff-tokens.ts';
import type { Part } from './sequences.ts';

/**
 * The hunks, with what changed where words meet. Where a blank came or went between two kept tokens,
 * both are marked, since `(b) or` and `(b)or` are other words. Where no more than a hyphen or a slash
 * changed within what was written as one word, its parts are marked with it: `opt-out`, `opt out`.
 */
export function widenHunks(hunks: readonly Hunk[], a: readonly Part[], b: readonly Part[]): Hunk[] {
  const old = new Joins(a);
  const fresh = new Joins(b);
  const widened: Hunk[] = [];
  let kept = { a: 0, b: 0 };
  for (const hunk of [...hunks, { a0: old.length, a1: old.length, b0: fresh.length, b1: 0 }]) {
    for (let i = kept.a + 1, j = kept.b + 1; i < hunk.a0; i += 1, j += 1) {
      if (old.joins[i] !== fresh.joins[j]) {
        add(widened, { a0: i - 1, a1: i + 1, b0: j - 1, b1: j + 1 });
      }
    }
    kept = { a: hunk.a1, b: hunk.b1 };
    if (hunk.a0 === old.length && hunk.b0 === fresh.length) break;
    const isInWord = old.isInWord(hunk.a0, hunk.a1) || fresh.isInWord(hunk.b0, hunk.b1);
    const by = isInWord && old.isHyphens(hunk.a0, hunk.a1) && fresh.isHyphens(hunk.b0, hunk.b1);
    add(widened, by ? around(hunk) : hunk);
  }
  return widened;
}

function around({ a0, a1, b0, b1 }: Hunk): Hunk {
  return { a0: a0 - 1, a1: a1 + 1, b0: b0 - 1, b1: b1 + 1 };
}

/** Adds a hunk; one that overlaps with the last or follows at once becomes a part of it. */
function add(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1);
  if (!last || last.a1 < hunk.a0 || last.b1 < hunk.b0) {
    hunks.push({ ...hunk });
    return;
  }
  last.a1 = Math.max(last.a1, hunk.a1);
  last.b1 = Math.max(last.b1, hunk.b1);
}

const HYPHENS = /^[-‐‑/_&+]$/;

/** Where the tokens of some blocks meet without a blank. */
class Joins {
  /** 1 for a token that begins where the one before it ends. */
  readonly joins: Uint8Array;
  readonly length: number;
  readonly #parts: readonly Part[];

  constructor(parts: readonly Part[]) {
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

  #find<Value>(at: number, read: (part: Part, index: number) => Value): Value | undefined {
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
