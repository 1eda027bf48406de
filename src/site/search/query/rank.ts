import { derivedFrom } from '#core/text/derived.ts';

import type { Query } from './parse-query.ts';
import { tokensOf, type Token } from './tokens.ts';

/** A section's text as the index keeps it. */
export interface SectionText {
  title: string;
  policy: string;
  path: string;
  number: string;
  /** Without the title. */
  words: string;
}

/** How well a section answers a query. */
export interface Rank {
  /** Above 0 if it answers it at all. */
  score: number;
  /** The words of the query, in lower case, that neither its title nor its text has. */
  missing: string[];
  /** Whether it has every quoted phrase word for word. */
  hasPhrases: boolean;
}

/**
 * How many of each index are loaded to be ranked among each other. Each is 1.3 kB on the wire, and so
 * many are enough for the judged questions of the tests.
 */
export const RANKED = 20;

/** What a ranking gives for; chosen on the planted queries of `tests/fixtures/search`. */
export const POINTS = {
  /** The section is called by its number. */
  number: 1000,
  /** All words are there; a word weighs what it tells sections apart. */
  coverage: 40,
  titleCoverage: 30,
  /** The title has little but words of the query. */
  titleIsQuery: 30,
  /** The query stands there word for word. */
  phraseInTitle: 40,
  phraseInText: 40,
  pairsInText: 15,
  often: 12,
};

/** A word that only the title of the policy or a heading above has. */
const ABOVE = 0.5;
/** Another form of a word, as `cookie` for `cookies`. */
const OTHER_FORM = 0.9;
/** A word that begins with the typed one. */
const BEGINNING = 0.6;

/** Ranks sections among each other, in their order: a word that most of them have tells little. */
export function rankSections(texts: readonly SectionText[], query: Query): Rank[] {
  const parsed = texts.map(parse);
  const sought = tokensOf([...query.phrases, ...query.words].join(' '));
  const weights = sought.map((word) => {
    const holders = parsed.filter(({ title, words }) => strengthIn([...title, ...words], word) > 0);
    const rarity = Math.log(1 + (texts.length + 1) / (holders.length + 0.5));
    return rarity * (STOP_WORDS.has(word.word) ? 0.15 : 1);
  });
  return parsed.map((one) => rank(one, query, sought, weights));
}

interface Parsed {
  text: SectionText;
  title: Token[];
  words: Token[];
  above: Token[];
}

function parse(text: SectionText): Parsed {
  // A text is found again and again while a question is typed.
  return derivedFrom(text, 'tokens', () => ({
    text,
    title: tokensOf(text.title),
    words: tokensOf(text.words),
    above: tokensOf(`${text.policy} ${text.path}`),
  }));
}

function rank(
  { text, title, words, above }: Parsed,
  query: Query,
  sought: readonly Token[],
  weights: readonly number[],
): Rank {
  const inTitle = sought.map((word) => strengthIn(title, word));
  const inText = sought.map((word) => strengthIn(words, word));
  const anywhere = sought.map((word, index) =>
    Math.max(inTitle[index] ?? 0, inText[index] ?? 0, ABOVE * strengthIn(above, word)),
  );
  const share = (strengths: readonly number[]): number => weighted(strengths, weights);
  const titleShare = share(inTitle);
  const isNumber = query.number !== null && text.number.toUpperCase() === query.number;
  const score =
    (isNumber ? POINTS.number : 0) +
    POINTS.coverage * share(anywhere) +
    POINTS.titleCoverage * titleShare +
    POINTS.titleIsQuery * titleShare * precisionOf(title, sought) +
    (standsIn(title, sought) ? POINTS.phraseInTitle : 0) +
    (standsIn(words, sought) ? POINTS.phraseInText : 0) +
    POINTS.pairsInText * pairsIn(words, sought) +
    POINTS.often * share(sought.map((word) => saturation(words, word)));
  const missing = sought.filter((_, index) => !inTitle[index] && !inText[index]);
  const phrases = query.phrases.map(tokensOf);
  return {
    score,
    missing: missing.map(({ word }) => word),
    hasPhrases: phrases.every(
      (phrase) => standsExactlyIn(title, phrase) || standsExactlyIn(words, phrase),
    ),
  };
}

/** How well a word of a text fits a word of a query: from 1 for the same to 0 for another. */
export function strengthOf(token: Token, sought: Token): number {
  if (token.word === sought.word) return 1;
  if (token.stem === sought.stem) return OTHER_FORM;
  return sought.word.length > 2 && token.word.startsWith(sought.word) ? BEGINNING : 0;
}

function strengthIn(tokens: readonly Token[], sought: Token): number {
  return tokens.reduce((best, token) => Math.max(best, strengthOf(token, sought)), 0);
}

function weighted(strengths: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = strengths.reduce((all, strength, index) => all + strength * (weights[index] ?? 0), 0);
  return total === 0 ? 0 : sum / total;
}

/** Which part of the title's own words is asked for. */
function precisionOf(title: readonly Token[], sought: readonly Token[]): number {
  const words = title.filter(({ word }) => /\p{L}{2}/u.test(word));
  const size = (tokens: readonly Token[]): number =>
    tokens.reduce((sum, { word }) => sum + (STOP_WORDS.has(word) ? 0.3 : 1), 0);
  const asked = words.filter((token) => sought.some((word) => strengthOf(token, word) > 0));
  return words.length === 0 ? 0 : size(asked) / size(words);
}

function standsIn(tokens: readonly Token[], sought: readonly Token[]): boolean {
  if (sought.length < 2) return false;
  return tokens.some((_, at) =>
    sought.every((word, index) => {
      const token = tokens[at + index];
      return token !== undefined && strengthOf(token, word) > 0;
    }),
  );
}

/** Whether a phrase stands there word for word: no other form of a word. */
export function standsExactlyIn(tokens: readonly Token[], phrase: readonly Token[]): boolean {
  return tokens.some((_, at) =>
    phrase.every(({ word }, index) => tokens[at + index]?.word === word),
  );
}

function pairsIn(tokens: readonly Token[], sought: readonly Token[]): number {
  const pairs = sought.slice(1).map((word, index) => [sought[index] ?? word, word] as const);
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => standsIn(tokens, pair)).length / pairs.length;
}

/** From 0 towards 1 the more often the word stands there; in a long text it counts less. */
function saturation(tokens: readonly Token[], sought: Token): number {
  const often = tokens.filter((token) => strengthOf(token, sought) > 0).length;
  return often / (often + 1 + tokens.length / 200);
}

/** Words that tell no section from another. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are as at be because been before being between ' +
    'both but by can could did do does for from had has have how i if in into is it its may ' +
    'me might more most must my no not of off on or other our out over per shall she should ' +
    'so some such than that the their them then there these they this those to under until ' +
    'up upon us was we were what when where which while who whom whose why will with would ' +
    'you your'
  ).split(' '),
);
