import { lastDerived } from '#core/text/derived.ts';

import { stem } from './stem.ts';

/** A word of a text, with its place there. */
export interface Token {
  /** In lower case, without marks on letters, apostrophes and hyphens. */
  word: string;
  stem: string;
  start: number;
  end: number;
}

// `e-mail` is one word, `domain’s` is `domain`; `1.3`, `10,000`, `D.3`, `5D992.c` and `U.S` are whole.
const JOINT = String.raw`-|(?<=\d)[.,](?=\d)|(?<=\d)\.(?=\p{L}(?!\p{L}))|(?<=(?<!\p{L})\p{L})\.(?=\d|\p{L}(?!\p{L}))`;
const WORD = new RegExp(String.raw`[\p{L}\p{N}\p{M}]+(?:(?:${JOINT})[\p{L}\p{N}\p{M}]+)*`, 'gu');

/** The words of a text in order. */
export function tokensOf(text: string): Token[] {
  // Texts have few words in many places, and to stem one takes longer than to find it here.
  const known = lastDerived('forms of words', [], () => new Map<string, Forms>());
  return [...text.matchAll(WORD)].flatMap((match) => {
    const start = match.index;
    const { word, stem } = formsOf(match[0], known);
    // What follows an apostrophe is no word of its own: the `s` of `domain’s`.
    if (/['’]/.test(text[start - 1] ?? '') && /^(?:s|t|re|ve|ll|d|m)$/.test(word)) return [];
    return [{ word, stem, start, end: start + match[0].length }];
  });
}

type Forms = Pick<Token, 'word' | 'stem'>;

const MOST_KNOWN = 50_000;

function formsOf(typed: string, known: Map<string, Forms>): Forms {
  const found = known.get(typed);
  if (found) return found;
  const word = plainWord(typed);
  const forms = { word, stem: stem(word) };
  if (known.size < MOST_KNOWN) known.set(typed, forms);
  return forms;
}

/** A word as two spellings of it have it in common. */
export function plainWord(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}|-/gu, '')
    .toLowerCase();
}
