import { BORDER, type Hunk } from '../diff/subsequences.ts';
import type { FlatDocument, Leaf } from '../document/flat/flat-document.ts';
import type { Tokenizer } from '../text/words/tokens.ts';
import { isUnspaced } from '../text/words/typography.ts';
import {
  borderAfter,
  countSliceWords,
  type LeafSlice,
  lengthOf,
  type Row,
  type TokenizedText,
  tokensOf,
} from './rows.ts';

// A kept stretch of at most one word between two changes is confetti.
const FEWEST_KEPT = 2;
// A text this long has two words in any script.
const SURELY_LONG = 60;

/**
 * Closes what is left of confetti, in reading order over the whole redline: where a change ends near
 * the end of one block and another begins near the start of the next, the word between them is marked
 * too. A block that did not change at all stays as it is.
 */
export function joinCloseHunks(
  rows: readonly Row[],
  old: FlatDocument,
  fresh: FlatDocument,
  tokenizer: Tokenizer,
): void {
  const leafOf = { old: old.leaves, new: fresh.leaves };
  let pending: { row: Row; words: number } | null = null;
  for (const row of rows) {
    if (!row.old && !row.new) continue;
    if (row.hunks.length === 0) {
      const kept = row.new ?? row.old;
      const leaf = leafOf[row.new ? 'new' : 'old'][kept?.leaf ?? 0];
      if (pending && kept && leaf) {
        const words: number = isLong(kept) ? FEWEST_KEPT : wordsOf(kept, leaf, tokenizer);
        pending.words += words;
        if (pending.words >= FEWEST_KEPT) pending = null;
      }
      continue;
    }
    joinInside(row);
    const first = row.hunks[0];
    const last = row.hunks.at(-1);
    if (!first || !last) continue;
    const lead = countSliceWords(row.new, 0, first.fromB);
    if (pending && !isOneText(pending.row, row) && pending.words + lead < FEWEST_KEPT) {
      closeEnd(pending.row);
      first.fromA = 0;
      first.fromB = 0;
    }
    const length = lengthOf(row.new);
    pending = { row, words: countSliceWords(row.new, last.toB, length) };
    if (pending.words >= FEWEST_KEPT) pending = null;
  }
}

// Compared as one, with an eye to where the blocks end.
function isOneText(a: Row, b: Row): boolean {
  return a.joint !== null && a.joint === b.joint;
}

function closeEnd(row: Row): void {
  const last = row.hunks.at(-1);
  if (!last) return;
  last.toA = lengthOf(row.old);
  last.toB = lengthOf(row.new);
}

// Rows that were cut from a joint comparison, and labels, leave islands too.
function joinInside(row: Row): void {
  const joined: Row['hunks'] = [];
  for (const hunk of row.hunks) {
    const last = joined.at(-1);
    if (last && countSliceWords(row.new, last.toB, hunk.fromB) < FEWEST_KEPT) {
      last.toA = hunk.toA;
      last.toB = hunk.toB;
    } else joined.push({ ...hunk });
  }
  row.hunks = joined;
}

function isLong({ start, end }: LeafSlice): boolean {
  return end - start >= SURELY_LONG;
}

function wordsOf(slice: LeafSlice, leaf: Leaf, tokenizer: Tokenizer): number {
  const { words, ends } = tokensOf(slice, leaf, tokenizer);
  let count = 0;
  for (const [index, word] of words.entries()) {
    const end = ends[index] ?? 0;
    if (end > slice.start && end <= slice.end) count += word;
  }
  return count;
}

/**
 * Shows what was rewritten as a lawyer would: the old passage whole, then the new one, where marks and
 * kept words would take turns. A passage is as long as its scraps: a clause, a sentence, a paragraph.
 */
export function joinScatteredHunks(
  rows: readonly Row[],
  old: FlatDocument,
  fresh: FlatDocument,
): void {
  for (const row of rows) {
    const first = row.label ? 1 : 0;
    if (!row.old || !row.new || row.hunks.length - first < 2) continue;
    const text = {
      old: old.leaves[row.old.leaf]?.text ?? '',
      new: fresh.leaves[row.new.leaf]?.text ?? '',
    };
    const label = row.hunks.slice(0, first);
    row.hunks = [
      ...label,
      ...new PassageFinder(row.old, row.new, text, row.hunks.slice(first)).hunks(),
    ];
  }
}

// So many kept words part two passages.
const PARTS_PASSAGES = 8;
// By the number of changes: how many words may stay between them, for each one that changed on the side
// where fewer did, to be scraps. Of two changes a reader sees the kept words well enough. More would
// mark far more than has changed.
const KEPT_SHARE_BY_CHANGES: readonly number[] = [0, 0, 0.25, 0.35, 0.45, 0.5];
// In a script without blanks a word has one to three letters, and half of them are endings.
const MORE_IF_UNSPACED = 2;
// Only so many changes are looked at together.
const LONGEST_WINDOW = 40;
// So many kept words beside a gathered passage, up to where its sentence ends or begins, go with it.
const GOES_ALONG = 2;

