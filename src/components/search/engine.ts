import type { Status } from '#core/timeline/timeline.ts';
import {
  IncompleteIndexError,
  type Candidate,
  type Engine,
  type Filters,
  type IndexedSection,
} from '#site/search/find-sections.ts';
import { FILTER_ON, filterName } from '#site/search/index-form.ts';
import { parsePartWords, partsWith, type PartWords } from '#site/search/index-parts.ts';
import type { SearchIndex } from '#site/search/search-view.ts';

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
 * Opens the index in the folder `folder`, which has the filters `existing`; one that is joined from
 * several parts, as one.
 *
 * @throws {Error} if it is not there.
 */
export async function openEngine({
  folder: index,
  filters: existing,
  parts = [{ folder: index, filters: existing, on: FILTER_ON }],
}: SearchIndex): Promise<Engine> {
  if (parts.length === 0) return NO_TEXT;
  const instance = await openParts(parts.map(({ folder }) => folder));
  const values = parts.map(({ on }) => on);
  let words: Promise<PartWords> | undefined;
  // A part takes a word that it does not know for another one, or leaves it out, though all others
  // know it. What stands between quotation marks is found as it is or not at all.
  const partsFor = async (term: string): Promise<string[]> => {
    if (parts.length === 1 || term.startsWith('"')) return values;
    words ??= fetchText(`${index}parts.txt`).then(parsePartWords);
    return partsWith(await words, term, values);
  };
  return {
    indexes: 1,
    search: async (term, filters) => {
      if (!filters) return (await instance.search(term, {})).results.map(candidateOf);
      const names = namesOf(filters, existing);
      const values = await partsFor(term);
      if (names.statuses.length === 0 || values.length === 0) return [];
      const asked = pagefindFilters(names, values);
      const { results, totalFilters } = await instance.search(term, { filters: asked });
      // A filter that could not be loaded lets nothing pass, which is not what nothing found means.
      const lost = [...names.policy, ...names.statuses].find((name) =>
        parts.some(
          ({ filters, on }) => filters.includes(name) && !(on in (totalFilters[name] ?? {})),
        ),
      );
      if (lost !== undefined) throw new IncompleteIndexError(`The index lacks the filter ${lost}.`);
      return results.map(candidateOf);
    },
    words: async () => (await fetchText(`${index}words.txt`)).split('\n'),
  };
}

/** What is joined from shards of which none has any text. */
const NO_TEXT: Engine = {
  indexes: 1,
  search: () => Promise.resolve([]),
  words: () => Promise.resolve([]),
};

async function fetchText(address: string): Promise<string> {
  const file = await fetch(address);
  if (!file.ok) throw new Error(`There is nothing at ${address}.`);
  return file.text();
}

/** The first folder has the engine, which asks the indexes in the others too. */
async function openParts(folders: readonly string[]): Promise<Instance> {
  const [first = '', ...others] = folders;
  // Pagefind itself would only write to the console.
  for (const entry of await Promise.all(
    folders.map((folder) => fetch(`${folder}pagefind-entry.json`)),
  )) {
    if (!entry.ok) throw new Error(`There is no index at ${entry.url}.`);
  }
  const { createInstance } = (await import(/* @vite-ignore */ `${first}pagefind.js`)) as Pagefind;
  // A worker would need files and time of its own; a search takes some milliseconds.
  const instance = createInstance({ basePath: first, noWorker: true, ranking: RANKING });
  // Their order would be that in which they happen to load, and results of one score follow it.
  for (const folder of others) await instance.mergeIndex(folder, { ranking: RANKING });
  return instance;
}

// A title says what a section is about; when it applied is shown and not sought.
const RANKING = { metaWeights: { title: 5, number: 5, policy: 1, path: 1, span: 0 } };

/** The names of the filters: of the policy, if there is one, and of the statuses of which one is to be. */
function namesOf({ policy, status }: Filters, existing: readonly string[]): Names {
  const chosen = filterName('status', 'is' in status ? status.is : status.not);
  const statuses = existing.filter((name) => name.startsWith(filterName('status', '')));
  return {
    policy: policy === null ? [] : [filterName('policy', policy)],
    statuses: 'is' in status ? [chosen] : statuses.filter((name) => name !== chosen),
  };
}

interface Names {
  policy: string[];
  statuses: string[];
}

function pagefindFilters({ policy, statuses }: Names, values: readonly string[]): unknown {
  const on = (name: string): object => ({ [name]: { any: values } });
  return { all: policy.map(on), any: statuses.map(on) };
}

function candidateOf({ id, data }: Result): Candidate {
  return { id, load: async () => sectionOf(await data()) };
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
