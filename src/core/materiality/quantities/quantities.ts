import { currencyOf } from './currencies.ts';
import { languageOf, LANGUAGES, type Language } from '../vocabulary/language.ts';
import { wordsOf } from '../vocabulary/match-words.ts';
import { quantityTokens, type Token } from './quantity-tokens.ts';
import { FRACTION_SIGNS, numberOf, readSpelled } from './numerals.ts';
import { BUSINESS, BUSINESS_DAYS, CALENDAR, daysOf, DURING, EACH, intervalOf } from './periods.ts';

/** A number with what it counts, made comparable: `thirty (30) days` and `30 days` are the same. */
export interface Quantity {
  /**
   * The code of a currency, `percent`, `days`, `business days`, `interval` (days from one time to the
   * next), a measure such as `gb`, or `number` of what else is counted.
   */
  unit: string;
  amount: number;
  /** As the text has it, in lower case. */
  words: string;
}

/**
 * The quantities in a text, in order, each once. Dates, years, numbers of sections and names, and the
 * digits that repeat a number in brackets are none. A month has 30 days here, a quarter 90 and a year
 * 365. A number may count anything, in the digits of any script or in English, German, French or
 * Spanish words.
 */
export function quantitiesIn(text: string): Quantity[] {
  const language = languageOf(wordsOf(text));
  const tokens = quantityTokens(text, language);
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length;) {
    const [quantity, length] = quantityAt(tokens, at, language) ?? [null, 1];
    if (quantity) found.push(quantity);
    at += length;
  }
  return found.filter((one, index) => found.findIndex((other) => isSame(one, other)) === index);
}

/** The quantities of one list that the other has not. */
export function quantitiesMissing(
  from: readonly Quantity[],
  than: readonly Quantity[],
): Quantity[] {
  return from.filter((one) => !than.some((other) => isSame(one, other)));
}

/**
 * Tells the words of quantities, where both texts have the same ones in other words; no word, where
 * they differ.
 */
export function sameQuantityWords(before: string, after: string): (word: string) => boolean {
  const [old, fresh] = [quantitiesIn(before), quantitiesIn(after)];
  const isEqual = quantitiesMissing(old, fresh).length + quantitiesMissing(fresh, old).length === 0;
  if (!isEqual || old.length === 0) return () => false;
  const words = new Set([...old, ...fresh].flatMap((quantity) => wordsOf(quantity.words)));
  return (word) =>
    words.has(word) || isAmount(word) || isAmount(word.replace(/^\p{L}+\p{Sc}/u, ''));
}

function isSame(one: Quantity, other: Quantity): boolean {
  return one.unit === other.unit && Math.abs(one.amount - other.amount) < 1e-9;
}

