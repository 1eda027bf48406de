import type { Status } from '#core/timeline/timeline.ts';

import { vocabulary } from './nearest-word.ts';
import { formatQuery, isEmpty, type Query } from './parse-query.ts';
import { POINTS, rankSections, STOP_WORDS, type Rank, type SectionText } from './rank.ts';
import { plainWord, tokensOf } from './tokens.ts';

/** A section as the index keeps it, with what a result shows of it. */
export interface IndexedSection extends SectionText {
  url: string;
  span: string;
  status: Status;
  /** `new` or `existing`, where it binds that cohort only. */
  only: string | null;
}

/** Something that the engine found and has not loaded yet. */
export interface Candidate {
  id: string;
  load: () => Promise<IndexedSection>;
}

/** Which sections a search is about. */
export interface Filters {
  /** Id of a policy, with what adds to it; nothing for all. */
  policy: string | null;
  /** Text of this standing, or of any other one. */
  status: { is: Status } | { not: Status };
}

/** The search engine. A term between quotation marks is sought word for word. */
export interface Engine {
  /** How many indexes it asks. */
  indexes: number;
  /** What has all the words that it knows, best first. */
  search: (term: string, filters: Filters) => Promise<Candidate[]>;
  /** Whether a word of the library is not found, though what was asked so far has it. */
  lacks: (word: string) => Promise<boolean>;
  /** Every word of the library, the most frequent first. */
  words: () => Promise<string[]>;
}

/** What was found among the sections of one filter. */
export interface Found {
  hits: IndexedSection[];
  /** Further ones, not loaded and not ranked. */
  more: Candidate[];
  /** The query that the hits answer. */
  query: Query;
  /** How that query came from the one that was typed, in sentences. */
  notes: string[];
}

/** The index lacks what it says it has: a part of it was not loaded. */
export class IncompleteIndexError extends Error {
  override name = 'IncompleteIndexError';
}

/** How many of each index are loaded to be ranked among each other. */
const RANKED = 24;

/**
 * The sections that answer a query, best first. A phrase that stands nowhere, words that never stand
 * together and a word that no text has are told in notes, and what comes nearest is found instead.
 *
 * @throws {IncompleteIndexError} if a word of the library is not found in its index.
 */
export async function findSections(engine: Engine, filters: Filters, asked: Query): Promise<Found> {
  const spelt = await correct(engine, filters, asked);
  const found = await findAll(engine, filters, spelt.query);
  if (found.hits.length > 0) return { ...found, query: spelt.query, notes: spelt.notes };
  const loose = withoutPhrases(spelt.query);
  const notes = [...spelt.notes];
  if (loose !== spelt.query) {
    notes.push(`No section has ${quoted(spelt.query.phrases)} word for word.`);
    const words = await findAll(engine, filters, loose);
    if (words.hits.length > 0) return { ...words, query: loose, notes };
  }
  const some = await findSome(engine, filters, loose);
  if (some.hits.length > 0) notes.push('No section has all of these words; these come nearest.');
  return { ...some, query: loose, notes };
}

/** How many sections have all that was asked, just as it was asked. */
export async function countExact(engine: Engine, filters: Filters, asked: Query): Promise<number> {
  const { hits, more } = await findAll(engine, filters, asked);
  return hits.length + more.length;
}

type Ranked = Pick<Found, 'hits' | 'more'>;

async function findAll(engine: Engine, filters: Filters, query: Query): Promise<Ranked> {
  if (isEmpty(query)) return NOTHING;
  const lists: Candidate[][] = [];
  for (const phrase of query.phrases) lists.push(await engine.search(`"${phrase}"`, filters));
  if (query.words.length > 0) lists.push(await engine.search(query.words.join(' '), filters));
  const numbered = query.number === null ? [] : await engine.search(`"${query.number}"`, filters);
  const both = lists.reduce(
    (all, list) => all.filter(({ id }) => list.some((one) => one.id === id)),
    lists[0] ?? [],
  );
  const candidates = distinct([...numbered, ...both]);
  return rankCandidates(candidates, query, RANKED * engine.indexes, (rank) =>
    isAnswer(rank, query),
  );
}

// Pagefind takes a word that it does not know for one that begins like it, or leaves it out.
function isAnswer({ score, missing, hasPhrases }: Rank, { words, number }: Query): boolean {
  const isAllThere = words.length > 0 && missing.every((word) => STOP_WORDS.has(word));
  if (number !== null) return score >= POINTS.number || isAllThere;
  return score > 0 && hasPhrases && (isAllThere || words.length === 0);
}

