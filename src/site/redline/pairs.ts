import type { Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';

import { shownVersion } from '../policy-pages.ts';
import { paths, type Routes } from '../routes.ts';

/** Two versions of a policy, the older one first. */
export interface Pair {
  from: VersionAsOf;
  to: VersionAsOf;
}

/**
 * The pairs whose redline has a page: each version with its predecessor, and each with the one shown
 * at the policy's address. In the order of the newer version, then of the older one.
 */
export function redlinePairs(versions: readonly VersionAsOf[], today: Day): Pair[] {
  const shown = versions.findIndex((one) => one === shownVersion(versions, today));
  return versions.flatMap((to, index) =>
    versions
      .slice(0, index)
      .flatMap((from, at) =>
        at === index - 1 || at === shown || index === shown ? [{ from, to }] : [],
      ),
  );
}

/** Whether the newer version followed at once. */
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

/** The redline of a version and the one that the policy's address shows; nothing for that one. */
export function redlineAgainstShown(version: VersionAsOf, context: PairContext): string | null {
  const { versions, today } = context;
  const shown = shownVersion(versions, today);
  if (!shown || shown === version) return null;
  const isOlder = versions.indexOf(version) < versions.indexOf(shown);
  return hrefOf(isOlder ? { from: version, to: shown } : { from: shown, to: version }, context);
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

function hrefOf({ from, to }: Pair, { policy, routes }: PairContext): string {
  return routes.href(paths.redline(policy, from.id, to.id));
}
