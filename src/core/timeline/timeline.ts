import { addDays, type Day } from '../text/calendar-day.ts';
import type { Effective } from '../schemas/version-schema.ts';

/** Who a customer is to a change: one who signs up from its effect on, or one who was there before. */
export type Cohort = 'new' | 'existing';

export const COHORTS: readonly Cohort[] = ['new', 'existing'];

/** What the timeline needs of a version. */
export interface DatedVersion {
  id: string;
  published: Day;
  /** The first day it binds each cohort. */
  effective: Record<Cohort, Day>;
  /** The day from which it binds no one any more. */
  withdrawn: Day | null;
}

/** What a version is to a reader on a day. */
export type Status = 'embargoed' | 'upcoming' | 'in force' | 'superseded' | 'withdrawn';

/** The first day a version binds each cohort, written out. */
export function effectiveFor(effective: Effective): Record<Cohort, Day> {
  return typeof effective === 'string' ? { new: effective, existing: effective } : effective;
}

/** Days of effect, none before publication: a text binds nobody who could not read it. */
export function notBefore(published: Day, effective: Record<Cohort, Day>): Record<Cohort, Day> {
  const { new: fresh, existing } = effective;
  return {
    new: fresh < published ? published : fresh,
    existing: existing < published ? published : existing,
  };
}

/**
 * The version that binds the cohort on a day: the last in order of publication whose first day has
 * come and that was not withdrawn by then. Nothing before the first version.
 */
export function inForce<Version extends DatedVersion>(
  versions: readonly Version[],
  day: Day,
  cohort: Cohort,
): Version | null {
  return versions.findLast((version) => binds(version, day, cohort)) ?? null;
}

/**
 * The version that binds, on a day, a customer who signed up on `since`: the last that had begun to
 * bind new customers when they signed up, or has begun to bind existing ones since.
 */
export function inForceFor<Version extends DatedVersion>(
  versions: readonly Version[],
  day: Day,
  since: Day,
): Version | null {
  return (
    versions.findLast((version) => {
      const cohort = version.effective.new <= since ? 'new' : 'existing';
      return since <= day && binds(version, day, cohort);
    }) ?? null
  );
}

/** What a version is on a day, among all versions of its policy in order. */
export function statusOf<Version extends DatedVersion>(
  version: Version,
  versions: readonly Version[],
  day: Day,
): Status {
  if (day < version.published) return 'embargoed';
  if (version.withdrawn !== null && version.withdrawn <= day) return 'withdrawn';
  if (boundCohorts(version, versions, day).length > 0) return 'in force';
  return COHORTS.every((cohort) => day < version.effective[cohort]) ? 'upcoming' : 'superseded';
}

/** The cohorts that a version binds on a day. */
export function boundCohorts<Version extends DatedVersion>(
  version: Version,
  versions: readonly Version[],
  day: Day,
): Cohort[] {
  return COHORTS.filter((cohort) => inForce(versions, day, cohort)?.id === version.id);
}

/** A stretch of days on which the same versions bind; `until` is its last day, nothing while it lasts. */
interface Period<Version> {
  from: Day;
  until: Day | null;
  new: Version | null;
  existing: Version | null;
}

/**
 * Who is bound by what, from when until when: periods in order, without gap or overlap, from the
 * first day on which any version binds.
 */
export function periods<Version extends DatedVersion>(
  versions: readonly Version[],
): Period<Version>[] {
  const starts = [...new Set(versions.flatMap(turningDays))].sort();
  const all = starts.map((from) => ({
    from,
    new: inForce(versions, from, 'new'),
    existing: inForce(versions, from, 'existing'),
  }));
  const distinct = all.filter((period, index) => {
    const before = all[index - 1];
    return !before || before.new !== period.new || before.existing !== period.existing;
  });
  const first = distinct.findIndex((period) => period.new || period.existing);
  return (first === -1 ? [] : distinct.slice(first)).map((period, index, kept) => {
    const next = kept[index + 1];
    return { ...period, until: next ? addDays(next.from, -1) : null };
  });
}

/** The days on which the status of any of the versions can change, in order. */
export function statusDays(versions: readonly DatedVersion[]): Day[] {
  return [...new Set(versions.flatMap((one) => [one.published, ...turningDays(one)]))].sort();
}

function turningDays(version: DatedVersion): Day[] {
  const ends = version.withdrawn === null ? [] : [version.withdrawn];
  return [...COHORTS.map((cohort) => version.effective[cohort]), ...ends];
}

function binds(version: DatedVersion, day: Day, cohort: Cohort): boolean {
  const isWithdrawn = version.withdrawn !== null && version.withdrawn <= day;
  return version.effective[cohort] <= day && !isWithdrawn;
}