/** What has the telling words of the query, or else the most of them that stand together anywhere. */
async function findSome(engine: Engine, filters: Filters, query: Query): Promise<Ranked> {
  const telling = query.words.filter((word) => !STOP_WORDS.has(plainWord(word)));
  if (query.words.length < 2 || telling.length === 0) return NOTHING;
  const most = telling.length > 3 ? [without(2, telling)] : [];
  for (const sets of [[telling], without(1, telling), ...most, telling.map((one) => [one])]) {
    const lists: Candidate[][] = [];
    for (const words of sets.filter(({ length }) => length > 0).slice(0, MOST_SETS)) {
      const list = await engine.search(words.join(' '), filters);
      lists.push(await havingAll(list.slice(0, (RANKED / 2) * engine.indexes), words));
    }
    const fewest = sets[0]?.length ?? 1;
    const few: Query = { number: null, phrases: [], words: telling };
    const ranked = await rankCandidates(
      distinct(lists.flat()),
      few,
      RANKED * engine.indexes,
      ({ missing }) => missing.length <= telling.length - fewest,
    );
    if (ranked.hits.length > 0) return { hits: ranked.hits, more: [] };
  }
  return NOTHING;
}

// An index that has not all of these words finds what has some of them.
async function havingAll(
  candidates: readonly Candidate[],
  words: readonly string[],
): Promise<Candidate[]> {
  const sections = await Promise.all(candidates.map((candidate) => candidate.load()));
  const ranks = rankSections(sections, { number: null, phrases: [], words: [...words] });
  return candidates.filter((_, at) => ranks[at]?.missing.length === 0);
}

const NOTHING: Ranked = { hits: [], more: [] };

/** Of a long query not every choice of words is tried. */
const MOST_SETS = 40;

/** The words with any `count` of them left out, in every way. */
function without(count: number, words: readonly string[]): string[][] {
  if (count === 0) return [[...words]];
  return words.flatMap((_, at) =>
    without(count - 1, words.slice(at + 1)).map((rest) => [...words.slice(0, at), ...rest]),
  );
}

async function rankCandidates(
  candidates: readonly Candidate[],
  query: Query,
  ranked: number,
  isKept: (rank: Rank) => boolean,
): Promise<Ranked> {
  const first = candidates.slice(0, ranked);
  const sections = await Promise.all(first.map((candidate) => candidate.load()));
  const ranks = rankSections(sections, query);
  const hits = sections
    .map((section, index) => ({ section, rank: ranks[index] }))
    .filter(({ rank }) => rank && isKept(rank))
    .sort((a, b) => (b.rank?.score ?? 0) - (a.rank?.score ?? 0));
  const isWorthMore = query.number === null && hits.length > ranked / 2;
  return {
    hits: hits.map(({ section }) => section),
    more: isWorthMore ? candidates.slice(ranked) : [],
  };
}

/** The query with each word that no text has exchanged for the nearest one, or left out. */
async function correct(
  engine: Engine,
  filters: Filters,
  query: Query,
): Promise<{ query: Query; notes: string[] }> {
  const unknown = await unknownWords(engine, filters, query);
  if (unknown.length === 0) return { query, notes: [] };
  const { has, nearest, known } = await readVocabulary(engine);
  const exchange = new Map<string, string | null>();
  for (const word of unknown) {
    if (!has(word)) exchange.set(word, nearest(word));
    else if (known.has(word) && (await engine.lacks(word))) {
      throw new IncompleteIndexError(`The index lacks the word "${word}".`);
    }
  }
  if (exchange.size === 0) return { query, notes: [] };
  const put = (text: string): string[] =>
    text.split(' ').flatMap((word) => {
      const other = exchange.get(plainWord(word));
      return other === undefined ? [word] : other === null ? [] : [other];
    });
  const corrected: Query = {
    ...query,
    phrases: query.phrases.map((phrase) => put(phrase).join(' ')).filter(Boolean),
    words: query.words.flatMap(put),
  };
  const left = [...exchange].filter(([, other]) => other === null).map(([word]) => word);
  const notes = left.length > 0 ? [`No text has the word ${quoted(left)}.`] : [];
  if (!isEmpty(corrected)) notes.push(`Showing results for ${formatQuery(corrected)}.`);
  return { query: corrected, notes };
}

/** The words of the query that none of the sections found first has. */
async function unknownWords(engine: Engine, filters: Filters, query: Query): Promise<string[]> {
  const typed = [...query.phrases.flatMap((phrase) => phrase.split(' ')), ...query.words];
  const words = tokensOf(typed.join(' ')).filter(({ word }) => !STOP_WORDS.has(word));
  if (words.length === 0) return [];
  const candidates = await engine.search(words.map(({ word }) => word).join(' '), filters);
  const first = candidates.slice(0, RANKED * engine.indexes);
  const sections = await Promise.all(first.map((one) => one.load()));
  const plain: Query = { number: null, phrases: [], words: words.map(({ word }) => word) };
  const missing = rankSections(sections, plain).map((rank) => new Set(rank.missing));
  return [
    ...new Set(
      words.map(({ word }) => word).filter((word) => missing.every((one) => one.has(word))),
    ),
  ];
}

async function readVocabulary(engine: Engine) {
  const words = await engine.words();
  return { ...vocabulary(words), known: new Set(words.map(plainWord)) };
}

function withoutPhrases(query: Query): Query {
  if (query.phrases.length === 0) return query;
  const words = query.phrases.flatMap((phrase) => phrase.split(' '));
  return { ...query, phrases: [], words: [...words, ...query.words] };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [one.id, one])).values()];
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' and ');
}
