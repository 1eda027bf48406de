import { distance } from 'fastest-levenshtein';

import { contentOf, Lexis, wordsOf } from './match-words.ts';
import { withoutDates } from './dates.ts';
import type { Piece, SentenceEdit } from './sentence-edits.ts';
import * as vocabulary from './vocabulary.ts';

/** From so many letters on a slip of one letter, and of two, makes no other word. */
const SHORT_WORD = 4;
const LONG_WORD = 8;

/** One word written otherwise: a letter or two, or two letters that changed places. */
export function isSpelling(lost: readonly string[], gained: readonly string[]): boolean {
  const [one = ''] = lost;
  const [other = ''] = gained;
  if (lost.length !== 1 || gained.length !== 1 || /\d/.test(one + other)) return false;
  if (TURNING.has([one]) || TURNING.has([other])) return false;
  if (OPPOSING.test(one) !== OPPOSING.test(other)) return false;
  const shorter = Math.min(one.length, other.length);
  if (shorter < SHORT_WORD) return false;
  return distance(one, other) <= (shorter >= LONG_WORD ? 2 : 1) || isTransposed(one, other);
}

const OPPOSING = /^(?:un|in|im|ir|il|non|dis|re|pre|ex)/;

// A letter makes another word of these.
const TURNING = new Lexis(
  vocabulary.MUST,
  vocabulary.MAY,
  vocabulary.NEGATIONS,
  vocabulary.LOOKALIKES,
);

function isTransposed(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

/** The same words, of which one or another stands twice. */
export function isRepetition({ before, after }: SentenceEdit): boolean {
  const once = (text: string): string =>
    wordsOf(text)
      .filter((word, at, words) => word !== words[at - 1])
      .join(' ');
  return once(before) === once(after);
}

const CITES =
  /\b(?:sections?|articles?|clauses?|parts?|exhibit|addendum|schedule|appendix|paragraphs?|cfr)\b|§/i;
const NUMBER = /^[([]?[A-Za-z]?\.?[\d.]*[A-Za-z]?[)\].:]*$/;

/** Numbers or letters of sections and items. */
export function isReference(
  { deleted, inserted }: Piece,
  { before, after, type }: SentenceEdit,
): boolean {
  const [one, other] = [deleted.trim(), inserted.trim()];
  if (type === 'item' && [one, other].every((mark) => mark === '' || isMarker(mark))) return true;
  if (!NUMBER.test(one) || !NUMBER.test(other)) return false;
  if (!/\d/.test(one + other) && !/^\(?[A-Z]\)?\.?$/i.test(one + other)) return false;
  return type === 'heading' || CITES.test(before + after);
}

/** The number or letter before an item, as in `(iv)`, `2.` and `b)`. */
export function isMarker(text: string): boolean {
  return /^[([]?(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[)\].:]+$/i.test(text);
}

const CONTACTS = new Lexis(vocabulary.CONTACTS);
const CONTACT_WAYS = new Lexis(vocabulary.CONTACT_WAYS);

/** Nothing but how to reach someone, or where to read more. */
export function isContact(words: readonly string[]): boolean {
  const said = contentOf(words);
  return CONTACT_WAYS.has(said) && said.every((word) => CONTACTS.has([word]));
}

/** A line or sentence that only says from which day a text holds, or which text holds until then. */
export function isEffectiveLine(text: string): boolean {
  if (DAY_LINE.test(text)) return true;
  const said = contentOf(wordsOf(withoutDates(text)));
  const isOfDay = said.some((word) => DAY_WORDS.has(word)) && said.length < MOST_DAY_WORDS;
  return isOfDay && said.every((word) => DAY_WORDS.has(word) || TEXT_WORDS.has(word));
}

// As in `Effective date in Canada: 1 May 2026`, which says no more.
const DAY_LINE =
  /^\W*(?:effective(?: date)?|last (?:updated|revised|modified)|updated|stand|dernière mise à jour|date d['’]effet|última actualización)\b[^.:]{0,60}:\s*[\p{L}\d.,/\s-]{4,24}\W*$/iu;

const MOST_DAY_WORDS = 14;
const DAY_WORDS = new Set(
  'effective date updated revised modified published version posted stand gültig datum date vigueur actualización fecha'.split(
    ' ',
  ),
);
const TEXT_WORDS = new Set(
  'terms service use privacy policy statement notice agreement conditions document will becomes become takes take effect last new current previous prior earlier until can view apply applies following versions reviewed'.split(
    ' ',
  ),
);