/** Whether a word is a number, in the digits of any script or in the words of any language known. */
export function isAmount(word: string): boolean {
  const digits = word.replaceAll(/^\p{Sc}|[%\p{Sc}]$/gu, '');
  if (/^\p{Nd}[\p{Nd}.,'’]*$/u.test(digits)) return true;
  const words = word.split('-');
  return LANGUAGES.some((language) => readSpelled(words, language)?.[1] === words.length);
}

type Read = readonly [quantity: Quantity | null, length: number];

function quantityAt(tokens: readonly Token[], at: number, language: Language): Read | null {
  const token = tokens[at];
  const interval = token?.kind === 'word' ? intervalOf(token.word) : null;
  if (token && interval !== null) {
    return [{ unit: 'interval', amount: interval, words: token.word }, 1];
  }
  return periodAt(tokens, at) ?? numberAt(tokens, at, language);
}

const ARTICLES = new Set(
  'a an one the ein eine einer einem einen eines im am un une uno una l le la el au al'.split(' '),
);
const INDEFINITE = new Set('a an un une una ein eine einen einem einer'.split(' '));
const OFTEN = new Set('once twice times einmal zweimal mal fois vez veces'.split(' '));

/** A period without a number: `each month`, `twice a year`, `within a week`. */
function periodAt(tokens: readonly Token[], at: number): Read | null {
  const word = tokens[at]?.word ?? '';
  const before = tokens[at - 1]?.word ?? '';
  const isEach = EACH.has(word);
  if (!isEach && !ARTICLES.has(word)) return null;
  const days = daysOf(1, tokens[at + 1]?.word ?? '');
  if (days === null) return null;
  const words = `${word} ${tokens[at + 1]?.word ?? ''}`;
  const isRate =
    OFTEN.has(before) || tokens[at - 1]?.kind !== 'word' || currencyOf(before) !== undefined;
  if (isEach || (isRate && at > 0)) return [{ unit: 'interval', amount: days, words }, 2];
  // `A day` and `the year` may be dates; `a week` is as long as seven days.
  const isLength = DURING.has(before) || (INDEFINITE.has(word) && days > 1);
  if (word === 'the' || !(word === 'one' || isLength)) return null;
  return [{ unit: 'days', amount: days, words }, 2];
}

function numberAt(tokens: readonly Token[], at: number, language: Language): Read | null {
  const first = tokens[at];
  const second = tokens[at + 1];
  const currency = first && first.kind !== 'number' ? currencyOf(first.text) : undefined;
  // A word such as `real` is money only behind its number; codes and signs stand on either side.
  const isBefore = currency !== undefined && /^[^\p{Ll}]+$/u.test(first?.text ?? '');
  const start = isBefore && second?.kind === 'number' ? at + 1 : at;
  const read = readNumber(tokens, start, language);
  if (!read) return null;
  const [amount, length] = read;
  const end = start + length;
  const said = (to: number): string =>
    tokens
      .slice(at, to)
      .map(({ word }) => word)
      .join(' ');
  if (start > at) return [{ unit: currency ?? '', amount, words: said(end) }, end - at];
  const [unit, more, factor] = unitAt(tokens, end, amount) ?? ['', 0, 1];
  if (unit !== '') {
    const isInterval = unit === 'days' && EACH.has(tokens[at - 1]?.word ?? '');
    const quantity = {
      unit: isInterval ? 'interval' : unit,
      amount: factor,
      words: said(end + more),
    };
    return [quantity, end + more - at];
  }
  if (first?.kind !== 'number' && amount % 1 !== 0) {
    const [article, period] = tokens.slice(end, end + 2);
    const days = ARTICLES.has(article?.word ?? '') ? daysOf(1, period?.word ?? '') : null;
    return days === null
      ? [{ unit: 'percent', amount: amount * 100, words: said(end) }, end - at]
      : [{ unit: 'days', amount: amount * days, words: said(end + 2) }, end + 2 - at];
  }
  if (!isCount(tokens, at, end, language)) return [null, end - at];
  const noun = tokens[end]?.kind === 'word' ? end + 1 : end;
  const bound = noun === end && at > 0 ? `${tokens[at - 1]?.word ?? ''} ` : '';
  return [{ unit: 'number', amount, words: bound + said(noun) }, end - at];
}

/** A number in digits or words, with what multiplies it and its repetition in brackets. */
function readNumber(
  tokens: readonly Token[],
  at: number,
  language: Language,
): readonly [amount: number, length: number] | null {
  const token = tokens[at];
  if (!token || (token.isJoined && token.kind === 'word')) return null;
  let [amount, length] = [0, 1];
  if (token.kind === 'number') {
    const parsed = numberOf(token.text, language);
    if (parsed === null) return null;
    amount = parsed;
    const [slash, below] = [tokens[at + 1]?.text, tokens[at + 2]];
    if (slash === '/' && below?.kind === 'number') {
      const divisor = numberOf(below.text, language) ?? 0;
      if (divisor <= amount || divisor > 100) return null;
      [amount, length] = [amount / divisor, 3];
    }
  } else if (FRACTION_SIGNS.has(token.text)) {
    amount = FRACTION_SIGNS.get(token.text) ?? 0;
  } else {
    const spelled = readSpelled(
      tokens.slice(at, at + 8).map(({ word }) => word),
      language,
    );
    if (!spelled) return null;
    [amount, length] = spelled;
  }
  const sign = FRACTION_SIGNS.get(tokens[at + length]?.text ?? '');
  if (token.kind === 'number' && sign !== undefined) {
    amount += sign;
    length += 1;
  }
  const multiplier = MULTIPLIERS.get(tokens[at + length]?.word ?? '');
  if (multiplier !== undefined) {
    amount *= multiplier;
    length += 1;
  }
  const [open, again, close] = tokens.slice(at + length, at + length + 3);
  if (open?.text === '(' && again && close?.text === ')') {
    const repeated =
      again.kind === 'number'
        ? numberOf(again.text, language)
        : readSpelled([again.word], language)?.[0];
    if (repeated === amount) length += 3;
  }
  return [amount, length];
}

const MULTIPLIERS = new Map(
  (
    [
      [1e6, 'million millions mio millionen millón millones'],
      [1e9, 'billion billions mrd milliarde milliarden milliard milliards'],
    ] as const
  ).flatMap(([value, names]) => names.split(' ').map((name) => [name, value] as const)),
);

/** The unit behind a number, how many tokens it takes, and the amount in it. */
function unitAt(
  tokens: readonly Token[],
  at: number,
  amount: number,
): readonly [unit: string, length: number, amount: number] | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first) return null;
  const pair = `${first.word} ${second?.word ?? ''}`;
  if (first.text === '%' || PERCENT.has(first.word)) return ['percent', 1, amount];
  if (PERCENT.has(pair)) return ['percent', 2, amount];
  const code = currencyOf(first.text) ?? currencyOf(first.word);
  if (code !== undefined) return [code, 1, amount];
  const adjective = CURRENCY_OF.get(first.word);
  if (adjective !== undefined && currencyOf(second?.word ?? '') !== undefined) {
    return [adjective, 2, amount];
  }
  // Of a range, both ends count what the second does.
  if (RANGES.has(first.word) && second?.kind === 'number') {
    const [unit] = unitAt(tokens, at + 2, amount) ?? [];
    const days = unit === 'days' ? daysOf(amount, tokens[at + 2]?.word ?? '') : null;
    return unit === undefined ? null : [unit, 0, days ?? amount];
  }
  if (MEASURES.has(first.word)) return [first.word, 1, amount];
  if (BUSINESS_DAYS.has(first.word)) return ['business days', 1, amount];
  const isQualified = BUSINESS.has(first.word) || CALENDAR.has(first.word);
  const days = daysOf(amount, (isQualified ? second : first)?.word ?? '');
  if (days === null) return null;
  const [ahead, behind] = [BUSINESS.has(first.word), BUSINESS.has(second?.word ?? '')];
  const isBusiness = ahead || (!isQualified && behind);
  const length = isQualified || isBusiness ? 2 : 1;
  return [isBusiness ? 'business days' : 'days', length, isBusiness ? amount : days];
}

