import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';

import { audienceFeedLinks, type HeadLink } from '../open-data/link-relations.ts';
import {
  policyCard,
  upcomingChanges,
  type PolicyCard,
  type UpcomingChange,
} from './policy-cards.ts';
import { policiesFor, type Audience } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { logoHref } from '../resellers/reseller-logo.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { audienceWorks, resellerWorks } from '../works/work.ts';

/** A reseller in the directory. */
interface ResellerCard {
  name: string;
  href: string;
  logo: string | null;
  website: string | null;
}

/** Everything that the page for a group of readers shows. */
export interface AudienceView {
  audience: Audience;
  title: string;
  description: string;
  organisation: string;
  canonical: string;
  /** What it reads as one text. */
  together: { title: string; href: string; history: string }[];
  policies: PolicyCard[];
  upcoming: UpcomingChange[];
  search: string;
  /** By name; of resellers alone. */
  resellers: ResellerCard[];
  feed: string;
  links: HeadLink[];
}

/** The way in for a group of readers with policies of its own, as they are public on `today`. */
export function audienceView(library: Library, today: Day, audience: Audience): AudienceView {
  const routes = routesFor(library.site.url);
  const { id, plural: readers } = audience;
  const words = wordingFor(library);
  const organisation = library.site.organisation.name;
  const shown = policiesFor(library, today, id);
  const together = audienceWorks(library, today).filter(({ layers }) => layers.audience === id);
  return {
    audience,
    title: words.say('audience.title', { readers }),
    description: words.say('audience.description', { readers, organisation }),
    organisation,
    canonical: routes.absolute(paths.audience(id)),
    together: together.map((work) => ({
      title: work.title,
      href: routes.href(work.path),
      history: routes.href(paths.history(work.id)),
    })),
    policies: shown.map((one) => policyCard(one, today, routes, words)),
    upcoming: shown.flatMap((one) => upcomingChanges(library, one, today, routes)),
    search: `${routes.href(paths.search)}?audience=${id}`,
    resellers: id === RESELLER ? resellerCards(library, today) : [],
    feed: routes.href(paths.audienceFeed(id, 'xml')),
    links: audienceFeedLinks(library, audience),
  };
}

function resellerCards(library: Library, today: Day): ResellerCard[] {
  if (resellerWorks(library, today).length === 0) return [];
  const routes = routesFor(library.site.url);
  return library.resellers
    .map((reseller) => ({
      name: reseller.settings.name,
      href: routes.href(paths.reseller(reseller.id)),
      logo: logoHref(reseller, routes),
      website: reseller.settings.website ?? null,
    }))
    .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1));
}
