import { contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { withoutDates } from '../quantities/dates.ts';
import type { WordEdit, SentenceEdit } from '../sentences/sentence-edits.ts';
import * as vocabulary from '../vocabulary/vocabulary.ts';

/** The same words, of which one or another stands twice. */
export function isRepetition({ before, after }: SentenceEdit): boolean {
  const once = (text: string): string =>
    wordsOf(text)
      .filter((word, at, words) => word !== words[at - 1])
      .join(' ');
  return once(before) === once(after);
}

const NAMES_OF_PARTS =
  'sections?|articles?|clauses?|parts?|exhibit|addendum|schedule|appendix|annex|chapters?|paragraphs?|cfr|' +
  'abschnitte?n?|ziffern?|artikels?|absatz|absätze|nr\\.|kapitels?|anhang|anlage|annexes?|points?|' +
  'sección|secciones|artículos?|cláusulas?|apartados?|anexos?';
const NAME_OF_PART = new RegExp(String.raw`^[([“"]*(?:(?:${NAMES_OF_PARTS})$|§)`, 'iu');
const OTHER_NUMBER = /^[([]*(?:\d[\d.()\p{L}]{0,8}|\p{L}\.?\d*|[ivxlc]+)[)\].:(]*$/iu;
const LINKS = new Set(['and', 'or', 'to', 'through', 'und', 'oder', 'bis', 'et', 'ou']);

const NUMBER = /^[([]?[A-Za-z]?\.?[\d.]*[A-Za-z]?[)\].:]*$/;

/** Numbers or letters of sections and items. */
export function isReference(piece: WordEdit, { pieces, type }: SentenceEdit): boolean {
  const [one, other] = [piece.deleted.trim(), piece.inserted.trim()];
  if (type === 'item' && [one, other].every((mark) => mark === '' || isMarker(mark))) return true;
  if (!NUMBER.test(one) || !NUMBER.test(other)) return false;
  if (!/\d/.test(one + other) && !/^\(?[A-Z]\)?\.?$/i.test(one + other)) return false;
  if (type === 'heading') return true;
  const ahead = pieces.slice(0, pieces.indexOf(piece)).map(({ inserted }) => inserted);
  const next = pieces[pieces.indexOf(piece) + 1]?.inserted ?? '';
  return CODES.test(next) || isBehindName(ahead.join('').slice(-LONGEST_CITATION));
}

/** What the number of a title stands before, as in `15 CFR`. */
const CODES = /^\s*(?:c\.?f\.?r|u\.?s\.?c)(?!\p{L})/iu;

/** As much of a sentence as can cite, in UTF-16 units. */
const LONGEST_CITATION = 160;

/** Whether words end in the name of a part of a text, as in `Sections 4 (Fees), 5 and ` or `§ 4(`. */
function isBehindName(text: string): boolean {
  const words = text.replaceAll(/\([^()]*\)/g, ' ').split(/[\s,;—–-]+/);
  const last = words.findLast(
    (word) => word !== '' && !LINKS.has(word.toLowerCase()) && !OTHER_NUMBER.test(word),
  );
  return last !== undefined && NAME_OF_PART.test(last);
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