const PERCENT = new Set(['percent', 'pct', 'per cent', 'prozent', 'pour cent', 'por ciento']);
const CURRENCY_OF = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['american', 'USD'],
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['swiss', 'CHF'],
  ['british', 'GBP'],
]);
const MEASURES = new Set('kb mb gb tb kbit mbit gbit kg g km m cm mm px'.split(' '));
const RANGES = new Set(['to', 'or', 'and', '-', '–', '—', 'bis', 'oder', 'à', 'ou', 'a', 'o']);

/** Behind `one`: no number, but part of another expression. */
const NO_ONE = new Set(
  'of or another time more party side who that which is by day and can may hand way place point such thing'.split(
    ' ',
  ),
);
/** Before a number that names something: a section, a version, a form. */
const NAMED = new Set(
  (
    'no nr nummer number version ver form room suite box chapter rule page figure table step option tier iso tls ssl ' +
    'ipv windows office article artikel art absatz abs ziffer ziff kapitel punkt anlage anhang satz numéro chapitre ' +
    'étape capítulo apartado número punto anexo apt unit building floor level'
  ).split(' '),
);

/** Whether a number without a known unit counts something, and is no name, year or telephone number. */
function isCount(tokens: readonly Token[], at: number, end: number, language: Language): boolean {
  const [first, before, after] = [tokens[at], tokens[at - 1], tokens[end]];
  if (!first) return false;
  const isNoun = after?.kind === 'word' && !after.isAfterStop;
  if (first.word === 'one') {
    return isNoun && !after.isJoined && !NO_ONE.has(after.word) && before?.word !== 'no';
  }
  if (first.kind !== 'number') return isNoun || before?.kind === 'word';
  if (/^(?:19|20)\p{Nd}{2}$/u.test(first.text) || /^0\p{Nd}/u.test(first.text)) return false;
  if (/[.:]\p{Nd}+[.:]/u.test(first.text) || first.isJoined || after?.kind === 'number')
    return false;
  if (before?.kind === 'number' || before?.word === '-' || after?.word === '-') return false;
  if (before && NAMED.has(before.word)) return false;
  const isName = language !== 'de' && !first.isAfterStop && at > 1 && isCapital(before);
  const isAddress = language !== 'de' && isCapital(after) && !after?.isAfterStop;
  if (isName || isAddress) return false;
  return isNoun || (before?.kind === 'word' && !isCapital(before));
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}
