import { foldQuotes, foldTypography, isInNormalForm, STRUCK } from './typography.ts';
import { segmentLatin } from './latin-segmenter.ts';

/** The words and signs of a text. White space is no token: it stands between `end` and next `start`. */
export interface Tokens {
  /**
   * Two tokens are the same if and only if their ids are. Typography is no difference: neither kinds
   * of quotes nor Unicode's normal form. A word that is struck is another one.
   */
  ids: number[];
  starts: number[];
  ends: number[];
  /** 1 for a word or number, 0 for a sign. */
  words: number[];
  /** How many words. */
  wordCount: number;
}

// What a reader takes as one thing though it holds signs: addresses, and numbers with their
// separators, currency or percent sign, dates and times among them.
const URL = String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>"'’”.,;:!?)\]}]`;
const MAIL = String.raw`(?<![\p{L}\p{N}._%+\-])[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`;
const NUMBER = String.raw`(?:\p{Lu}{0,3}\p{Sc})?\p{Nd}+(?:[.,:/\-]\p{Nd}+)*(?:[%‰]|\p{Sc})?`;
const WHOLE = new RegExp([URL, NUMBER].join('|'), 'gu');
const WHOLE_OR_MAIL = new RegExp([URL, MAIL, NUMBER].join('|'), 'gu');
// Without one of these the words' own borders are right.
const HINT = /[@\p{Sc}%‰]|\p{Nd}[:/\-]\p{Nd}|:\/\/|www\./u;

// The same for what `cutLatin` cuts, found sooner.
const LATIN_NUMBER = String.raw`(?:[A-ZÀ-ÖØ-Þ]{0,3}[$¢-¥€])?[0-9]+(?:[.,:/\-][0-9]+)*[%$¢-¥€]?`;
const LATIN_WHOLE = new RegExp([URL, LATIN_NUMBER].join('|'), 'g');
const LATIN_HINT = /[@$%¢-¥€]|\d[:/-]\d|:\/\/|www\./;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
const HAS_WORD = /[\p{L}\p{N}]/u;

const BLANK = 0;
const SIGN = 1;
const WORD = 2;

/** Cuts texts into tokens; each distinct text is cut once. */
export class Tokenizer {
  #ids: TokenInterner | null = null;
  readonly #keys = new Map<string, Map<string, number>>();
  #keyCount = 0;
  readonly #cut = new Map<string, Tokens>();

  /** A number for a whole text of a kind: the same for the same text and kind. */
  internText(kind: string, text: string): number {
    let keys = this.#keys.get(kind);
    if (!keys) this.#keys.set(kind, (keys = new Map()));
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = this.#keyCount++));
    return key;
  }

  /** The word or sign that an id stands for. */
  tokenText(id: number): string {
    return this.#ids?.textOf(id) ?? '';
  }

  tokenize(text: string): Tokens {
    const known = this.#cut.get(text);
    if (known) return known;
    const tokens = this.#tokenise(text);
    this.#cut.set(text, tokens);
    return tokens;
  }

  #tokenise(text: string): Tokens {
    const tokens: Tokens = { ids: [], starts: [], ends: [], words: [], wordCount: 0 };
    const idOf = idsOf(text, (this.#ids ??= new TokenInterner()));
    const latin = segmentLatin(text);
    const wholes = (latin ? LATIN_HINT : HINT).test(text) ? findWholes(text, latin !== null) : [];
    let whole = 0;
    let start = 0;
    for (const end of latin ?? cutAny(text)) {
      while (whole < wholes.length && endOf(wholes[whole]) <= end) whole += 1;
      // A segment that ends inside of a whole goes on in the next one.
      const running = wholes[whole];
      if (running && running.index < end && endOf(running) > end) continue;
      const kind = kindOf(text, start, end);
      if (kind !== BLANK) {
        const isWord = kind === WORD ? 1 : 0;
        tokens.ids.push(idOf(start, end));
        tokens.starts.push(start);
        tokens.ends.push(end);
        tokens.words.push(isWord);
        tokens.wordCount += isWord;
      }
      start = end;
    }
    return tokens;
  }
}

/** Finds the id of a piece of a text. */
function idsOf(text: string, ids: TokenInterner): (start: number, end: number) => number {
  const plain = foldQuotes(text);
  const isNormal = isInNormalForm(text);
  const struck = findStruck(text);
  return (start, end) => {
    const isStruck = struck.some((range) => range.start < end && range.end > start);
    if (isNormal && !isStruck) return ids.intern(plain, start, end);
    const piece = (isStruck ? STRUCK.before : '') + foldTypography(text.slice(start, end));
    return ids.intern(piece, 0, piece.length);
  };
}

/** The struck words of a text, with the signs that tell it. */
function findStruck(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(STRUCK.before); start !== -1;) {
    let end = start + STRUCK.before.length;
    for (let depth = 1; depth > 0 && end < text.length; end += 1) {
      depth += text[end] === '[' ? 1 : text[end] === ']' ? -1 : 0;
    }
    found.push({ start, end });
    start = text.indexOf(STRUCK.before, end);
  }
  return found;
}

// What a token is that begins with a sign of ASCII: `UNSURE` where it takes the whole of it to tell.
const UNSURE = 3;
const KIND_BY_FIRST = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? WORD : UNSURE,
);

function kindOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const kind = first < 0x80 ? (KIND_BY_FIRST[first] as number) : UNSURE;
  if (kind !== UNSURE) return kind;
  if (end === start + 1 && first === 0x20) return BLANK;
  const piece = text.slice(start, end);
  if (HAS_WORD.test(piece)) return WORD;
  return piece.trim() === '' ? BLANK : SIGN;
}

function findWholes(text: string, isLatin: boolean): RegExpExecArray[] {
  const pattern = isLatin ? LATIN_WHOLE : WHOLE;
  return [...text.matchAll(text.includes('@') ? WHOLE_OR_MAIL : pattern)];
}

function cutAny(text: string): number[] {
  return Array.from(SEGMENTER.segment(text), ({ segment, index }) => index + segment.length);
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Infinity;
}

// Some times the words of a long policy.
const SLOTS = 4_096;
const PROBES = 4;

/** Numbers for words and signs, from 0 on: the same for the same string. */
class TokenInterner {
  /** By number. */
  readonly #pieces: string[] = [];
  // Numbers + 1 by the letters, so that a piece of a text is found without making a string of it.
  readonly #slots = new Int32Array(SLOTS);
  // What found its slots taken. However the words are chosen, it is no slower than this map.
  readonly #others = new Map<string, number>();

  /** What a number stands for. */
  textOf(id: number): string {
    return this.#pieces[id] ?? '';
  }

  /** The number of a piece of a text. */
  intern(text: string, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const first = hash ^ (hash >>> 12);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const slot = (first + probe) & (SLOTS - 1);
      const id = (this.#slots[slot] as number) - 1;
      if (id === -1) {
        this.#slots[slot] = this.#pieces.push(text.slice(start, end));
        return this.#pieces.length - 1;
      }
      if (isPiece(this.#pieces[id] as string, text, start, end)) return id;
    }
    const piece = text.slice(start, end);
    const known = this.#others.get(piece);
    if (known !== undefined) return known;
    this.#others.set(piece, this.#pieces.length);
    return this.#pieces.push(piece) - 1;
  }
}

function isPiece(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if (piece.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}
