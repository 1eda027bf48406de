import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';

import {
  policyCard,
  upcomingChanges,
  type PolicyCard,
  type UpcomingChange,
} from './policy-cards.ts';
import { policiesFor, waysIn } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { wordingFor } from '../wording/site-wording.ts';

/** Everything that the home page shows. */
export interface HomeView {
  organisation: string;
  description: string | null;
  canonical: string;
  policies: PolicyCard[];
  upcoming: UpcomingChange[];
  /** All notices. */
  notices: string;
  /** How to hear of changes, and the feed. */
  follow: { feed: string; how: string };
  /** The ways in for other groups of readers: nothing of their policies is shown here. */
  others: { label: string; href: string }[];
}

/** What the page of an address shows where there is none. */
export interface MissingView {
  organisation: string;
  canonical: string;
  /** Where the search box asks. */
  search: string;
  policies: Pick<PolicyCard, 'title' | 'href' | 'history'>[];
}

/** The policies for everyone that are public on `today`. */
export function missingView(library: Library, today: Day): MissingView {
  const { organisation, canonical, policies } = homeView(library, today);
  return {
    organisation,
    canonical,
    search: routesFor(library.site.url).href(paths.search),
    policies: policies.map(({ title, href, history }) => ({ title, href, history })),
  };
}

/** The policies for everyone that are public on `today`, and what is about to change. */
export function homeView(library: Library, today: Day): HomeView {
  const routes = routesFor(library.site.url);
  const shown = policiesFor(library, today);
  return {
    organisation: library.site.organisation.name,
    description: library.site.organisation.description ?? null,
    canonical: routes.absolute(paths.home),
    policies: shown.map((one) => policyCard(one, today, routes, wordingFor(library))),
    upcoming: shown.flatMap((one) => upcomingChanges(library, one, today, routes)),
    notices: routes.href(paths.notices),
    follow: { feed: routes.href(paths.feed(null, 'xml')), how: routes.href(paths.follow) },
    others: waysIn(library, today),
  };
}
