import type { Tokens } from './tokens.ts';

// English, German, French, Spanish, Italian, Portuguese, Dutch and Arabic, in full and short.
const MONTHS = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'januar jänner februar märz mai juni juli oktober dezember mrz okt dez ' +
    'janvier février mars avril juin juillet août septembre octobre novembre décembre ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
    'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
    'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ' +
    'januari februari maart augustus ' +
    'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'
  ).split(' '),
);
const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty ' +
    'seventy eighty ninety hundred thousand million'
  ).split(' '),
);
const CURRENCIES = new Set(
  (
    'eur usd gbp chf cad aud nzd jpy cny inr sek nok dkk pln czk brl mxn zar ' +
    'euro euros dollar dollars percent'
  ).split(' '),
);
// Those of East Asian type are as wide as a character.
const OPENS = new Set(['(', '（']);
const CLOSES = new Set([')', '）']);
const OF = new Set(['of', 'de', 'del']);
const AT = new Set(['at', 'um', 'à']);
const DAY = /^\p{Nd}{1,2}(?:st|nd|rd|th|er|º)?$/iu;
const YEAR = /^\p{Nd}{4}$/u;
const CLOCK = /^\p{Nd}{1,2}[:.h]\p{Nd}{2}$/u;
const DIGIT = /\p{Nd}/u;
const CURRENCY_SIGN = /^(?:\p{Sc}|[%‰])$/u;
const FRACTION = /^[¼-¾⅐-⅞]$/u;
const SHORT_UNIT = /^\p{L}{1,2}$/u;
const POWER = /^[²³]$/u;
const CLAUSE_MARK = /^(?:\p{Nd}{1,3}|\p{L}{1,4})$/u;
const LONGEST_BRACKET = 5;

/** For each token the number of the fact that it is a part of, or -1; of one fact all are next to each other. */
export type Facts = Int32Array;

/**
 * What a reader takes as one fact though it has several words: a date, an amount with its currency, a
 * number in words and figures, the number of a clause, figures in brackets; and any other number.
 * `null` for a text without one.
 */
export function findFacts(text: string, tokens: Tokens): Facts | null {
  let facts: Facts | null = null;
  let count = 0;
  for (let at = 0; at < tokens.ids.length; at += 1) {
    if (
      tokens.words[at] === 0 ||
      !hasDigit(text, tokens.starts[at] as number, tokens.ends[at] as number)
    ) {
      continue;
    }
    const [from, to] = new Finder(text, tokens).around(at);
    facts ??= new Int32Array(tokens.ids.length).fill(-1);
    // What reaches back into the fact before belongs to it.
    const joined = facts[from] ?? -1;
    facts.fill(joined === -1 ? count++ : joined, from, to);
    at = to - 1;
  }
  return facts;
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
    if (code > 0xff) return DIGIT.test(text.slice(at, end));
  }
  return false;
}

class Finder {
  readonly #text: string;
  readonly #tokens: Tokens;

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** The fact that a number is the first of, as first token and the one after the last. */
  around(at: number): [from: number, to: number] {
    return (
      this.#date(at) ?? this.#bracket(at) ?? this.#clause(at) ?? this.#amount(at) ?? [at, at + 1]
    );
  }

