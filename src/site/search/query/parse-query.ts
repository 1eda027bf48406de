import { tokensOf } from './tokens.ts';

/** What a reader asks for. */
export interface Query {
  /** The number of a section, as in `1.3` or `D.3`. */
  number: string | null;
  /** What stands between quotation marks, word for word. */
  phrases: string[];
  /** The other words. */
  words: string[];
}

// A longer query says no more, and costs more than it is worth.
const MOST_CHARACTERS = 300;
const MOST_WORDS = 24;

/** The query in what a reader typed, whatever that is: nothing typed is wrong. */
export function parseQuery(typed: string): Query {
  const text = typed
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .replaceAll(/[“”„‟«»]/g, '"')
    .trim()
    .slice(0, MOST_CHARACTERS);
  const { number, rest } = takeNumber(text);
  const phrases = [...rest.matchAll(/"([^"]*)"/g)]
    .map((match) => wordsOf(match[1] ?? '').join(' '))
    .filter((phrase) => phrase !== '');
  const words = wordsOf(rest.replaceAll(/"[^"]*"/g, ' '));
  return { number, phrases, words };
}

/** Whether nothing is asked for: no letter and no digit was typed. */
export function isEmpty({ number, phrases, words }: Query): boolean {
  return number === null && phrases.length === 0 && words.length === 0;
}

/** The query as a reader would have typed it. */
export function formatQuery({ number, phrases, words }: Query): string {
  const quoted = phrases.map((phrase) => `"${phrase}"`);
  return [...(number === null ? [] : [`§ ${number}`]), ...quoted, ...words].join(' ');
}

function wordsOf(text: string): string[] {
  return tokensOf(text)
    .slice(0, MOST_WORDS)
    .map(({ start, end }) => text.slice(start, end));
}

// `§ 3`, `section D.3`, `clause 4`; without such a word before it, only a number with a dot.
const CALLED =
  /(?:§+|\b(?:section|sect\.|sec\.|clause|article|art\.))\s*([a-z]|[a-z]?\.?\d+[a-z]?(?:\.\d+)*)\.?(?=[\s,]|$)/i;
const DOTTED = /(?<![\p{L}\p{N}.,])((?:[a-z]|\d+[a-z]?)(?:\.\d+)+)\.?(?=[\s,]|$)/iu;

function takeNumber(text: string): { number: string | null; rest: string } {
  const none = { number: null, rest: text };
  if (text.includes('"')) return none;
  const called = CALLED.exec(text);
  const match = called ?? DOTTED.exec(text);
  if (!match) return none;
  const rest = text.replace(match[0], ' ').trim();
  const number = (match[1] ?? '').toUpperCase();
  // `section a customer …` is a sentence.
  if (/^[A-Z]$/.test(number) && rest !== '') return none;
  // A number that nothing calls one of a section may be one of the text.
  return { number, rest: called || /^[A-Z]/.test(number) ? rest : text };
}
