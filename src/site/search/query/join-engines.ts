import type { Candidate, Engine } from './engine.ts';

/**
 * Several indexes as one. What they find stands in turns, the best of each first: only reading the
 * texts can tell which index has the better ones.
 */
export function joinEngines(engines: readonly Engine[]): Engine {
  return {
    indexes: engines.reduce((sum, { indexes }) => sum + indexes, 0),
    search: async (term, filters) => {
      const lists = await Promise.all(engines.map((engine) => engine.search(term, filters)));
      return inTurns(
        lists.map((list, at) => list.map((one) => ({ ...one, id: `${at}:${one.id}` }))),
      );
    },
    lacks: async (word) => {
      const lacking = await Promise.all(engines.map((engine) => engine.lacks(word)));
      return lacking.every(Boolean);
    },
    words: async () => {
      const lists = await Promise.all(engines.map((engine) => engine.words()));
      return [...new Set(lists.flat())];
    },
  };
}

function inTurns(lists: readonly Candidate[][]): Candidate[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}
