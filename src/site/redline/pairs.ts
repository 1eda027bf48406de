import type { Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import { COHORTS, inForce, statusOf } from '#core/timeline/timeline.ts';

import { shownVersion } from '../policy-pages.ts';
import { paths, type Routes } from '../routes.ts';

/** Two versions of a policy, the older one first. */
export interface Pair {
  from: VersionAsOf;
  to: VersionAsOf;
}

/**
 * The pairs whose redline has a page: each version with its predecessor, which is what a notice names, and
 * each upcoming version with what binds anyone now. In the order of the newer version, then of the older
 * one. The many others are compared in the browser.
 */
export function redlinePairs(versions: readonly VersionAsOf[], today: Day): Pair[] {
  const binding = new Set([
    shownVersion(versions, today),
    ...COHORTS.map((cohort) => inForce(versions, today, cohort)),
  ]);
  return versions.flatMap((to, index) => {
    const isUpcoming = statusOf(to, versions, today) === 'upcoming';
    return versions
      .slice(0, index)
      .filter((from, at) => at === index - 1 || (isUpcoming && binding.has(from)))
      .map((from) => ({ from, to }));
  });
}

/** The last part of the address of a pair's redline. */
export function pairName({ from, to }: Pair): string {
  return `${from.id}...${to.id}`;
}

/** Whether it is the redline of a version and the one that followed at once. */
export function isAdjacent({ from, to }: Pair, versions: readonly VersionAsOf[]): boolean {
  return versions.indexOf(to) === versions.indexOf(from) + 1;
}

/** What a redline's address depends on. */
export interface PairContext {
  policy: string;
  /** All public versions, in order. */
  versions: readonly VersionAsOf[];
  today: Day;
  routes: Routes;
}

/** The redline of a version and its predecessor; nothing for the first version. */
export function redlineOf(version: VersionAsOf, context: PairContext): string | null {
  const before = context.versions[context.versions.indexOf(version) - 1];
  return before ? hrefOf({ from: before, to: version }, context) : null;
}

/**
 * The redline of a version and the one that the policy's address shows; nothing for that one. Where it has
 * no page of its own, the page that compares the version with what is in force.
 */
export function redlineAgainstShown(version: VersionAsOf, context: PairContext): string | null {
  const { policy, versions, today, routes } = context;
  const shown = shownVersion(versions, today);
  if (!shown || shown === version) return null;
  const pair = { from: shown, to: version };
  const isNewer = versions.indexOf(version) > versions.indexOf(shown);
  const hasPage =
    isAdjacent(pair, versions) || (isNewer && statusOf(version, versions, today) === 'upcoming');
  return hasPage ? hrefOf(pair, context) : routes.href(paths.redlineToCurrent(policy, version.id));
}

/**
 * Where a reader sees what a version changes: against the one that is shown, against its predecessor
 * if it is that one, or for the first of all its entry in the history.
 */
export function whatChangesHref(version: VersionAsOf, context: PairContext): string {
  return (
    redlineAgainstShown(version, context) ??
    redlineOf(version, context) ??
    `${context.routes.href(paths.history(context.policy))}#${version.id}`
  );
}

function hrefOf(pair: Pair, { policy, routes }: PairContext): string {
  return routes.href(redlinePath(policy, pair));
}

/** The path of a pair's redline. */
export function redlinePath(policy: string, { from, to }: Pair): string {
  return paths.redline(policy, from.id, to.id);
}
