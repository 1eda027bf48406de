import { withoutDates } from './dates.ts';
import type { Language } from '../vocabulary/language.ts';

/** A number, word or sign of a text, as far as quantities are made of them. */
export interface Token {
  kind: 'number' | 'word' | 'sign';
  text: string;
  /** In lower case. */
  word: string;
  /** Joined to the token before it by a hyphen. */
  isJoined: boolean;
  /** Punctuation that ends a clause stands before it. */
  isAfterStop: boolean;
}

/** The tokens of a text, without those of days and of references to sections, laws and articles. */
export function quantityTokens(whole: string, language: Language): Token[] {
  const text = withoutReferences(whole);
  // Blanks part thousands everywhere but in English, where only those that hold a line together do.
  const blanks = language === 'en' ? '\u00a0\u202f\u2009' : '\u00a0\u202f\u2009 ';
  const number = `(?<![\\p{L}\\p{Nd}#+/])\\p{Nd}+(?:[${blanks}]\\p{Nd}{3}(?!\\p{Nd}))*(?:[.,'’٫٬]\\p{Nd}+)*`;
  const pattern = new RegExp(
    `(?<number>${number})|(?<sign>\\b[A-Z]{1,3}\\$|[\\p{Sc}%‰/()½¼¾⅓⅔⅕⅛]|[–—-](?=\\p{Nd}))|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:[.'’]\\p{L}+)*)|(?<other>[.,;:!?])`,
    'gu',
  );
  const tokens: Token[] = [];
  let isAfterStop = true;
  for (const { groups = {}, index, 0: said } of text.matchAll(pattern)) {
    if (groups['other'] !== undefined) {
      isAfterStop = true;
      continue;
    }
    const kind = groups['number'] ? 'number' : groups['word'] ? 'word' : 'sign';
    const isJoined = /\p{L}\p{M}*-$|\p{Nd}-$/u.test(text.slice(Math.max(0, index - 3), index));
    tokens.push({ kind, text: said, word: said.toLowerCase(), isJoined, isAfterStop });
    isAfterStop = false;
  }
  return tokens;
}

/** A text without what looks like a quantity and is none. */
function withoutReferences(text: string): string {
  return withoutDates(text)
    .replaceAll(
      /(?:\b(?:sections?|articles?|clauses?|paragraphs?|parts?|schedules?|appendix|annexe?|annex|cfr|no\.?|abschnitt|artikel|artículos?|secci[oó]n|cláusulas?)|§+)\s*[A-Z]?[\d.]+(?:\([a-z0-9]+\))*(?:(?:,| and| und| et| y| or| to|[-–])\s*[\d.]+(?:\([a-z0-9]+\))*)*/gi,
      ' ',
    )
    .replaceAll(/\b\d+\s*(?:C\.?F\.?R|U\.?S\.?C)\b\.?/g, ' ');
}
