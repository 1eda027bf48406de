import type { Day } from '#core/text/calendar-day.ts';
import { derivedFrom } from '#core/text/derived.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import {
  boundCohorts,
  inForce,
  periods,
  statusOf,
  type Cohort,
  type Status,
} from '#core/timeline/timeline.ts';

/** A stretch of days; `until` is its last day, nothing while it lasts. */
export interface DaySpan {
  from: Day;
  until: Day | null;
}

/** What a text is to a reader on a day, though it may have stood in several versions. */
export interface Standing {
  /** The best of its versions'. */
  status: Status;
  /** The cohort that it binds, where that is one only. */
  only: Cohort | null;
  /** The version to read it in: the last one that has that status. */
  version: VersionAsOf;
  /** The days on which it binds anyone; several stretches if it had gone meanwhile. */
  span: DaySpan[];
  /** The first day on which it binds each cohort. */
  since: Record<Cohort, Day>;
  /** Where two texts bind side by side: the first day of the newer one for each cohort. */
  turn: Record<Cohort, Day> | null;
}

const BEST_FIRST: readonly Status[] = [
  'in force',
  'upcoming',
  'superseded',
  'withdrawn',
  'embargoed',
];

/** The standing of one version. */
export function standingOfVersion(
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): Standing {
  return standingOf([version], versions, today);
}

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
  const newer = only === 'new' ? best.version : inForce(versions, today, 'new');
  return {
    ...best,
    only,
    span: spanOf(holders, versions),
    since: sinceOf(holders, best.version),
    turn: only === null ? null : (newer?.effective ?? null),
  };
}

/** How long something has been as it is on a day, and when it is known to change. */
export interface UnchangedPeriod {
  /** The first of the days since when it is so; nothing if it was never otherwise. */
  since: Day | null;
  /** The first day on which it is otherwise, as far as the public timeline tells. */
  next: Day | null;
}

/** How long what `say` tells has been and will be as on `today`; it can change on these `days` alone, in order. */
export function unchangedPeriod(
  days: readonly Day[],
  today: Day,
  say: (day: Day) => string,
): UnchangedPeriod {
  const now = say(today);
  const past = days.filter((day) => day <= today);
  const changed = past.findLastIndex((day) => say(day) !== now);
  return {
    since: past[changed + 1] ?? null,
    next: days.find((day) => day > today && say(day) !== now) ?? null,
  };
}

/** What a page says from a later day on. */
export interface Later<Said> {
  from: Day;
  said: Said;
}

/**
 * What a page of `today` would say on each later day on which its words are others: the one script that
 * reads a clock shows it to readers of a site that was not built since. They can change on these `days`
 * alone.
 */
export function laterOf<Said>(
  days: readonly Day[],
  today: Day,
  say: (day: Day) => Said,
  wordsOf: (said: Said) => unknown = (said) => said,
): Later<Said>[] {
  let last = JSON.stringify(wordsOf(say(today)));
  return days.flatMap((from) => {
    if (from <= today) return [];
    const said = say(from);
    const words = JSON.stringify(wordsOf(said));
    if (words === last) return [];
    last = words;
    return [{ from, said }];
  });
}

// A text that stood in the version before as well has bound since then.
function sinceOf(holders: readonly VersionAsOf[], best: VersionAsOf): Record<Cohort, Day> {
  const first = (cohort: Cohort): Day =>
    holders
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ effective }) => effective[cohort])
      .reduce((a, b) => (a < b ? a : b), best.effective[cohort]);
  return { new: first('new'), existing: first('existing') };
}

function spanOf(holders: readonly VersionAsOf[], versions: readonly VersionAsOf[]): DaySpan[] {
  const holds = (version: VersionAsOf | null): boolean =>
    version !== null && holders.includes(version);
  const span: DaySpan[] = [];
  let isOpen = false;
  // Each text of a policy asks for them.
  const all = derivedFrom(versions, 'periods', () => periods(versions));
  for (const { from, until, new: forNew, existing } of all) {
    const binds = holds(forNew) || holds(existing);
    const last = span.at(-1);
    if (binds && isOpen && last) last.until = until;
    else if (binds) span.push({ from, until });
    isOpen = binds;
  }
  return span;
}
