import type { Status } from '#core/timeline/timeline.ts';
import {
  IncompleteIndexError,
  type Candidate,
  type Engine,
  type Filters,
  type IndexedSection,
} from '#site/search/find-sections.ts';
import { FILTER_ON, filterName } from '#site/search/index-form.ts';
import type { SearchIndex } from '#site/search/search-view.ts';

/** What we use of Pagefind's `pagefind.js`. */
interface Pagefind {
  createInstance: (options: Record<string, unknown>) => Instance;
}

interface Instance {
  search: (term: string, options: { filters: Record<string, unknown> }) => Promise<Answer>;
}

interface Answer {
  results: Result[];
  /** Of every filter that is loaded. */
  totalFilters: Record<string, unknown>;
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
 * Opens the index in the folder `index`, which has the filters `existing`.
 *
 * @throws {Error} if it is not there.
 */
export async function openEngine({
  folder: index,
  filters: existing,
}: Pick<SearchIndex, 'folder' | 'filters'>): Promise<Engine> {
  // Pagefind itself would only write to the console.
  const entry = await fetch(`${index}pagefind-entry.json`);
  if (!entry.ok) throw new Error(`There is no index at ${index}.`);
  const { createInstance } = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
  // A worker would need files and time of its own; a search takes some milliseconds.
  const instance = createInstance({ basePath: index, noWorker: true, ranking: RANKING });
  return {
    indexes: 1,
    search: async (term, filters) => {
      const asked = filters ? pagefindFilters(filters) : {};
      const { results, totalFilters } = await instance.search(term, { filters: asked });
      // A filter that could not be loaded lets nothing pass, which is not what nothing found means.
      const lost = namesIn(asked).find(
        (name) => existing.includes(name) && !(name in totalFilters),
      );
      if (lost !== undefined) throw new IncompleteIndexError(`The index lacks the filter ${lost}.`);
      return results.map(candidateOf);
    },
    words: async () => {
      const file = await fetch(`${index}words.txt`);
      if (!file.ok) throw new Error(`There are no words at ${index}.`);
      return (await file.text()).split('\n');
    },
  };
}

// A title says what a section is about; when it applied is shown and not sought.
const RANKING = { metaWeights: { title: 5, number: 5, policy: 1, path: 1, span: 0 } };

function pagefindFilters({ policy, status }: Filters): Record<string, unknown> {
  return {
    ...(policy === null ? {} : { [filterName('policy', policy)]: FILTER_ON }),
    ...('is' in status
      ? { [filterName('status', status.is)]: FILTER_ON }
      : { not: { [filterName('status', status.not)]: FILTER_ON } }),
  };
}

function namesIn(filters: Record<string, unknown>): string[] {
  return Object.entries(filters).flatMap(([key, value]) =>
    key === 'not' ? namesIn(value as Record<string, unknown>) : [key],
  );
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
