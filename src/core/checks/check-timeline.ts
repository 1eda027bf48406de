import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue, type Place } from '../problems/issue.ts';
import type { PolicyDraft, VersionDraft } from '../library/draft.ts';
import type { VersionEvent } from '../schemas/policy-schema.ts';
import type { Effective } from '../schemas/version-schema.ts';
import { effectiveLine, mendedEffective } from '../timeline/mended-effective.ts';
import { lastingEffective, predecessorOf } from '../library/predecessor.ts';
import { namedDay } from '../timeline/public-day.ts';
import { COHORTS, effectiveFor, type Cohort } from '../timeline/timeline.ts';

/** Days in an order that can be: published, effective, one version after the other, events after both. */
export function checkTimeline(policy: PolicyDraft): Issue[] {
  return [
    ...policy.versions.flatMap((version, index) => [
      ...checkDays(version),
      ...checkOrder(policy, version, index),
    ]),
    ...(policy.settings?.events ?? []).flatMap((event, index) => checkEvent(policy, event, index)),
  ];
}

function checkDays(version: VersionDraft): Issue[] {
  if (!version.settings) return [];
  const placeIn = (cohort: Cohort): Place => placeOf(version, cohort);
  const { effective } = version.settings;
  const published = namedDay(version.id);
  const line = effectiveLine(mendedEffective(effective, { new: published, existing: published }));
  return checkEffective(effective, published, placeIn, line);
}

function checkEffective(
  given: Effective,
  published: Day,
  placeIn: (cohort: Cohort) => Place,
  line: string | null = null,
): Issue[] {
  const effective = effectiveFor(given);
  const early = { effective: effective.new, published, line };
  return [
    ...(effective.existing < effective.new
      ? [issue('contradictory-cohorts', placeIn('existing'), effective)]
      : []),
    ...(effective.new < published
      ? [issue('effective-before-published', placeIn('new'), early)]
      : []),
  ];
}

// Only the nearest version that was not withdrawn can be overlapped.
function checkOrder(policy: PolicyDraft, version: VersionDraft, index: number): Issue[] {
  const events = policy.settings?.events ?? [];
  const found = predecessorOf(policy.versions, index, events);
  if (!found || !version.settings) return [];
  const { version: predecessor, effective: before } = found;
  const now = lastingEffective(version.id, version.settings.effective, events);
  const { effective } = version.settings;
  const earliest = { new: before.existing, existing: before.existing };
  // A postponement has set other days than those that stand in the version.
  const written = effectiveFor(effective);
  const isAsWritten = written.new === now.new && written.existing === now.existing;
  const line = isAsWritten ? effectiveLine(mendedEffective(effective, earliest)) : null;
  if (now.new >= before.new && now.existing >= before.existing && now.new < before.existing) {
    const about = { effective: now.new, predecessor: predecessor.id };
    const details = { ...about, until: before.existing, line };
    const also = placeOf(predecessor, 'existing');
    return [issue('overlapping-transitions', placeOf(version, 'new'), details, also)];
  }
  const overlapping = COHORTS.filter((one) => now[one] < before[one]);
  const [cohort] = overlapping;
  if (!cohort) return [];
  const details = {
    cohort: overlapping.length === 2 ? 'all' : cohort,
    effective: now[cohort],
    predecessor: predecessor.id,
    since: before[cohort],
    line,
  };
  const also = placeOf(predecessor, cohort);
  return [issue('overlapping-versions', placeOf(version, cohort), details, also)];
}

function placeOf(version: VersionDraft, cohort: Cohort): Place {
  const isOneDay = typeof version.settings?.effective === 'string';
  return version.locate(isOneDay ? ['effective'] : ['effective', cohort]);
}

function checkEvent(policy: PolicyDraft, event: VersionEvent, index: number): Issue[] {
  const version = policy.versions.find((one) => one.id === event.version);
  if (!version) {
    const place = policy.locate(['events', index, 'version']);
    return [issue('event-of-unknown-version', place, { version: event.version })];
  }
  // What was dated before a late publication is left as it is: the main branch goes on.
  const published = namedDay(version.id);
  const early = { version: version.id, on: event.on, published };
  const isEarly = event.on < published;
  return [
    ...(isEarly
      ? [issue('event-before-publication', policy.locate(['events', index, 'on']), early)]
      : []),
    ...checkPostponement(policy, event, index, published),
    ...checkPublication(policy, event, index),
  ];
}

function checkPublication(policy: PolicyDraft, event: VersionEvent, index: number): Issue[] {
  const isFirst =
    policy.settings?.events.findIndex(
      ({ kind, version }) => kind === 'publication' && version === event.version,
    ) === index;
  if (event.kind !== 'publication' || isFirst) return [];
  const place = policy.locate(['events', index, 'kind']);
  return [issue('second-publication', place, { version: event.version })];
}

function checkPostponement(
  policy: PolicyDraft,
  event: VersionEvent,
  index: number,
  published: Day,
): Issue[] {
  if (event.kind !== 'postponement') return [];
  const path = ['events', index, 'effective'];
  const isOneDay = typeof event.effective === 'string';
  return checkEffective(event.effective, published, (cohort) =>
    policy.locate(isOneDay ? path : [...path, cohort]),
  );
}
