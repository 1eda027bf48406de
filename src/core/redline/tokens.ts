import { cutLatin } from './cut-latin.ts';

/** The words and signs of a text. White space is no token: it stands between `end` and next `start`. */
export interface Tokens {
  /** Two tokens are the same if and only if their ids are. */
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
const WHOLE = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>"'’”.,;:!?)\]}]`,
    String.raw`[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`,
    String.raw`(?:\p{Lu}{0,3}\p{Sc})?\p{Nd}+(?:[.,:/\-]\p{Nd}+)*(?:[%‰]|\p{Sc})?`,
  ].join('|'),
  'gu',
);
// Without one of these the words' own borders are right.
const HINT = /[@\p{Sc}%‰]|\p{Nd}[:/\-]\p{Nd}|:\/\/|www\./u;

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'word' });
const BLANK = /^\s+$/;
const WORD = /[\p{L}\p{N}]/u;

/** Cuts texts into tokens; each distinct text is cut once. One lexicon serves one comparison. */
export class Lexicon {
  readonly #ids = new Map<string, number>();
  readonly #keys = new Map<string, Map<string, number>>();
  #keyCount = 0;
  readonly #cut = new Map<string, Tokens>();

  /** A number for a whole text of a kind: the same for the same text and kind. */
  keyOf(kind: string, text: string): number {
    let keys = this.#keys.get(kind);
    if (!keys) this.#keys.set(kind, (keys = new Map()));
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = this.#keyCount++));
    return key;
  }

  /** A number for a token: the same for the same string. */
  #idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }

  tokens(text: string): Tokens {
    const known = this.#cut.get(text);
    if (known) return known;
    const tokens = this.#tokenise(text);
    this.#cut.set(text, tokens);
    return tokens;
  }

  #tokenise(text: string): Tokens {
    const tokens: Tokens = { ids: [], starts: [], ends: [], words: [], wordCount: 0 };
    const wholes = HINT.test(text) ? [...text.matchAll(WHOLE)] : [];
    let whole = 0;
    let start = 0;
    for (const end of cutLatin(text) ?? cutAny(text)) {
      while (whole < wholes.length && endOf(wholes[whole]) <= end) whole += 1;
      // A segment that ends inside of a whole goes on in the next one.
      const running = wholes[whole];
      if (running && running.index < end && endOf(running) > end) continue;
      const piece = text.slice(start, end);
      if (!BLANK.test(piece)) this.#add(tokens, piece, start, end);
      start = end;
    }
    return tokens;
  }

  #add(tokens: Tokens, piece: string, start: number, end: number): void {
    const isWord = WORD.test(piece) ? 1 : 0;
    tokens.ids.push(this.#idOf(piece));
    tokens.starts.push(start);
    tokens.ends.push(end);
    tokens.words.push(isWord);
    tokens.wordCount += isWord;
  }
}

function cutAny(text: string): number[] {
  return Array.from(SEGMENTER.segment(text), ({ segment, index }) => index + segment.length);
}

function endOf(match: RegExpExecArray | undefined): number {
  return match ? match.index + match[0].length : Infinity;
}
