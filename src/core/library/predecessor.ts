import type { Day } from '../text/calendar-day.ts';
import { byDay } from './library.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import type { Effective } from '../schemas/version-schema.ts';
import { effectiveFor, type Cohort } from '../timeline/timeline.ts';

/** What of a version, or of a draft of one, its place among the others needs. */
interface Dated {
  id: string;
  settings: { effective: Effective } | null;
}

/**
 * The nearest version before the one at `index` that was not withdrawn, with its days of effect after
 * all events: a version applies from no earlier day to anyone. Nothing for the first one.
 */
export function predecessorOf<Version extends Dated>(
  versions: readonly Version[],
  index: number,
  events: readonly VersionEvent[],
): { version: Version; effective: Record<Cohort, Day> } | null {
  const withdrawn = new Set(
    events.filter(({ kind }) => kind === 'withdrawal').map(({ version }) => version),
  );
  const version = versions
    .slice(0, index)
    .findLast(({ id, settings }) => settings && !withdrawn.has(id));
  if (!version?.settings) return null;
  return { version, effective: lastingEffective(version.id, version.settings.effective, events) };
}

/** The days of effect of a version that hold in the end: those of its last postponement, if it has one. */
export function lastingEffective(
  id: string,
  effective: Effective,
  events: readonly VersionEvent[],
): Record<Cohort, Day> {
  const last = byDay(events).findLast(
    (event) => event.kind === 'postponement' && event.version === id,
  );
  return effectiveFor(last?.kind === 'postponement' ? last.effective : effective);
}
