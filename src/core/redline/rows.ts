import type { Leaf } from '../document/flat/flat-document.ts';
import type { Tokenizer, Tokens } from '../text/words/tokens.ts';
import { BORDER, type Hunk, type TokenSequence } from '../diff/subsequences.ts';
import type { Token } from './redline-schema.ts';

/** A part of a leaf: its characters, and its tokens once they were needed. */
export interface LeafSlice {
  leaf: number;
  start: number;
  end: number;
  /** Tokens of the whole leaf; the slice has those from `from` to `to`. */
  tokens: Tokens | null;
  from: number;
  to: number;
}

/** What a reader compares side by side: a slice of an old leaf and one of a new leaf. */
export interface Row {
  old: LeafSlice | null;
  new: LeafSlice | null;
  /** In tokens of the slices, counted from the first token of each slice. */
  hunks: Hunk[];
  coarse: boolean;
  /** Of a text that was cut in several blocks, or joined from several. */
  joint: 'split' | 'merged' | null;
  /** A changed number or letter before the words; its tokens are the first hunk. */
  label: { before: string; after: string; isOnlyChange: boolean } | null;
  /** Of a header's cell whose column moved: where it stood and stands, from 1. */
  column?: { before: number; after: number };
}

/** The tokens of a slice's leaf, cut now if they were not yet. */
export function tokensOf(slice: LeafSlice, leaf: Leaf, tokenizer: Tokenizer): Tokens {
  if (slice.tokens) return slice.tokens;
  slice.tokens = tokenizer.tokenize(leaf.text);
  slice.to = slice.tokens.ids.length;
  return slice.tokens;
}

/** How many tokens a slice has. */
export function lengthOf(slice: LeafSlice | null): number {
  return slice ? slice.to - slice.from : 0;
}

/** The words among some of its tokens, counted from the first; 0 while these are not known. */
export function countSliceWords(slice: LeafSlice | null, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += slice?.tokens?.words[slice.from + at] ?? 0;
  return count;
}

/** A leaf as one slice. */
export function wholeSlice(leaf: number, { text }: Leaf): LeafSlice {
  return { leaf, start: 0, end: text.length, tokens: null, from: 0, to: 0 };
}

/** A block of a comparison of several. */
interface TokenizedLeaf {
  leaf: number;
  tokens: Tokens;
  text: string;
}

/** The comparison of several blocks as rows: a new one begins at each border of either side. */
export function splitIntoRows(
  old: TokenizedLeaf[],
  fresh: TokenizedLeaf[],
  hunks: readonly Hunk[],
  aCount: number,
  bCount: number,
): Row[] {
  return new RowSplitter(old, fresh).cut(hunks, aCount, bCount);
}

class RowSplitter {
  readonly #parts: { old: TokenizedLeaf[]; new: TokenizedLeaf[] };
  readonly #rows: Row[] = [];
  readonly #at = { old: { part: 0, token: 0 }, new: { part: 0, token: 0 } };

  constructor(old: TokenizedLeaf[], fresh: TokenizedLeaf[]) {
    this.#parts = { old, new: fresh };
  }

  cut(hunks: readonly Hunk[], aCount: number, bCount: number): Row[] {
    let a = 0;
    for (const hunk of [...hunks, { fromA: aCount, toA: aCount, fromB: bCount, toB: bCount }]) {
      for (; a < hunk.fromA; a += 1) this.#step(true, true);
      // What replaces it opens a block: so it was deleted there, not after the block before.
      if (hunk.fromA < hunk.toA && hunk.fromB < hunk.toB && this.#at.new.token === 0) this.#open();
      for (; a < hunk.toA; a += 1) this.#step(true, false);
      for (let b = hunk.fromB; b < hunk.toB; b += 1) this.#step(false, true);
    }
    return this.#rows;
  }

  #step(old: boolean, fresh: boolean): void {
    const row = this.#rowFor(old, fresh);
    const counts = { a: lengthOf(row.old), b: lengthOf(row.new) };
    if (old) this.#take(row, 'old', fresh);
    if (fresh) this.#take(row, 'new', old);
    if (old && fresh) return;
    const last = row.hunks.at(-1);
    if (last && last.toA === counts.a && last.toB === counts.b) {
      last.toA += old ? 1 : 0;
      last.toB += fresh ? 1 : 0;
    } else {
      row.hunks.push({
        fromA: counts.a,
        toA: counts.a + (old ? 1 : 0),
        fromB: counts.b,
        toB: counts.b + (fresh ? 1 : 0),
      });
    }
  }

