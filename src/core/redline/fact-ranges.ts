/** A range of a text that is one fact, in UTF-16 code units. */
export interface FactRange {
  start: number;
  end: number;
}

// English, German, French, Spanish, Italian, Portuguese and Dutch, in full and short.
const MONTHS = (
  'january february march april may june july august september october november december ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'januar jänner februar märz mai juni juli oktober dezember mrz okt dez ' +
  'janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ' +
  'januari februari maart augustus'
).split(' ');
const MONTH = String.raw`(?:${MONTHS.join('|')})\.?`;
const NUMBER_WORDS = (
  'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty ' +
  'seventy eighty ninety hundred thousand million'
).split(' ');
const CURRENCY = String.raw`(?:\p{Sc}|(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|JPY|CNY|INR|SEK|NOK|DKK|PLN|CZK|BRL|MXN|ZAR)\b)`;
const NUMBER = String.raw`\p{Nd}+(?:[.,:/\-’']\p{Nd}+)*`;
const YEAR = String.raw`\p{Nd}{4}`;
const DAY = String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\.)?`;
const DATE = [
  String.raw`${MONTH} ${DAY}(?:,? ${YEAR})?`,
  String.raw`${DAY}(?: (?:of|de))? ${MONTH}(?:,?(?: del?)? ${YEAR})?`,
  String.raw`${MONTH}(?: of| de)? ${YEAR}`,
  String.raw`\p{Nd}{4}年(?:\p{Nd}{1,2}月(?:\p{Nd}{1,2}日)?)?`,
  String.raw`\p{Nd}{1,4}([./\-])\p{Nd}{1,2}\1\p{Nd}{1,4}`,
].join('|');
const TIME = String.raw`(?: (?:at|um|à|a las) \p{Nd}{1,2}[:.h]\p{Nd}{2})?`;
const AMOUNT = String.raw`${CURRENCY} ?${NUMBER}|${NUMBER} ?(?:[%‰]|${CURRENCY})`;
// "thirty (30)", "one hundred and twenty (120)".
const SPELT = String.raw`(?:(?:${NUMBER_WORDS.join('|')}) (?:and )?)*\p{L}+(?:-\p{L}+)* \(${NUMBER} ?%?\)`;
// "4.2(a)", "12(b)(ii)".
const CLAUSE = String.raw`${NUMBER}(?:\((?:\p{Nd}{1,3}|\p{L}{1,4})\))+`;
// "(30)", "(12 months)".
const BRACKET = String.raw`\(${NUMBER} ?%?(?: \p{L}+){0,2}\)`;

const FACT = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${DATE})${TIME}|${CLAUSE}|${SPELT}|${AMOUNT})(?![\p{L}\p{N}])|${BRACKET}|${NUMBER}`,
  'giu',
);
const HAS_DIGIT = /\p{Nd}/u;

/**
 * What a reader takes as one fact though it has several words: a date, an amount with its currency, a
 * number in words and figures, the number of a clause, figures in brackets; and any other number. In
 * reading order.
 */
export function factRanges(text: string): FactRange[] {
  if (!HAS_DIGIT.test(text)) return [];
  return Array.from(text.replaceAll(/\s/g, ' ').matchAll(FACT), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}
