import type { Day } from '../calendar-day.ts';
import { versionsAsOf, type Library, type Policy, type VersionAsOf } from '../policy/library.ts';
import { comingDays } from '../timeline/coming-days.ts';

/** What the site does by itself on each day to come, in sentences. */
export function comingChanges(library: Library, today: Day): { day: Day; what: string[] }[] {
  return comingDays(library, today)
    .map((day) => ({
      day,
      what: library.policies.flatMap((policy) =>
        versionsAsOf(policy, day).flatMap((version) => whatHappens(policy, version, day)),
      ),
    }))
    .filter(({ what }) => what.length > 0);
}

function whatHappens(policy: Policy, version: VersionAsOf, day: Day): string[] {
  const name = `${policy.settings.title}, version ${version.id}`;
  const { published, effective, events } = version;
  const begins = [
    ...(effective.new === day ? ['new'] : []),
    ...(effective.existing === day ? ['existing'] : []),
  ];
  const whom = begins.length === 2 ? 'everyone' : `${begins[0] ?? ''} customers`;
  return [
    ...(published === day ? [`${name}: becomes public.`] : []),
    ...(begins.length > 0 ? [`${name}: begins to apply to ${whom}.`] : []),
    ...events.filter(({ on }) => on === day).map(({ kind }) => `${name}: ${kind} is made public.`),
  ];
}
