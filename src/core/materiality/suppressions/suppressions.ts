import { datesIn, withoutDates } from '../quantities/dates.ts';
import { isSpelling } from '../same-meaning/spelling.ts';
import { isInKeptRow, type Move } from '../sentences/moved-sentences.ts';
import { plainWords } from '#core/materiality/sentences/addresses.ts';
import { nameOfChange } from '../sentences/renamed.ts';
import type { RuleContext } from '../sentences/rule-context.ts';
import { isKeptInSection } from '../sentences/section-words.ts';
import type { SentenceEdit, WordEdit } from '../sentences/sentence-edits.ts';
import { contentOf, Lexis, wordsOf } from '../vocabulary/match-words.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';
import { bindsByComma, bindsBySign, isJoinedOtherwise } from './marks.ts';

/** The rules that lower: why words that changed are no ground for any other rule. */
export const SUPPRESSIONS = {
  'moved-only': { severity: 0, why: 'The sentence stands elsewhere in the same section.' },
  'moved-elsewhere': {
    severity: 1,
    why: 'The sentence went from one section to another, where it may reach further or less far.',
  },
  restated: { severity: 0, why: 'The sentence is judged where it stands now, in other words.' },
  'punctuation-only': { severity: 0, why: 'Only capitals, blanks or punctuation changed.' },
  spelling: { severity: 0, why: 'A word is spelt otherwise.' },
  repeated: { severity: 0, why: 'What stood twice stands once, or the other way round.' },
  'reference-only': { severity: 0, why: 'Only the number of a section or an item changed.' },
  'date-only': { severity: 0, why: 'Only a day changed that says when the text was written.' },
  'markup-only': { severity: 0, why: 'Only markup or an address that stands in the text changed.' },
  renamed: { severity: 1, why: 'A thing has another name throughout the text.' },
  synonym: { severity: 1, why: 'The same is said in other words.' },
  'change-log': { severity: 1, why: 'An entry of the document’s own list of changes.' },
  abbreviation: { severity: 1, why: 'A name stands with its abbreviation or alone.' },
  example: { severity: 1, why: 'An example or an explanation came or went.' },
  'both-genders': { severity: 1, why: 'Women and men are named, or one word for both.' },
  'sentence-cut': { severity: 0, why: 'Two sentences became one, or one became two.' },
  'same-quantity': { severity: 0, why: 'A number or period is written otherwise.' },
  'contact-only': {
    severity: 1,
    why: 'Only the way to reach someone or to read more changed.',
  },
} as const satisfies Record<string, { severity: 0 | 1; why: string }>;
export type SuppressionRule = keyof typeof SUPPRESSIONS;

const MOVES: Record<Move, SuppressionRule> = {
  within: 'moved-only',
  elsewhere: 'moved-elsewhere',
  twice: 'repeated',
};

/** Why a whole sentence that came or went is set aside, if it is. */
export function suppressionOfSentence(
  edit: SentenceEdit,
  context: RuleContext,
): SuppressionRule | null {
  const { kind, before, after } = edit;
  const move = context.moved.get(edit);
  if (move !== undefined) return MOVES[move];
  if (edit.role === 'change-log') return 'change-log';
  if (kind !== 'changed' && isMarker(before + after)) return 'reference-only';
  if ([before, after].every((text) => text === '' || isEffectiveLine(text))) return 'date-only';
  if (kind !== 'changed' && edit.type !== 'paragraph' && !isInKeptRow(edit)) {
    if (isKeptInSection(before + after, edit.section, kind === 'removed')) return 'moved-only';
  }
  if (kind !== 'removed') return null;
  return context.restatedFrom.has(before) ? 'restated' : null;
}

/** Why words that gave way to others in one place are set aside, if they are. */
export function suppressionOfWords(
  piece: WordEdit,
  edit: SentenceEdit,
  { renamed }: RuleContext,
): SuppressionRule | null {
  const [lost, gained] = [wordsOf(piece.deleted), wordsOf(piece.inserted)];
  if (bindsBySign(piece, edit)) return null;
  if (/[,;]/.test(piece.deleted + piece.inserted) && bindsByComma(edit)) return null;
  if (lost.join('') === gained.join('') && !isJoinedOtherwise(lost, gained)) {
    return 'punctuation-only';
  }
  const [old, fresh] = [wordsOf(plainWords(piece.deleted)), wordsOf(plainWords(piece.inserted))];
  if (old.join('') === fresh.join('') && !isJoinedOtherwise(old, fresh)) {
    return datesIn(piece.deleted + piece.inserted).length > 0 ? 'date-only' : 'markup-only';
  }
  if (isSpelling(old, fresh)) return 'spelling';
  if (isRepetition(edit)) return 'repeated';
  if (isReference(piece, edit)) return 'reference-only';
  if (renamed.has(nameOfChange(piece))) return 'renamed';
  // An item that came or went is a way more or less.
  if (edit.type === 'item' && edit.kind !== 'changed') return null;
  // How the publisher tells or is asked something is no address.
  if (OF_PUBLISHER.test(edit.before) && OF_PUBLISHER.test(edit.after)) return null;
  return isContact([...old, ...fresh]) ? 'contact-only' : null;
}

/** What the publisher does: `We write to you by mail`, unlike `Write to us by mail`. */
const OF_PUBLISHER = /(?<!\p{L})(?:we|wir)(?!\p{L})|^\P{L}*(?:nous|nosotros)(?!\p{L})/iu;

/** The same words, some of them repeated. */
function isRepetition({ before, after }: SentenceEdit): boolean {
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
function isReference(piece: WordEdit, { pieces, type }: SentenceEdit): boolean {
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
function isMarker(text: string): boolean {
  return /^[([]?(?:[ivxlc]+|[a-z]|\d+(?:\.\d+)*)[)\].:]+$/i.test(text);
}

const CONTACTS = new Lexis(VOCABULARY.contacts);
const CONTACT_WAYS = new Lexis(VOCABULARY.contactWays);

/** Nothing but how to reach someone, or where to read more. */
function isContact(words: readonly string[]): boolean {
  const said = contentOf(words);
  return CONTACT_WAYS.has(said) && said.every((word) => CONTACTS.has([word]));
}

/** A line or sentence that only says from which day a text holds, or which text holds until then. */
function isEffectiveLine(text: string): boolean {
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
