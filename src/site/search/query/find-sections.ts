import type { WordsOf } from '#site/wording/words.ts';
import { type Candidate, type Engine, type Filters, type IndexedSection } from './engine.ts';
import { correct } from './correct-words.ts';
import { isEmpty, type Query } from './parse-query.ts';
import { POINTS, RANKED, rankSections, STOP_WORDS, type Rank } from './rank.ts';
import { quoted } from './search-words.ts';
import { plainWord } from './tokens.ts';

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

/** How many of them are shown while the others are loaded: a screen of a phone. */
const EARLY = 4;

/** Milliseconds without a key before more than that is loaded: it may be a word that goes on. */
const SETTLE = 170;
/** The same before what comes nearest is sought, where nothing has what was typed. */
const REST = 400;

/** What can be done before all is found. */
export interface Meanwhile {
  /** Shows the best of the sections that are here first; their order may be another one in the end. */
  show: (hits: IndexedSection[], query: Query) => void;
  /** Whether the question still stands so many milliseconds after its last key: now, if that is past. */
  stands: (milliseconds: number) => Promise<boolean>;
}

/**
 * The sections that answer a query, best first. A phrase that stands nowhere, words that never stand
 * together and a word that no text has are told in notes, and what comes nearest is found instead:
 * unless more is typed, in which case there is no answer.
 *
 * @throws {IncompleteIndexError} if a word of the library is not found in its index.
 */
export async function findSections(
  words: WordsOf<'found'>,
  engine: Engine,
  filters: Filters,
  asked: Query,
  meanwhile: Meanwhile,
): Promise<Found | null> {
  const direct = asked.number === null ? await findAll(engine, filters, asked, meanwhile) : NOTHING;
  if (!direct) return null;
  // What has every word shows that none of them is spelt wrong.
  if (direct.hits.length > 0) return { ...direct, query: asked, notes: [] };
  if (!(await meanwhile.stands(REST))) return null;
  const spelt = await correct(words, engine, filters, asked);
  const found = await findNow(engine, filters, spelt.query);
  if (found.hits.length > 0) return { ...found, query: spelt.query, notes: spelt.notes };
  const loose = withoutPhrases(spelt.query);
  const notes = [...spelt.notes];
  if (loose !== spelt.query) {
    notes.push(words.say('found.noPhrase', { phrases: quoted(words, spelt.query.phrases) }));
    const found = await findNow(engine, filters, loose);
    if (found.hits.length > 0) return { ...found, query: loose, notes };
  }
  const some = await findSome(engine, filters, loose);
  if (some.hits.length > 0) notes.push(words.say('found.nearest'));
  return { ...some, query: loose, notes };
}

/** How many sections have all that was asked, just as it was asked. */
export async function countExact(engine: Engine, filters: Filters, asked: Query): Promise<number> {
  const { hits, more } = await findNow(engine, filters, asked);
  return hits.length + more.length;
}

type Ranked = Pick<Found, 'hits' | 'more'>;

async function findAll(
  engine: Engine,
  filters: Filters,
  query: Query,
  meanwhile: Meanwhile,
): Promise<Ranked | null> {
  const candidates = await candidatesFor(engine, filters, query);
  if (!(await meanwhile.stands(0))) return null;
  const early = rankAnswers(engine, candidates, query, EARLY);
  let isDone = false;
  early.then(
    ({ hits }) => {
      if (!isDone && hits.length > 0) meanwhile.show(hits, query);
    },
    // What fails here fails below too.
    () => undefined,
  );
  if (!(await meanwhile.stands(SETTLE))) return null;
  const all = await rankAnswers(engine, candidates, query, RANKED);
  isDone = true;
  return all;
}

async function findNow(engine: Engine, filters: Filters, query: Query): Promise<Ranked> {
  return rankAnswers(engine, await candidatesFor(engine, filters, query), query, RANKED);
}

async function candidatesFor(engine: Engine, filters: Filters, query: Query): Promise<Candidate[]> {
  if (isEmpty(query)) return [];
  const lists: Candidate[][] = [];
  for (const phrase of query.phrases) lists.push(await engine.search(`"${phrase}"`, filters));
  if (query.words.length > 0) lists.push(await engine.search(query.words.join(' '), filters));
  const numbered = query.number === null ? [] : await engine.search(`"${query.number}"`, filters);
  const both = lists.reduce(
    (all, list) => all.filter(({ id }) => list.some((one) => one.id === id)),
    lists[0] ?? [],
  );
  return distinct([...numbered, ...both]);
}

function rankAnswers(
  engine: Engine,
  candidates: readonly Candidate[],
  query: Query,
  ranked: number,
): Promise<Ranked> {
  return rankCandidates(candidates, query, ranked * engine.indexes, (rank) =>
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

function withoutPhrases(query: Query): Query {
  if (query.phrases.length === 0) return query;
  const words = query.phrases.flatMap((phrase) => phrase.split(' '));
  return { ...query, phrases: [], words: [...words, ...query.words] };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [one.id, one])).values()];
}
