import type { Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';

import { shownVersion } from '../policy-pages.ts';
import { paths, type Routes } from '../routes.ts';

/** Two versions of a policy, the older one first. */
export interface Pair {
  from: VersionAsOf;
  to: VersionAsOf;
  /**
   * Whether the newer one is meant as the one that the policy's address shows, whichever that is. Its
   * page has an address that lasts: no page of an old version changes when another version applies.
   */
  isCurrent: boolean;
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
      .flatMap((from, at): Pair[] => [
        ...(at === index - 1 || at === shown ? [{ from, to, isCurrent: false }] : []),
        ...(index === shown ? [{ from, to, isCurrent: true }] : []),
      ]),
  );
}

/** The last part of the address of a pair's redline. */
export function pairName({ from, to, isCurrent }: Pair): string {
  return `${from.id}...${isCurrent ? CURRENT : to.id}`;
}

/** Whether it is the redline of a version and the one that followed at once. */
export function isAdjacent(
  { from, to, isCurrent }: Pair,
  versions: readonly VersionAsOf[],
): boolean {
  return !isCurrent && versions.indexOf(to) === versions.indexOf(from) + 1;
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
  return before ? hrefOf({ from: before, to: version, isCurrent: false }, context) : null;
}

/** The redline of a version and the one that the policy's address shows; nothing for that one. */
export function redlineAgainstShown(version: VersionAsOf, context: PairContext): string | null {
  const { versions, today } = context;
  const shown = shownVersion(versions, today);
  if (!shown || shown === version) return null;
  const isOlder = versions.indexOf(version) < versions.indexOf(shown);
  return isOlder
    ? hrefOf({ from: version, to: shown, isCurrent: true }, context)
    : hrefOf({ from: shown, to: version, isCurrent: false }, context);
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
export function redlinePath(policy: string, { from, to, isCurrent }: Pair): string {
  return paths.redline(policy, from.id, isCurrent ? CURRENT : to.id);
}

// No version has this name: all begin with a day.
const CURRENT = 'current';