class PassageFinder {
  readonly #a: LeafSlice;
  readonly #b: LeafSlice;
  readonly #text: { old: string; new: string };
  readonly #hunks: readonly Hunk[];
  readonly #isUnspaced: boolean;

  constructor(
    a: LeafSlice,
    b: LeafSlice,
    text: { old: string; new: string },
    hunks: readonly Hunk[],
  ) {
    this.#a = a;
    this.#b = b;
    this.#text = text;
    this.#hunks = hunks;
    this.#isUnspaced = isUnspacedText(text.new);
  }

  hunks(): Hunk[] {
    const found: Hunk[] = [];
    for (let from = 0; from < this.#hunks.length;) {
      const to = this.#endOfScraps(from);
      const first = this.#hunks[from] as Hunk;
      const last = this.#hunks[to] as Hunk;
      const whole = { fromA: first.fromA, toA: last.toA, fromB: first.fromB, toB: last.toB };
      if (to > from) this.#complete(whole, found.at(-1), this.#hunks[to + 1]);
      found.push(whole);
      from = to + 1;
    }
    return found;
  }

  /** The last hunk of the longest window of scraps that begins with one. */
  #endOfScraps(from: number): number {
    let deleted = 0;
    let inserted = 0;
    let kept = 0;
    let end = from;
    const most = Math.min(this.#hunks.length, from + LONGEST_WINDOW);
    for (let at = from; at < most; at += 1) {
      const hunk = this.#hunks[at] as Hunk;
      const before = this.#hunks[at - 1];
      if (before && at > from) {
        const between = this.#words('b', before.toB, hunk.fromB);
        if (between >= PARTS_PASSAGES) break;
        kept += between;
      }
      deleted += this.#words('a', hunk.fromA, hunk.toA);
      inserted += this.#words('b', hunk.fromB, hunk.toB);
      const share =
        (KEPT_SHARE_BY_CHANGES[Math.min(at - from + 1, KEPT_SHARE_BY_CHANGES.length - 1)] ?? 0) *
        (this.#isUnspaced ? MORE_IF_UNSPACED : 1);
      if (kept <= share * Math.min(deleted, inserted)) end = at;
    }
    return end;
  }

  /** Lets it begin and end with its sentence, where that is near. */
  #complete(hunk: Hunk, before: Hunk | undefined, after: Hunk | undefined): void {
    const lead = this.#keptToBorder(hunk.fromB, -1, before?.toB ?? 0);
    if (lead > 0 && this.#isSentence('a', hunk.fromA - lead)) {
      hunk.fromA -= lead;
      hunk.fromB -= lead;
    }
    const last = this.#b.to - this.#b.from;
    const trail = this.#keptToBorder(hunk.toB, 1, after?.fromB ?? last);
    if (trail > 0 && this.#isSentence('a', hunk.toA + trail)) {
      hunk.toA += trail;
      hunk.toB += trail;
    }
  }

  /** How many kept tokens stand between a place and the border of its sentence; 0 for too many. */
  #keptToBorder(from: number, step: 1 | -1, limit: number): number {
    let words = 0;
    for (let at = from; ; at += step) {
      if (at !== from && this.#isSentence('b', at)) return words > 0 ? Math.abs(at - from) : 0;
      if (at === from && this.#isSentence('b', at)) return 0;
      if (at === limit) return 0;
      words += this.#words('b', step === 1 ? at : at - 1, step === 1 ? at + 1 : at);
      if (words > GOES_ALONG) return 0;
    }
  }

  /** True where a sentence or the block begins or ends. */
  #isSentence(side: 'a' | 'b', at: number): boolean {
    const slice = side === 'a' ? this.#a : this.#b;
    const text = side === 'a' ? this.#text.old : this.#text.new;
    const { tokens, from, to } = slice;
    if (at === 0 || from + at >= to || !tokens) return true;
    return borderAfter(tokens, text, from + at - 1) >= BORDER.sentence;
  }

  #words(side: 'a' | 'b', from: number, to: number): number {
    return countSliceWords(side === 'a' ? this.#a : this.#b, from, to);
  }
}

/** True if most letters of the text belong to a script without blanks. */
function isUnspacedText(text: string): boolean {
  const letters = [...text.slice(0, LETTERS_LOOKED_AT)];
  return letters.filter((letter) => isUnspaced(letter)).length * 2 > letters.length;
}

const LETTERS_LOOKED_AT = 100;

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
