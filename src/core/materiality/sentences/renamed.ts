import { COUNTRIES, STATES } from '../vocabulary/places.ts';
import { isAmount } from '../quantities/quantities.ts';
import type { RedlineSection } from '#core/redline/redline-schema.ts';
import { Lexis, wordsOf } from '../vocabulary/match-words.ts';
import type { WordEdit, SentenceEdit } from './sentence-edits.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** A replacement in one name, whether of one or of many. */
export function nameOfChange({
  deleted,
  inserted,
}: Pick<WordEdit, 'deleted' | 'inserted'>): string {
  const singular = (text: string): string =>
    wordsOf(text)
      .map((word) => word.replace(/s$/, ''))
      .join(' ');
  return `${singular(deleted)} → ${singular(inserted)}`;
}

/**
 * Names that changed throughout, by `nameOfChange`: capitalised, at least twice, the old one gone from
 * the text and the new one new to it. Names of companies, places, parties and recipients are none:
 * another company or country is another statement, however often it stands there.
 */
export function renamedThings(
  edits: readonly SentenceEdit[],
  texts: { old: ReadonlySet<string>; fresh: ReadonlySet<string> },
): Set<string> {
  const counts = new Map<string, number>();
  const refused = new Set<string>();
  for (const edit of edits) {
    for (const [at, piece] of edit.pieces.entries()) {
      if (piece.kept || piece.deleted.trim() === '' || piece.inserted.trim() === '') continue;
      const name = nameOfChange(piece);
      if (!isName(piece, texts) || isOfCompany(edit, at) || isRecipient(edit, at)) {
        refused.add(name);
      }
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const recurring = [...counts].filter(([name, count]) => count > 1 && !refused.has(name));
  return new Set(recurring.map(([name]) => name));
}

/** The words that stand with a capital in the texts before and after, in lower case. */
export function capitalisedWords(sections: readonly RedlineSection[]): {
  old: Set<string>;
  fresh: Set<string>;
} {
  const words = { old: new Set<string>(), fresh: new Set<string>() };
  for (const { op, text, was } of sections.flatMap(({ blocks }) =>
    blocks.flatMap(({ tokens }) => tokens),
  )) {
    if (op !== 'insert') for (const word of capitalsIn(was ?? text)) words.old.add(word);
    if (op !== 'delete') for (const word of capitalsIn(text)) words.fresh.add(word);
  }
  return words;
}

function capitalsIn(text: string): string[] {
  return wordsOf((text.match(/\p{Lu}[\p{L}\p{N}'’&-]*/gu) ?? []).join(' '));
}

/** A longer replacement is no name. */
const LONGEST_NAME = 8;

function isName(
  { deleted, inserted }: WordEdit,
  texts: { old: ReadonlySet<string>; fresh: ReadonlySet<string> },
): boolean {
  const [gone, come] = [wordsOf(deleted), wordsOf(inserted)];
  if (gone.length + come.length > LONGEST_NAME) return false;
  const words = [...gone, ...come];
  if (words.some(isAmount) || /\d/.test(deleted + inserted) || MEANT.has(words)) return false;
  if (!isCapitalised(deleted) || !isCapitalised(inserted)) return false;
  const isReplaced = gone.every((word) => come.includes(word) || !texts.fresh.has(word));
  return isReplaced && come.every((word) => gone.includes(word) || !texts.old.has(word));
}

function isCapitalised(text: string): boolean {
  return text
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word) && !SMALL.has(word))
    .every((word) => /^[^\p{L}\p{N}]*\p{Lu}/u.test(word));
}

// Stand small within names.
const SMALL = new Set([
  'of',
  'the',
  'and',
  'for',
  'de',
  'der',
  'die',
  'du',
  'la',
  'und',
  'y',
  'et',
]);

const COMPANY =
  /^[\s,]*(?:Ltd|Limited|LLC|L\.L\.C|LLP|Inc|Incorporated|Corp|Corporation|PLC|plc|GmbH|AG|SE|KG|UG|S\.?A|SAS|SARL|S\.?L|B\.?V|N\.?V|Oy|AB|ApS|S\.?r\.?l|Pty|Co)(?!\p{L})/u;
const COMPANY_WITHIN = new RegExp(
  COMPANY.source.replace(String.raw`^[\s,]*`, String.raw`(?<!\p{L})`),
  'u',
);

function isOfCompany({ pieces }: SentenceEdit, at: number): boolean {
  const { deleted = '', inserted = '' } = pieces[at] ?? {};
  const next = pieces[at + 1]?.inserted ?? '';
  return COMPANY.test(next) || COMPANY_WITHIN.test(deleted) || COMPANY_WITHIN.test(inserted);
}

const LEADS_TO = /(?:^|\s)(?:with|to|by|from|via|through|mit|von|durch|avec|par|à|con|por)\s+$/iu;
const HANDLING = new Lexis(VOCABULARY.handling, VOCABULARY.parties);

/** Parties that get something or act for others. */
function isRecipient({ pieces, type, before, after }: SentenceEdit, at: number): boolean {
  if (type === 'cell' || type === 'row') return true;
  const last = pieces[at - 1]?.inserted ?? '';
  return LEADS_TO.test(last) && HANDLING.has(wordsOf(`${before} ${after}`));
}

// Whatever recurs, these are no names.
const MEANT = new Lexis(
  VOCABULARY.must,
  VOCABULARY.should,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.limits,
  VOCABULARY.boundless,
  VOCABULARY.handling,
  VOCABULARY.rights,
  VOCABULARY.defaults,
  VOCABULARY.parties,
  VOCABULARY.data,
  VOCABULARY.purposes,
  VOCABULARY.regions,
  COUNTRIES,
  STATES,
);
