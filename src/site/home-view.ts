import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { inForce, statusOf } from '#core/timeline/timeline.ts';

import { publicPolicies } from './policy-pages.ts';
import { whatChangesHref } from './redline/pairs.ts';
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
  audience: string | null;
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
        .filter((version) => isAboutToBind(version, versions, today))
        .map((version) => upcomingOf(policy, version, versions, today, routes)),
    ),
  };
}

// A change that has reached new customers is still to come for those who were there before.
function isAboutToBind(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): boolean {
  const status = statusOf(version, versions, today);
  return status === 'upcoming' || (status === 'in force' && today < version.effective.existing);
}

function cardOf(
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
  routes: Routes,
): PolicyCard {
  const current = inForce(versions, today, 'new');
  const { title, description } = policy.settings;
  return {
    title,
    description: description ?? null,
    href: routes.href(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    audience: audienceOf(policy),
    state: current ? `Applies since ${longDay(current.effective.new)}` : 'No version applies today',
    versions: versions.length,
  };
}

function upcomingOf(
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
  routes: Routes,
): UpcomingChange {
  return {
    policy: policy.settings.title,
    audience: audienceOf(policy),
    summary: version.settings.summary,
    applies: effectivePhrase(version.effective),
    href: routes.href(paths.version(policy.id, version.id)),
    changes: whatChangesHref(version, { policy: policy.id, versions, today, routes }),
  };
}

function audienceOf({ settings }: Policy): string | null {
  return settings.audience === 'everyone' ? null : settings.audience;
}
