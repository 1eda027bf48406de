import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { statusDays, type Status } from '#core/timeline/timeline.ts';

import { policiesFor, publicAudiences, waysIn } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { dealPolicies } from '../search/index/shares.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { filterName, FIRST_PART, partValue } from '../search/index/index-form.ts';
import { partsOf } from '../search/index/index-parts.ts';
import { ownPartsOf } from '../search/index/own-parts.ts';
import { searchRecords, type SearchRecord } from '../search/index/search-records.ts';
import { TEXTS, textsKey, type Texts } from '../search/query/search-state.ts';

/** One of several, as a form offers them. */
interface Choice {
  id: string;
  label: string;
}

/** Everything that the search page shows before anything is sought. */
export interface SearchView {
  canonical: string;
  /** Where the search box asks. */
  action: string;
  /** The index of the text for everyone, and after it one for each audience. */
  indexes: SearchIndex[];
  /** The last day on which the status of any text changed. */
  asOf: Day;
  /** The year of the oldest version. */
  since: string;
  /** Of whose text is sought, besides that for everyone. */
  audiences: Choice[];
  policies: Choice[];
  texts: Choice[];
  /** Where to read without a search. */
  histories: { title: string; href: string; history: string }[];
  /** The ways in for other groups of readers. */
  others: { label: string; href: string }[];
}

/** What the page must know of an index before it is loaded. */
export interface SearchIndex {
  /** Whose text it holds; nothing for that of everyone. */
  audience: string | null;
  folder: string;
  /** Its filters, among those that a reader can choose. */
  filters: string[];
  /** What it consists of, if of several: what they have in common is in `folder`. */
  parts?: IndexPart[];
}

/** The index of one shard of a site, or of some of its text. */
export interface IndexPart {
  folder: string;
  filters: string[];
  /** The value of its filters, which no other part has. */
  on: string;
}

/** The search page over everything public on `today`, for a site joined from so many shards. */
export function searchView(library: Library, today: Day, shards: number | null = null): SearchView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const shown = policiesFor(library, today);
  const audiences = publicAudiences(library, today);
  const policies = shown.map(({ policy }) => policy.id);
  const forEveryone = searchRecords(library, today);
  const statuses = new Set<Status>(forEveryone.map(({ filters }) => filters.status));
  const days = shown.flatMap(({ versions }) => versions.map(({ published }) => published)).sort();
  const isThere = (texts: Texts): boolean => {
    if (texts === 'in-force') return true;
    return texts === 'all' ? statuses.size > 1 : statuses.has(texts);
  };
  return {
    canonical: routes.absolute(paths.search),
    action: routes.href(paths.search),
    indexes: [null, ...audiences.map(({ id }) => id)].map((audience) => {
      const records = audience === null ? forEveryone : searchRecords(library, today, audience);
      const parts =
        shards === null ? ownPartsOf(records) : partsOf(records, dealPolicies(library, shards));
      return {
        audience,
        folder: routes.href(paths.searchIndex(audience)),
        filters: filtersIn(records, policies),
        ...((shards !== null || parts.length > 1) && {
          parts: parts.map(({ part, records }) => ({
            folder: routes.href(partFolder(audience, part)),
            filters: filtersIn(records, policies),
            on: partValue(part),
          })),
        }),
      };
    }),
    asOf:
      statusDays(shown.flatMap(({ versions }) => versions)).findLast((day) => day <= today) ??
      today,
    since: days[0]?.slice(0, 4) ?? '',
    audiences: audiences.map(({ id, plural }) => ({
      id,
      label: words.say('search.audience', { readers: plural }),
    })),
    policies: shown.map(({ policy: { id, settings } }) => ({ id, label: settings.title })),
    texts: TEXTS.filter(isThere).map((id) => ({
      id,
      label: words.say('search.text', { text: textsKey(id) }),
    })),
    histories: shown.map(({ policy: { id, settings } }) => ({
      title: settings.title,
      href: routes.href(paths.policy(id)),
      history: routes.href(paths.history(id)),
    })),
    others: waysIn(library, today),
  };
}

/** Where a part of an index is. */
export function partFolder(audience: string | null, part: number): string {
  return part === FIRST_PART ? paths.searchIndex(audience) : paths.searchPart(audience, part);
}

function filtersIn(records: readonly SearchRecord[], policies: readonly string[]): string[] {
  const names = records.flatMap(({ filters }) => [
    filterName('status', filters.status),
    ...filters.policies.filter((id) => policies.includes(id)).map((id) => filterName('policy', id)),
  ]);
  return [...new Set(names)].sort();
}
