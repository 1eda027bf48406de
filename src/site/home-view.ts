import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { inForce, statusOf } from '#core/timeline/timeline.ts';

import { publicPolicies } from './policy-pages.ts';
import { paths, routesFor, type Routes } from './routes.ts';
import { effectivePhrase, longDay } from './wording.ts';

export interface PolicyCard {
  title: string;
  description: string | null;
  href: string;
  history: string;
  /** For whom, if not for everyone. */
  audience: string | null;
  /** `Applies since 21 May 2018`, or why there is no such day. */
  state: string;
  versions: number;
}

export interface UpcomingChange {
  policy: string;
  summary: string;
  applies: string;
  href: string;
  changes: string;
}

/** Everything that the home page shows. */
export interface HomeView {
  organisation: string;
  description: string | null;
  canonical: string;
  policies: PolicyCard[];
  upcoming: UpcomingChange[];
}

/** The policies that are public on `today`, and what is about to change. */
export function homeView(library: Library, today: Day): HomeView {
  const routes = routesFor(library.site.url);
  const shown = publicPolicies(library, today);
  return {
    organisation: library.site.organisation.name,
    description: library.site.organisation.description ?? null,
    canonical: routes.absolute(paths.home),
    policies: shown.map(({ policy, versions }) => cardOf(policy, versions, today, routes)),
    upcoming: shown.flatMap(({ policy, versions }) =>
      versions
        .filter((version) => statusOf(version, versions, today) === 'upcoming')
        .map((version) => upcomingOf(policy, version, routes)),
    ),
  };
}

function cardOf(
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
  routes: Routes,
): PolicyCard {
  const current = inForce(versions, today, 'new');
  const { title, description, audience } = policy.settings;
  return {
    title,
    description: description ?? null,
    href: routes.href(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    audience: audience === 'everyone' ? null : audience,
    state: current ? `Applies since ${longDay(current.effective.new)}` : 'No version applies today',
    versions: versions.length,
  };
}

function upcomingOf(policy: Policy, version: VersionAsOf, routes: Routes): UpcomingChange {
  return {
    policy: policy.settings.title,
    summary: version.settings.summary,
    applies: effectivePhrase(version.effective),
    href: routes.href(paths.version(policy.id, version.id)),
    changes: `${routes.href(paths.history(policy.id))}#${version.id}`,
  };
}
