import type { Token } from './redline-schema.ts';
import type { Row, LeafSlice } from './rows.ts';

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