  #rowFor(old: boolean, fresh: boolean): Row {
    const last = this.#rows.at(-1);
    const fits = (side: 'old' | 'new', wanted: boolean): boolean =>
      !wanted || !last?.[side] || last[side].leaf === this.#part(side)?.leaf;
    return last && fits('old', old) && fits('new', fresh) ? last : this.#open();
  }

  #open(): Row {
    const last = this.#rows.at(-1);
    if (last && !last.old && !last.new) return last;
    const row: Row = { old: null, new: null, hunks: [], coarse: false, joint: null, label: null };
    this.#rows.push(row);
    return row;
  }

  #part(side: 'old' | 'new'): TokenizedLeaf | undefined {
    return this.#parts[side][this.#at[side].part];
  }

  #take(row: Row, side: 'old' | 'new', isKept: boolean): void {
    const at = this.#at[side];
    const part = this.#part(side) as TokenizedLeaf;
    const isLast = at.token === part.tokens.ids.length - 1;
    const end = isLast ? part.text.length : (part.tokens.ends[at.token] as number);
    const start = row[side] || at.token === 0 ? 0 : this.#startOf(part, side, isKept);
    const slice = row[side] ?? {
      leaf: part.leaf,
      start,
      end,
      tokens: part.tokens,
      from: at.token,
      to: at.token,
    };
    slice.end = end;
    slice.to += 1;
    row[side] = slice;
    if (isLast) {
      at.part += 1;
      at.token = 0;
    } else at.token += 1;
  }

  /** Where a slice begins: before the blank, unless that would be marked with the word after it. */
  #startOf(part: TokenizedLeaf, side: 'old' | 'new', isKept: boolean): number {
    const { token } = this.#at[side];
    const end = part.tokens.ends[token - 1] as number;
    if (isKept) return end;
    const start = part.tokens.starts[token] as number;
    const before = this.#rows.findLast((row) => row[side]?.leaf === part.leaf)?.[side];
    if (before) before.end = start;
    return start;
  }
}

/** A row's text as tokens: kept, deleted, inserted; a deletion stands before the insertion that replaces it. */
export function tokenRuns(row: Row, oldText: string, newText: string): Token[] {
  if (!row.old || !row.new) {
    const op = row.old ? 'delete' : 'insert';
    const slice = row.old ?? row.new;
    const text = slice ? (row.old ? oldText : newText).slice(slice.start, slice.end) : '';
    return text === '' ? [] : [{ op, text }];
  }
  if (row.hunks.length === 0) return wholeRuns(row.old, oldText, row.new, newText);
  const a = new Cursor(row.old, oldText);
  const b = new Cursor(row.new, newText);
  const tokens: Token[] = [];
  for (const hunk of row.hunks) {
    pushKept(tokens, a.upTo(hunk.fromA), b.upTo(hunk.fromB));
    pushChange(tokens, a.upTo(hunk.toA), b.upTo(hunk.toB));
  }
  pushKept(tokens, a.rest(), b.rest());
  return tokens;
}

function wholeRuns(old: LeafSlice, oldText: string, fresh: LeafSlice, newText: string): Token[] {
  const tokens: Token[] = [];
  pushKept(tokens, oldText.slice(old.start, old.end), newText.slice(fresh.start, fresh.end));
  return tokens;
}

// A slice's text up to a token's start belongs to what stands before it: blanks follow their word.
class Cursor {
  readonly #slice: LeafSlice;
  readonly #text: string;
  #at: number;

  constructor(slice: LeafSlice, text: string) {
    this.#slice = slice;
    this.#text = text;
    this.#at = slice.start;
  }

  upTo(token: number): string {
    const { from, to, end, tokens } = this.#slice;
    const index = from + token;
    const next = index >= to ? end : (tokens?.starts[index] ?? end);
    return this.#textTo(next);
  }

  rest(): string {
    return this.#textTo(this.#slice.end);
  }

