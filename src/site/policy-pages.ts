import type { Day } from '#core/calendar-day.ts';
import { versionsAsOf, type Library, type Policy, type VersionAsOf } from '#core/policy/library.ts';
import { inForce } from '#core/timeline/timeline.ts';

/** A policy with the versions of it that are public; never empty. */
export interface PublicPolicy {
  policy: Policy;
  versions: readonly VersionAsOf[];
}

/** The policies of which anything is public on `today`. Everything else stays out of the site. */
export function publicPolicies(library: Library, today: Day): readonly PublicPolicy[] {
  const days = answers.get(library) ?? new Map<Day, readonly PublicPolicy[]>();
  answers.set(library, days);
  const known = days.get(today);
  if (known) return known;
  const answer = library.policies
    .map((policy) => ({ policy, versions: versionsAsOf(policy, today) }))
    .filter(({ versions }) => versions.length > 0);
  days.set(today, answer);
  return answer;
}

// Every page asks, and the answer takes as long as the library has versions.
const answers = new WeakMap<Library, Map<Day, readonly PublicPolicy[]>>();

/**
 * The version that a policy's own address shows: the one that binds new customers, before any does
 * the first to come, and after the withdrawal of all the last one.
 */
export function shownVersion(versions: readonly VersionAsOf[], today: Day): VersionAsOf | null {
  const isUpcoming = (version: VersionAsOf): boolean =>
    version.withdrawn === null || version.withdrawn > today;
  return inForce(versions, today, 'new') ?? versions.find(isUpcoming) ?? versions.at(-1) ?? null;
}
