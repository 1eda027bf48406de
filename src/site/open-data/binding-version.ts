import type { Day } from '#core/text/calendar-day.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

import type { TimelineData } from './timeline-data.ts';

/** What `current` means on a day. */
type Binding =
  | { kind: 'none' }
  | { kind: 'one'; version: string }
  /** New and existing customers are bound by different versions. */
  | { kind: 'split'; new: string; existing: string };

/** Which version binds on a day, by the published timeline; where only one cohort is bound, what binds that one. */
export function bindingOn({ periods }: Pick<TimelineData, 'periods'>, day: Day): Binding {
  const period = periods.findLast(({ from }) => from <= day);
  const forNew = period?.new ?? null;
  const existing = period?.existing ?? null;
  if (forNew !== null && existing !== null && forNew !== existing) {
    return { kind: 'split', new: forNew, existing };
  }
  const version = forNew ?? existing;
  return version === null ? { kind: 'none' } : { kind: 'one', version };
}

/** What is to be compared when someone asks what has changed since a version. */
type SinceAnswer =
  /** The older version comes first. */
  | { kind: 'pair'; from: string; to: string }
  | { kind: 'same' }
  | { kind: 'none' }
  /** Which customers are meant has to be asked. */
  | { kind: 'which' };

/** The version against what binds on a day; in a split, against what binds the `cohort`. */
export function comparedSince(
  version: string,
  timeline: Pick<TimelineData, 'periods' | 'versions'>,
  day: Day,
  cohort: Cohort | null,
): SinceAnswer {
  const binding = bindingOn(timeline, day);
  if (binding.kind === 'none') return binding;
  if (binding.kind === 'split' && cohort === null) return { kind: 'which' };
  const current = binding.kind === 'one' ? binding.version : binding[cohort ?? 'new'];
  if (current === version) return { kind: 'same' };
  const ids = timeline.versions.map((one) => one.version);
  return ids.indexOf(version) > ids.indexOf(current)
    ? { kind: 'pair', from: current, to: version }
    : { kind: 'pair', from: version, to: current };
}
