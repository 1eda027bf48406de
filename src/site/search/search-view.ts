import type { Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';
import type { Status } from '#core/timeline/timeline.ts';

import { publicPolicies } from '../policy-pages.ts';
import { paths, routesFor } from '../routes.ts';
import { searchRecords } from './search-records.ts';
import { TEXTS, type Choice, type Texts } from './search-state.ts';

/** Everything that the search page shows before anything is sought. */
export interface SearchView {
  canonical: string;
  /** The folder of the index. */
  index: string;
  today: Day;
  /** The year of the oldest version. */
  since: string;
  /** Of whose text is sought, besides that for everyone. */
  audiences: Choice[];
  policies: Choice[];
  texts: Choice[];
  /** The standings that any text has. */
  statuses: Status[];
  /** Where to read without a search. */
  histories: { title: string; href: string; history: string }[];
}

/** The search page of what is public on `today`. */
export function searchView(library: Library, today: Day): SearchView {
  const routes = routesFor(library.site.url);
  const shown = publicPolicies(library, today);
  const statuses = new Set<Status>(
    searchRecords(library, today).map(({ filters }) => filters.status),
  );
  const audiences = new Set(shown.map(({ policy }) => policy.settings.audience));
  audiences.delete('everyone');
  const days = shown.flatMap(({ versions }) => versions.map(({ published }) => published)).sort();
  const isThere = (texts: Texts): boolean => {
    if (texts === 'in-force') return true;
    return texts === 'all' ? statuses.size > 1 : statuses.has(texts);
  };
  return {
    canonical: routes.absolute(paths.search),
    index: routes.href(paths.searchIndex),
    today,
    since: days[0]?.slice(0, 4) ?? '',
    audiences: [...audiences].map((id) => ({ id, label: `Also text for ${id}s` })),
    policies: shown.map(({ policy: { id, settings } }) => ({
      id,
      label:
        settings.audience === 'everyone'
          ? settings.title
          : `${settings.title} (for ${settings.audience}s)`,
    })),
    texts: TEXTS.filter(({ id }) => isThere(id)),
    statuses: [...statuses],
    histories: shown.map(({ policy: { id, settings } }) => ({
      title: settings.title,
      href: routes.href(paths.policy(id)),
      history: routes.href(paths.history(id)),
    })),
  };
}
