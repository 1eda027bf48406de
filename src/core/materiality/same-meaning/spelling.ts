import { Lexis } from '../vocabulary/match-words.ts';
import { VOCABULARY } from '../vocabulary/vocabulary.ts';

/** From so many letters on, a slip of the pen seldom makes another word. */
const LONG_WORD = 7;
/** A letter left out makes another one still of `county` or `statue`. */
const LONGER_WORD = 10;
/** The ends of a word tell who does what, as in `employer` and `employee`. */
const KEPT_BEGINNING = 3;
const KEPT_END = 2;

/**
 * One word written otherwise: as another country or an older rule writes it, or with a slip of the pen
 * that seldom makes another word. Without a dictionary, being alike is not enough: `licensor` and
 * `licensee`, `includes` and `excludes`, `Slovenia` and `Slovakia` are as near.
 */
export function isSpelling(lost: readonly string[], gained: readonly string[]): boolean {
  const [one = ''] = lost;
  const [other = ''] = gained;
  if (lost.length !== 1 || gained.length !== 1 || /\d/.test(one + other)) return false;
  if (TURNING.has([one]) || TURNING.has([other])) return false;
  return regular(one) === regular(other) || isAccented(one, other) || isSlip(one, other);
}

// A letter makes another word of these.
const TURNING = new Lexis(
  VOCABULARY.must,
  VOCABULARY.may,
  VOCABULARY.negations,
  VOCABULARY.lookalikes,
);

/** What differs between British and American, or between the old German rules and the new ones. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L}{2})our(?=s|ed|ing|able|ite|ful|less|$)/u, 'or'],
  [/(?<=\p{L}{2})is(?=e[sdr]?$|ers$|ing$|ations?$|ational$)/u, 'iz'],
  [/(?<=\p{L}{2})ys(?=e[sdr]?$|ing$)/u, 'yz'],
  [/(?<=\p{L}{3}[bt])re(?=s?$)/u, 'er'],
  [/(?<=\p{L}{2})ogue(?=s?$)/u, 'og'],
  [/(?<=gra)mme(?=s?$)/u, 'm'],
  [/(?<=defen|offen|licen|preten|practi)[cs](?=e)/u, 's'],
  [/(?<=\p{L}{3})ll(?=ed$|ing$|ers?$|ments?$)/u, 'l'],
  [/(?<=judg|acknowledg)e(?=ment)/u, ''],
  [/(?<=\p{L}{6})ical(?=ly$|$)/u, 'ic'],
  [/ß/gu, 'ss'],
];

function regular(word: string): string {
  return VARIANTS.reduce((text, [from, to]) => text.replace(from, to), word);
}

/**
 * The same letters with other accents, as in `évènement`, but for the last ones, where an accent tells a
 * tense. Umlauts and `ñ` are other letters.
 */
function isAccented(one: string, other: string): boolean {
  const [left, right] = [one, other].map((word) => word.normalize('NFD').replaceAll(ACCENTS, ''));
  const end = (word: string): string => word.slice(-KEPT_END);
  return one.length > KEPT_BEGINNING + KEPT_END && left === right && end(one) === end(other);
}

/** Grave, acute and circumflex. */
const ACCENTS = /[\u0300-\u0302]/g;

/** Two letters that changed places, a letter doubled, `independant`, or a letter left out within. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [here = '', there = ''] = [short[at], long[at]];
  if (short.length === long.length) {
    const isSwapped =
      here === long[at + 1] &&
      there === short[at + 1] &&
      short.slice(at + 2) === long.slice(at + 2);
    if (isSwapped)
      return short.length >= LONG_WORD || here + there === 'ie' || here + there === 'ei';
    const isWeak = WEAK.has(here) && WEAK.has(there);
    return isWeak && isWithin(short, at) && short.slice(at + 1) === long.slice(at + 1);
  }
  if (short.slice(at) !== long.slice(at + 1)) return false;
  const isDoubled = there === long[at - 1];
  return isDoubled ? long.length >= LONG_WORD : isWithin(long, at) && long.length >= LONGER_WORD;
}

/** Vowels that are heard alike where they are not stressed. */
const WEAK = new Set(['a', 'e', 'i']);

function isWithin(word: string, at: number): boolean {
  return word.length >= LONG_WORD && at >= KEPT_BEGINNING && at < word.length - KEPT_END;
}
