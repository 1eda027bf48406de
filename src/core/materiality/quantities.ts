import { wordsOf } from './match-words.ts';

/** A number with what it counts, made comparable: `thirty (30) days` and `30 days` are the same. */
export interface Quantity {
  /** `money`, `percent`, `days`, `business days` or the word that follows the number. */
  unit: string;
  amount: number;
  words: string;
}

const NUMBER_WORDS = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ].flatMap((row) => row.split(' ').map((word, value) => [word, value] as const)),
);
const TENS = new Map(
  ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map(
    (word, index) => [word, (index + 2) * 10] as const,
  ),
);

/** Calendar units in days; months and years as law counts them when it must. */
const DAYS: Record<string, number> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
};
const HOURS: Record<string, number> = { second: 1 / 86_400, minute: 1 / 1440, hour: 1 / 24 };

/**
 * The quantities in a text, in order, each once. Dates, years, numbers of sections and the digits that
 * repeat a number in brackets are none.
 */
export function quantitiesIn(text: string): Quantity[] {
  const words = wordsOf(withoutReferences(text));
  const found = words.flatMap((word, at) => quantityAt(words, at, word));
  return found.filter(
    ({ unit, amount }, index) =>
      found.findIndex((one) => one.unit === unit && one.amount === amount) === index,
  );
}

function quantityAt(words: readonly string[], at: number, word: string): Quantity[] {
  const amount = amountOf(word);
  if (amount === null) return [];
  const money = /^[$€£]/.test(word) || CURRENCIES.has(words[at + 1] ?? '');
  if (money) return [{ unit: 'money', amount, words: word }];
  if (word.endsWith('%') || /^per-?cent/.test(words[at + 1] ?? '')) {
    return [{ unit: 'percent', amount, words: word }];
  }
  // `thirty (30) business days`: the unit follows the digits.
  const rest = words.slice(at + 1, at + 5).filter((one) => amountOf(one) !== amount);
  const [first = '', second = ''] = rest;
  const isBusiness = first === 'business' || first === 'working';
  const unit = (isBusiness ? second : first === 'calendar' ? second : first).replace(/s$/, '');
  const days = DAYS[unit] ?? HOURS[unit];
  if (days !== undefined) {
    const kind = isBusiness ? 'business days' : 'days';
    return [
      {
        unit: kind,
        amount: amount * days,
        words: [word, ...rest.slice(0, isBusiness ? 2 : 1)].join(' '),
      },
    ];
  }
  const isLoose =
    /[.:/-]/.test(word) || amount === 0 || first === '' || (amount > 1900 && amount < 2100);
  const isWord = NUMBER_WORDS.has(word);
  if (isLoose || (isWord && amount < 2)) return [];
  return COUNTED.has(unit) ? [{ unit, amount, words: `${word} ${first}` }] : [];
}

/** Whether a number stands in a text after a word that measures, and is not the name of a section. */
export function isMeasure(number: string, text: string): boolean {
  if (!/^[$€£]?\d[\d,.]*%?$/.test(number)) return false;
  const escaped = number.replaceAll(/\W/g, '\\$&');
  return new RegExp(`\\b(?:under|over|least|most|than|age|aged)\\s+${escaped}`, 'i').test(text);
}

const CURRENCIES = new Set(['dollars', 'usd', 'eur', 'euros', 'euro', 'gbp', 'pounds', 'us$']);

/** What policies count, besides time and money. */
const COUNTED = new Set(
  (
    'year time person people user account employee customer member copy copie participant seat domain request mb gb tb ' +
    'gigabyte megabyte character attempt strike violation notice installment payment old'
  ).split(' '),
);

function amountOf(word: string): number | null {
  if (/^[$€£]?\d[\d,]*(?:\.\d+)?%?$/.test(word)) return Number(word.replaceAll(/[$€£%,]/g, ''));
  const plain = NUMBER_WORDS.get(word) ?? TENS.get(word);
  if (plain !== undefined) return plain;
  const [tens = '', ones = ''] = word.split('-');
  const ten = TENS.get(tens);
  const one = NUMBER_WORDS.get(ones);
  return ten !== undefined && one !== undefined && one < 10 ? ten + one : null;
}

/** A text without what looks like a quantity and is none. */
function withoutReferences(text: string): string {
  return text
    .replaceAll(DATES, ' ')
    .replaceAll(
      /\b(?:sections?|articles?|clauses?|paragraphs?|parts?|schedules?|appendix|annex|cfr|no\.?|§+)\s*[A-Z]?[\d.]+(?:\([a-z0-9]+\))*/gi,
      ' ',
    )
    .replaceAll(/\b\d+\s*(?:C\.?F\.?R|U\.?S\.?C)\b\.?/g, ' ');
}

const MONTHS =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** Days of the calendar, as texts write them. */
export const DATES = new RegExp(
  `\\b(?:${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS}(?:,?\\s+\\d{4})?|${MONTHS}\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{2,4})\\b`,
  'gi',
);