  #textTo(to: number): string {
    const text = this.#text.slice(this.#at, to);
    this.#at = Math.max(this.#at, to);
    return text;
  }
}

function pushKept(tokens: Token[], was: string, text: string): void {
  if (was === '' && text === '') return;
  const last = tokens.at(-1);
  if (was !== text) tokens.push({ op: 'keep', text, was });
  else if (last?.op === 'keep' && last.was === undefined) last.text += text;
  else tokens.push({ op: 'keep', text });
}

function pushChange(tokens: Token[], deleted: string, inserted: string): void {
  const kept = tokens.at(-1);
  if (kept?.op !== 'keep' || kept.was === undefined) {
    pushReplaced(tokens, deleted, inserted);
    return;
  }
  // The blanks around a change differ: they are a part of it where they can be.
  const [oldWords, oldBlank] = partEnd(kept.was);
  const [newWords, newBlank] = partEnd(kept.text);
  // Before a slice of a text that was split there is a blank, too. What is inserted keeps its own.
  const isSame = deleted === '' ? oldWords === newWords : oldWords.trim() === newWords.trim();
  if (!isSame) {
    pushReplaced(tokens, deleted, inserted);
    return;
  }
  const [insertedWords, insertedBlank] = partEnd(inserted);
  const [deletedWords, deletedBlank] = partEnd(deleted);
  const isBetween =
    (deleted === '' && oldBlank === insertedBlank) ||
    (inserted === '' && newBlank === deletedBlank);
  if (isBetween) {
    tokens.pop();
    pushKept(tokens, oldWords, newWords);
    if (deleted === '') tokens.push({ op: 'insert', text: newBlank + insertedWords });
    else tokens.push({ op: 'delete', text: oldBlank + deletedWords });
    pushKept(
      tokens,
      deleted === '' ? insertedBlank : deletedBlank,
      deleted === '' ? insertedBlank : deletedBlank,
    );
  } else if ((oldBlank === '' || deleted !== '') && (newBlank === '' || inserted !== '')) {
    tokens.pop();
    pushKept(tokens, oldWords, newWords);
    pushReplaced(tokens, oldBlank + deleted, newBlank + inserted);
  } else pushReplaced(tokens, deleted, inserted);
}

// The blank after both stays outside of the marks.
function pushReplaced(tokens: Token[], deleted: string, inserted: string): void {
  const [deletedWords, deletedBlank] = partEnd(deleted);
  const [insertedWords, insertedBlank] = partEnd(inserted);
  const isCommon = deletedWords !== '' && insertedWords !== '' && deletedBlank === insertedBlank;
  if (deleted !== '') tokens.push({ op: 'delete', text: isCommon ? deletedWords : deleted });
  if (inserted !== '') tokens.push({ op: 'insert', text: isCommon ? insertedWords : inserted });
  if (isCommon) pushKept(tokens, deletedBlank, insertedBlank);
}

function partEnd(text: string): [words: string, blank: string] {
  const words = text.trimEnd();
  return [words, text.slice(words.length)];
}

/** Tokens of a block, from the one with index `from` on. */
export interface TokenizedText {
  tokens: Tokens;
  text: string;
  from: number;
}

const SENTENCE_END = /[.!?。！？]/;
const CLAUSE_END = /[,;:()–—、，；：]/;

/** Several blocks as one sequence, with how good a border stands before each token. */
export function sequenceOf(parts: readonly TokenizedText[]): TokenSequence {
  const ids: number[] = [];
  const words: number[] = [];
  const borders: number[] = [];
  for (const { tokens, text, from } of parts) {
    let border: number = BORDER.block;
    for (let index = from; index < tokens.ids.length; index += 1) {
      ids.push(tokens.ids[index] as number);
      words.push(tokens.words[index] as number);
      borders.push(border);
      border = borderAfter(tokens, text, index);
    }
  }
  borders.push(BORDER.block);
  return { ids, words, borders };
}

/** How good a border stands after a token. */
export function borderAfter(tokens: Tokens, text: string, index: number): number {
  if (tokens.words[index] === 1) return BORDER.none;
  const last = text.charAt((tokens.ends[index] as number) - 1);
  if (SENTENCE_END.test(last)) return BORDER.sentence;
  return CLAUSE_END.test(last) ? BORDER.clause : BORDER.none;
}
