import type { Day } from '#core/calendar-day.ts';
import type { VersionAsOf } from '#core/policy/library.ts';
import {
  boundCohorts,
  periods,
  statusOf,
  type Cohort,
  type Period,
  type Status,
} from '#core/timeline/timeline.ts';

import type { Stretch } from './span.ts';

/** What a text is to a reader on a day, though it may have stood in several versions. */
export interface Standing {
  /** The best of its versions'. */
  status: Status;
  /** The cohort that it binds, where that is one only. */
  only: Cohort | null;
  /** The version to read it in: the last one that has that status. */
  version: VersionAsOf;
  /** The days on which it bound anyone; several stretches if it had gone meanwhile. */
  span: Stretch[];
}

const BEST_FIRST: readonly Status[] = [
  'in force',
  'upcoming',
  'superseded',
  'withdrawn',
  'embargoed',
];

/** The standing of a text that stands in `holders`, among all public versions of its policy. */
export function standingOf(
  holders: readonly VersionAsOf[],
  versions: readonly VersionAsOf[],
  today: Day,
): Standing {
  const ranked = holders.map((version) => ({
    version,
    status: statusOf(version, versions, today),
  }));
  const status = BEST_FIRST.find((one) => ranked.some((holder) => holder.status === one));
  const best = ranked.findLast((holder) => holder.status === status);
  if (!best) throw new Error('A text stands in at least one version.');
  const bound = new Set(holders.flatMap((version) => boundCohorts(version, versions, today)));
  const [only = null] = bound.size === 1 ? bound : [];
  return { ...best, only, span: spanOf(holders, versions) };
}

// Each text of a policy asks for them anew.
const known = new WeakMap<readonly VersionAsOf[], Period<VersionAsOf>[]>();

function periodsOf(versions: readonly VersionAsOf[]): Period<VersionAsOf>[] {
  const found = known.get(versions) ?? periods(versions);
  known.set(versions, found);
  return found;
}

function spanOf(holders: readonly VersionAsOf[], versions: readonly VersionAsOf[]): Stretch[] {
  const holds = (version: VersionAsOf | null): boolean =>
    version !== null && holders.includes(version);
  const span: Stretch[] = [];
  let isOpen = false;
  for (const { from, until, new: forNew, existing } of periodsOf(versions)) {
    const binds = holds(forNew) || holds(existing);
    const last = span.at(-1);
    if (binds && isOpen && last) last.until = until;
    else if (binds) span.push({ from, until });
    isOpen = binds;
  }
  return span;
}
