import type { WordsOf } from '#site/wording/words.ts';
import { IncompleteIndexError, type Engine, type Filters } from './engine.ts';
import { vocabulary } from './nearest-word.ts';
import { formatQuery, isEmpty, type Query } from './parse-query.ts';
import { RANKED, rankSections, STOP_WORDS } from './rank.ts';
import { quoted } from './search-words.ts';
import { plainWord, tokensOf } from './tokens.ts';

/** The query with each word that no text has exchanged for the nearest one, or left out. */
export async function correct(
  words: WordsOf<'found'>,
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
  const notes = left.length > 0 ? [words.say('found.noWord', { words: quoted(words, left) })] : [];
  if (!isEmpty(corrected))
    notes.push(words.say('found.corrected', { query: formatQuery(corrected) }));
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
