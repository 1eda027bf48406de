import { wordsOf } from './match-words.ts';

/** A number with what it counts, made comparable: `thirty (30) days` and `30 days` are the same. */
export interface Quantity {
  /** `money`, `percent`, `days`, `business days` or the word that follows the number. */
  unit: string;
  amount: number;
  /** As the text has it. */
  words: string;
}

/**
 * The quantities in a text, in order, each once. Dates, years, numbers of sections and the digits that
 * repeat a number in brackets are none. A month has 30 days here, a quarter 91 and a year 365.
 */
export function quantitiesIn(text: string): Quantity[] {
  const words = wordsOf(withoutReferences(text));
  const found = words.flatMap((word, at) => quantityAt(words, at, word));
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

/** The quantities of one list that the other has not. */
export function quantitiesMissing(
  from: readonly Quantity[],
  than: readonly Quantity[],
): Quantity[] {
  return from.filter((one) => !than.some((other) => isSame(one, other)));
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && one.amount === other.amount;
}

const DAYS: Record<string, number> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
};

function quantityAt(words: readonly string[], at: number, word: string): Quantity[] {
  const amount = amountOf(word);
  if (amount === null) return [];
  const next = words[at + 1] ?? '';
  if (/^[$€£]/.test(word)) return [{ unit: 'money', amount, words: word }];
  const symbol = words[at - 1] ?? '';
  if (/^[$€£]$/.test(symbol)) return [{ unit: 'money', amount, words: `${symbol} ${word}` }];
  if (CURRENCIES.has(next)) return [{ unit: 'money', amount, words: `${word} ${next}` }];
  if (word.endsWith('%')) return [{ unit: 'percent', amount, words: word }];
  const percent = /^(?:%|per-?cent\b|per cent\b)/.exec(`${next} ${words[at + 2] ?? ''}`)?.[0];
  if (percent !== undefined) return [{ unit: 'percent', amount, words: `${word} ${percent}` }];
  // `thirty (30) business days`: the unit follows the digits.
  const rest = words.slice(at + 1, at + 5).filter((one) => amountOf(one) !== amount);
  const [first = '', second = ''] = rest;
  const isBusiness = first === 'business' || first === 'working';
  const isQualified = isBusiness || first === 'calendar' || first === 'consecutive';
  const unit = (isQualified ? second : first).replace(/s$/, '');
  const days = DAYS[unit];
  if (days !== undefined) {
    const told = [word, ...rest.slice(0, isQualified ? 2 : 1)].join(' ');
    return [{ unit: isBusiness ? 'business days' : 'days', amount: amount * days, words: told }];
  }
  const isYear = amount > 1900 && amount < 2100;
  // `one user` is hardly more than an article.
  const isArticle = word === 'one';
  if (/[.:/-]/.test(word) || isYear || isArticle) return [];
  if (!COUNTED.has(unit)) {
    const isBound = BOUNDS.has(words[at - 1] ?? '');
    return isBound ? [{ unit: 'number', amount, words: `${words[at - 1] ?? ''} ${word}` }] : [];
  }
  return [{ unit, amount, words: `${word} ${first}` }];
}

/** Before a number that counts nothing by name, as in `under 13`. */
const BOUNDS = new Set([
  'under',
  'over',
  'than',
  'least',
  'most',
  'age',
  'aged',
  'below',
  'above',
  'minimum',
  'maximum',
]);

const CURRENCIES = new Set([
  'dollars',
  'usd',
  'eur',
  'euros',
  'euro',
  'gbp',
  'pounds',
  'cents',
  '$',
  '€',
  '£',
]);

/** What policies count, besides time and money. */
const COUNTED = new Set(
  (
    'time person people user account employee customer member copy copie participant seat domain request mb gb tb ' +
    'gigabyte megabyte character attempt strike violation notice installment payment device website mailbox address'
  ).split(' '),
);

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBER_WORDS = new Map([
  ...ONES.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
  ['hundred', 100] as const,
]);

/** Whether a word is a number, in digits or letters. */
export function isAmount(word: string): boolean {
  return amountOf(word) !== null;
}

function amountOf(word: string): number | null {
  if (/^[$€£]?\d[\d,]*(?:\.\d+)?%?$/.test(word)) return Number(word.replaceAll(/[$€£%,]/g, ''));
  const [tens = '', ones] = word.split('-');
  const first = NUMBER_WORDS.get(tens);
  if (ones === undefined || first === undefined) return first ?? null;
  const second = NUMBER_WORDS.get(ones);
  return second !== undefined && second < 10 && first % 10 === 0 ? first + second : null;
}

/** A text without what looks like a quantity and is none. */
function withoutReferences(text: string): string {
  return withoutDates(text)
    .replaceAll(
      /(?:\b(?:sections?|articles?|clauses?|paragraphs?|parts?|schedules?|appendix|annex|cfr|no\.?)|§+)\s*[A-Z]?[\d.]+(?:\([a-z0-9]+\))*/gi,
      ' ',
    )
    .replaceAll(/\b\d+\s*(?:C\.?F\.?R|U\.?S\.?C)\b\.?/g, ' ');
}

// Capital letters tell May from may.
const MONTHS =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';

/** Days of the calendar, as texts write them. */
const DATES = new RegExp(
  [
    `\\b${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTHS}(?:,?\\s+\\d{4})?\\b`,
    `\\b${MONTHS}\\s+\\d{4}\\b`,
    '\\b\\d{4}-\\d{2}-\\d{2}\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b',
  ].join('|'),
  'g',
);

/** The days of the calendar that a text names, as it writes them. */
export function datesIn(text: string): string[] {
  return text.match(DATES) ?? [];
}

/** The text with a blank for each day of the calendar. */
export function withoutDates(text: string): string {
  return text.replaceAll(DATES, ' ');
}
