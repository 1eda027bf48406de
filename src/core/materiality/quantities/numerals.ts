import type { Language } from '../vocabulary/language.ts';
import { beginsNumber, LONGEST_NUMBER, numberIn } from './number-words.ts';

/**
 * The value of a number in the decimal digits of any script, `null` for what is no single number. Where
 * points and commas could part thousands or decimals, the language decides.
 */
export function numberOf(text: string, language: Language): number | null {
  const digits = [...text].map((sign) => (/\p{Nd}/u.test(sign) ? digitOf(sign) : sign)).join('');
  const plain = digits.replaceAll(/[\u00A0\u202F\u2009 '’٬]/g, '').replaceAll('٫', '.');
  const marks = [...plain].filter((sign) => sign === '.' || sign === ',');
  if (marks.length === 0) return Number(plain);
  const last = marks.at(-1) ?? '.';
  const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) && new Set(marks).size === 1;
  if (isThousands && (marks.length > 1 || last === thousandsMark(language))) {
    return Number(plain.replaceAll(last, ''));
  }
  if (marks.filter((mark) => mark === last).length > 1) return null;
  const [whole = '', part = ''] = [
    plain.slice(0, plain.lastIndexOf(last)),
    plain.slice(plain.lastIndexOf(last) + 1),
  ];
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${part}`);
}

function thousandsMark(language: Language): '.' | ',' {
  return language === 'en' ? ',' : '.';
}

/** Unicode keeps the ten digits of a script together, from zero on, so that blocks of ten may adjoin. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < MOST_ADJOINING && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** The mathematical digits: five blocks of ten. */
const MOST_ADJOINING = 50;

export const FRACTION_SIGNS = new Map([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 1 / 5],
  ['⅛', 1 / 8],
]);

/** Shares in words; `a third` alone could be a third party, so that shares of it are named with `of`. */
const SHARES: Record<string, number> = {
  half: 1 / 2,
  'one half': 1 / 2,
  'a third of': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter of': 1 / 4,
  'one quarter of': 1 / 4,
  'three quarters of': 3 / 4,
  'a fifth of': 1 / 5,
  'a tenth of': 1 / 10,
  hälfte: 1 / 2,
  'ein drittel': 1 / 3,
  'zwei drittel': 2 / 3,
  'ein viertel': 1 / 4,
  'drei viertel': 3 / 4,
  moitié: 1 / 2,
  'un tiers des': 1 / 3,
  'un tiers du': 1 / 3,
  'deux tiers': 2 / 3,
  'un quart': 1 / 4,
  mitad: 1 / 2,
  'un tercio': 1 / 3,
  'dos tercios': 2 / 3,
};

const SHARE_BEGINNINGS = new Set(Object.keys(SHARES).map((share) => share.split(' ')[0] ?? ''));

/** The number or share that the words begin with, and how many of them it takes; the longest counts. */
export function readSpelled(
  words: readonly string[],
  language: Language,
): readonly [amount: number, length: number] | null {
  const [first = ''] = words;
  if (!SHARE_BEGINNINGS.has(first) && !beginsNumber(first, language)) return null;
  for (let length = Math.min(LONGEST_NUMBER, words.length); length > 0; length -= 1) {
    const said = words.slice(0, length).join(' ');
    const amount = SHARES[said] ?? numberIn(said, language);
    if (amount !== undefined) return [amount, length];
  }
  return null;
}
