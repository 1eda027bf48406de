import type { Day } from '#core/calendar-day.ts';
import type { Library, VersionAsOf } from '#core/policy/library.ts';
import { inForce, statusOf } from '#core/timeline/timeline.ts';

import { noticeHref } from './notices/notice-links.ts';
import type { PublicPolicy } from './policy-pages.ts';
import { whatChangesHref } from './redline/pairs.ts';
import { paths, type Routes } from './routes.ts';
import { effectivePhrase, longDay } from './wording.ts';

/** A policy in a list. */
export interface PolicyCard {
  title: string;
  description: string | null;
  href: string;
  history: string;
  /** `Applies since 21 May 2018`, or why there is no such day. */
  state: string;
  versions: number;
}

/** A version that does not bind everyone yet. */
export interface UpcomingChange {
  policy: string;
  summary: string;
  applies: string;
  href: string;
  changes: string;
  /** The notice that announces it. */
  notice: string | null;
}

/** A policy as a list shows it on `today`. */
export function policyCard(
  { policy, versions }: PublicPolicy,
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
    state: current ? `Applies since ${longDay(current.effective.new)}` : 'No version applies today',
    versions: versions.length,
  };
}

/** What is published of a policy on `today` and does not bind everyone yet. */
export function upcomingChanges(
  library: Library,
  { policy, versions }: PublicPolicy,
  today: Day,
  routes: Routes,
): UpcomingChange[] {
  return versions
    .filter((version) => isAboutToBind(version, versions, today))
    .map((version) => ({
      policy: policy.settings.title,
      summary: version.settings.summary,
      applies: effectivePhrase(version.effective),
      href: routes.href(paths.version(policy.id, version.id)),
      changes: whatChangesHref(version, { policy: policy.id, versions, today, routes }),
      notice: noticeHref(library, policy.id, version.id, today),
    }));
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
