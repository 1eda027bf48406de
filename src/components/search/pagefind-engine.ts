import type { Status } from '#core/timeline/timeline.ts';
import {
  IncompleteIndexError,
  type Candidate,
  type Engine,
  type Filters,
  type IndexedSection,
} from '#site/search/query/engine.ts';
import { FILTER_ON, filterName } from '#site/search/index/index-form.ts';
import { parsePartWords, partsWith, type PartWords } from '#site/search/index/index-parts.ts';
import type { IndexPart, SearchIndex } from '#site/views/search-view.ts';

/** What we use of Pagefind's `pagefind.js`. */
interface Pagefind {
  createInstance: (options: Record<string, unknown>) => Instance;
}

interface Instance {
  mergeIndex: (folder: string, options: Record<string, unknown>) => Promise<void>;
  search: (term: string, options: { filters?: unknown }) => Promise<Answer>;
}

interface Answer {
  results: Result[];
  /** Of every filter that is loaded, how often each of its values occurs. */
  totalFilters: Record<string, Record<string, number>>;
}

interface Result {
  id: string;
  data: () => Promise<Fragment>;
}

interface Fragment {
  raw_url?: string;
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/**
 * Opens the index in the folder `folder`, which has the filters `existing`. Of several parts the first
 * is opened at once and the others when they are asked: together, so that results of one score stand
 * in the same order whatever was asked before.
 *
 * @throws {Error} if it is not there.
 */
export async function openEngine({
  folder: index,
  filters: existing,
  parts = [{ folder: index, filters: existing, on: FILTER_ON }],
}: SearchIndex): Promise<Engine> {
  const [first, ...others] = parts;
  if (!first) return NO_TEXT;
  const instance = await openFirst(first.folder);
  let merging: Promise<unknown> | undefined;
  const open = async (asked: readonly IndexPart[]): Promise<void> => {
    if (asked.every((part) => part === first)) return;
    merging ??= Promise.all(others.map(({ folder }) => mergeInto(instance, folder)));
    await merging;
  };
  let words: Promise<PartWords> | undefined;
  const readWords = (): Promise<PartWords> =>
    (words ??= fetchText(`${index}parts.txt`).then(parsePartWords));
  // A part takes a word that it does not know for another one, or leaves it out, though all others
  // know it. What stands between quotation marks is found as it is or not at all.
  const having = async (term: string, some: readonly IndexPart[]): Promise<IndexPart[]> => {
    if (some.length < 2 || term.startsWith('"')) return [...some];
    const values = partsWith(
      await readWords(),
      term,
      some.map(({ on }) => on),
    );
    return some.filter(({ on }) => values.includes(on));
  };
  const holders = async (word: string): Promise<readonly IndexPart[]> => {
    if (parts.length === 1) return parts;
    const line = (await readWords()).find(({ token }) => token.word === word);
    const has = ({ on }: IndexPart): boolean =>
      line?.parts.length === 0 || !!line?.parts.includes(on);
    return (merging ? parts : [first]).filter(has);
  };
  /** The parts that can answer, all of them open. */
  const partsFor = async (term: string, names: Names): Promise<IndexPart[]> => {
    const some = parts.filter((part) => mayHold(part, names));
    const asked = await having(term, some);
    await open(asked);
    return asked;
  };
  const sections = new Map<string, Promise<IndexedSection>>();
  const candidateOf = ({ id, data }: Result): Candidate => ({
    id,
    load: () => {
      const section = sections.get(id) ?? data().then(sectionOf);
      sections.set(id, section);
      return section;
    },
  });
  const find = async (term: string, filters: Filters): Promise<Candidate[]> => {
    const names = namesOf(filters, existing);
    const asked = await partsFor(term, names);
    if (asked.length === 0) return [];
    const { results, totalFilters } = await instance.search(term, {
      filters: pagefindFilters(names, asked),
    });
    // A filter that could not be loaded lets nothing pass, which is not what nothing found means.
    const lost = [...names.policy, ...names.statuses].find((name) =>
      asked.some(
        ({ filters, on }) => filters.includes(name) && !(on in (totalFilters[name] ?? {})),
      ),
    );
    if (lost !== undefined) throw new IncompleteIndexError(`The index lacks the filter ${lost}.`);
    return results.map(candidateOf);
  };
  // A question is asked while it is typed, and again when its answer is shown.
  const last = new Map<string, Promise<Candidate[]>>();
  return {
    indexes: 1,
    search: (term, filters) => {
      const key = JSON.stringify([term, filters]);
      const found = last.get(key) ?? find(term, filters);
      if (last.size >= MOST_KEPT) last.clear();
      last.set(key, found);
      return found;
    },
    lacks: async (word) => {
      for (const part of await holders(word)) {
        const names = { policy: [], statuses: statusesIn(part.filters) };
        const filters = pagefindFilters(names, [part]);
        const { results } = await instance.search(`"${word}"`, { filters });
        if (results.length === 0) return true;
      }
      return false;
    },
    words: async () => (await fetchText(`${index}words.txt`)).split('\n'),
  };
}

/** How many searches are kept: each holds a line for whatever it found. */
const MOST_KEPT = 8;

/** The engine of a site whose shards hold no text at all. */
const NO_TEXT: Engine = {
  indexes: 1,
  search: () => Promise.resolve([]),
  lacks: () => Promise.resolve(true),
  words: () => Promise.resolve([]),
};

async function fetchText(address: string): Promise<string> {
  const file = await fetch(address);
  if (!file.ok) throw new Error(`There is nothing at ${address}.`);
  return file.text();
}

/** Starts the engine, which is in the folder of the first part. */
async function openFirst(folder: string): Promise<Instance> {
  const engine = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>;
  const [{ createInstance }] = await Promise.all([engine, expectIndex(folder)]);
  // A worker would need files and time of its own; a search takes some milliseconds.
  return createInstance({ basePath: folder, noWorker: true, ranking: RANKING });
}

async function mergeInto(instance: Instance, folder: string): Promise<void> {
  // The engine takes them in the order of these calls, as soon as they are made.
  const merging = instance.mergeIndex(folder, { ranking: RANKING });
  await Promise.all([merging, expectIndex(folder)]);
}

// Pagefind itself would only write to the console.
async function expectIndex(folder: string): Promise<void> {
  const entry = await fetch(`${folder}pagefind-entry.json`);
  if (!entry.ok) throw new Error(`There is no index at ${entry.url}.`);
}

// A title says what a section is about; when it applied is shown and not sought.
const RANKING = { metaWeights: { title: 5, number: 5, policy: 1, path: 1, span: 0 } };

interface Names {
  policy: string[];
  /** Of which one is to be. */
  statuses: string[];
}

/** The names of the filters, among the `existing` ones. */
function namesOf({ policy, status }: Filters, existing: readonly string[]): Names {
  const chosen = filterName('status', 'is' in status ? status.is : status.not);
  return {
    policy: policy === null ? [] : [filterName('policy', policy)],
    statuses: statusesIn(existing).filter((name) => (name === chosen) === 'is' in status),
  };
}

function statusesIn(filters: readonly string[]): string[] {
  return filters.filter((name) => name.startsWith(filterName('status', '')));
}

function mayHold({ filters }: IndexPart, { policy, statuses }: Names): boolean {
  const isThere = (name: string): boolean => filters.includes(name);
  return policy.every(isThere) && statuses.some(isThere);
}

function pagefindFilters({ policy, statuses }: Names, parts: readonly IndexPart[]): unknown {
  const values = parts.map(({ on }) => on);
  const on = (name: string): object => ({ [name]: { any: values } });
  return { all: policy.map(on), any: statuses.map(on) };
}

function sectionOf({ raw_url, url, content, meta, filters }: Fragment): IndexedSection {
  const { title = '', policy = '', path = '', number = '', span = '' } = meta;
  const chosen = (key: string): string | null => {
    const start = filterName(key, '');
    return (
      Object.keys(filters)
        .find((name) => name.startsWith(start))
        ?.slice(start.length) ?? null
    );
  };
  return {
    url: raw_url ?? url,
    title,
    policy,
    path,
    number,
    span,
    words: content.startsWith(title) ? content.slice(title.length).trim() : content,
    status: (chosen('status') ?? 'superseded') as Status,
    only: chosen('only'),
  };
}