  #date(at: number): [number, number] | null {
    const piece = this.#piece(at);
    if (this.#piece(at + 1) === '年' && YEAR.test(piece)) return this.#eastAsianDate(at);
    const before = this.#piece(at - 1) === '.' ? at - 2 : at - 1;
    const month = OF.has(this.#piece(before)) ? before - 1 : before;
    if (MONTHS.has(this.#piece(month))) {
      if (YEAR.test(piece)) return this.#withTime(month, at + 1);
      if (DAY.test(piece)) return this.#withTime(month, this.#year(at + 1));
    }
    if (!DAY.test(piece)) {
      return /^\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{1,4}$/u.test(piece)
        ? this.#withTime(at, at + 1)
        : null;
    }
    let next = this.#piece(at + 1) === '.' ? at + 2 : at + 1;
    if (OF.has(this.#piece(next))) next += 1;
    return MONTHS.has(this.#piece(next)) ? this.#withTime(at, this.#year(next + 1)) : null;
  }

  /** After the year, if one follows. */
  #year(at: number): number {
    let next = at;
    if (this.#piece(next) === '.') next += 1;
    if (this.#piece(next) === ',') next += 1;
    if (OF.has(this.#piece(next))) next += 1;
    return YEAR.test(this.#piece(next)) ? next + 1 : at;
  }

  #withTime(from: number, to: number): [number, number] {
    return AT.has(this.#piece(to)) && CLOCK.test(this.#piece(to + 1)) ? [from, to + 2] : [from, to];
  }

  #eastAsianDate(at: number): [number, number] {
    let to = at + 2;
    for (const sign of ['月', '日']) {
      if (DAY.test(this.#piece(to)) && this.#piece(to + 1) === sign) to += 2;
    }
    return [at, to];
  }

  /** "(30)" with "thirty" before it, "(12 months)". */
  #bracket(at: number): [number, number] | null {
    if (!OPENS.has(this.#piece(at - 1))) return null;
    let to = at + 1;
    while (to < at + LONGEST_BRACKET - 1 && !CLOSES.has(this.#piece(to))) to += 1;
    if (!CLOSES.has(this.#piece(to))) return null;
    const isBare = to === at + 1 || (to === at + 2 && this.#piece(at + 1) === '%');
    return [isBare ? this.#spelt(at - 1) : at - 1, to + 1];
  }

  /** Where the words begin that spell the number in a bracket. */
  #spelt(bracket: number): number {
    if (!this.#isWord(bracket - 1)) return bracket;
    let from = bracket - 1;
    for (;;) {
      const isHyphened = this.#piece(from - 1) === '-' && this.#isWord(from - 2);
      const before = this.#piece(from - 1) === 'and' ? from - 2 : from - 1;
      if (isHyphened) from -= 2;
      else if (NUMBER_WORDS.has(this.#piece(before))) from = before;
      else return from;
    }
  }

  /** "4.2(a)(ii)". */
  #clause(at: number): [number, number] | null {
    let to = at + 1;
    while (
      this.#piece(to) === '(' &&
      this.#tokens.starts[to] === this.#tokens.ends[to - 1] &&
      CLAUSE_MARK.test(this.#piece(to + 1)) &&
      this.#piece(to + 2) === ')'
    ) {
      to += 3;
    }
    return to > at + 1 ? [at, to] : null;
  }

  #amount(at: number): [number, number] | null {
    const from = this.#isUnit(at - 1) ? at - 1 : at;
    const end = this.#isJoined(at + 1) && FRACTION.test(this.#piece(at + 1)) ? at + 2 : at + 1;
    const to = this.#isUnit(end) ? end + 1 : this.#isSquareOrCube(end) ? end + 2 : end;
    return to - from > 1 ? [from, to] : null;
  }

  /** "m²", "km³": of these words a part is raised. */
  #isSquareOrCube(at: number): boolean {
    const isUnit = SHORT_UNIT.test(this.#piece(at)) && this.#isJoined(at + 1);
    return isUnit && POWER.test(this.#piece(at + 1));
  }

  #isJoined(at: number): boolean {
    return this.#tokens.starts[at] === this.#tokens.ends[at - 1];
  }

  #isUnit(at: number): boolean {
    const piece = this.#piece(at);
    return CURRENCIES.has(piece) || CURRENCY_SIGN.test(piece);
  }

  #isWord(at: number): boolean {
    return this.#tokens.words[at] === 1 && !DIGIT.test(this.#piece(at));
  }

  #piece(at: number): string {
    const start = this.#tokens.starts[at];
    return start === undefined ? '' : this.#text.slice(start, this.#tokens.ends[at]).toLowerCase();
  }
}
