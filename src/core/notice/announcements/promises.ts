import { type Policy, type Version, versionsAsOf } from '#core/library/library.ts';
import type { Announcement, NoticeLibrary } from './announcement.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { NoticePromise } from '#core/schemas/version-schema.ts';
import {
  type BusinessCalendar,
  type Duration,
  describeDuration,
  lastDayToTell,
} from '#core/text/business-days.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { inForce } from '#core/timeline/timeline.ts';

/** What a version promises about announcing the next, and where it does so. */
export interface GoverningPromise {
  policy: Policy;
  version: Version;
  promise: NoticePromise;
}

/**
 * The promises that govern an announcement: those of the versions that bound existing customers on
 * the day of publication, of the policy itself and, for an addendum, of the policy it adds to. What
 * the announced version itself promises governs only what comes after it.
 */
export function promisesFor(
  library: NoticeLibrary,
  { policy, version }: Announcement,
): GoverningPromise[] {
  const base = library.policies.find((one) => one.id === policy.settings.supplements);
  const order = policy.versions.findIndex(({ id }) => id === version.id);
  return [
    ...promiseInForce(policy, policy.versions.slice(0, order), version.published),
    ...(base ? promiseInForce(base, base.versions, version.published) : []),
  ];
}

/** Those that speak of this change: one about data collected before does only if it touches them. */
export function promisesKept(
  promises: readonly GoverningPromise[],
  version: Version,
): GoverningPromise[] {
  const material = version.settings.changes.filter((one) => one.materiality === 'material');
  const touchesEarlierData = material.some((one) => one.previouslyCollected);
  return promises.filter(
    ({ promise }) => material.length > 0 && (!promise.previouslyCollected || touchesEarlierData),
  );
}

/** How long before its effect a change is to be announced: “before” is a day before. */
export function promisedLead({ days, unit }: NoticePromise): Duration {
  return { days: days ?? 1, unit: days === undefined ? 'calendar' : (unit ?? 'calendar') };
}

function promiseInForce(
  policy: Policy,
  versions: readonly Version[],
  day: Day,
): GoverningPromise[] {
  // From the last one back, each by itself: a long history is asked once for every version.
  const version = versions.findLast((one) => {
    const alone = { settings: policy.settings, versions: [one] };
    return inForce(versionsAsOf(alone, day), day, 'existing') !== null;
  });
  const promise = version?.settings.noticePromise;
  return version && promise ? [{ policy, version, promise }] : [];
}

/** What was promised to readers is kept: a choice where one was promised, and the promise itself. */
export function checkPromise(library: NoticeLibrary, announcement: Announcement): Issue[] {
  return [...checkUse(library, announcement), ...checkWeakening(library, announcement)];
}

function checkUse(library: NoticeLibrary, announcement: Announcement): Issue[] {
  const { version } = announcement;
  const { changes, choices } = version.settings;
  if (!changes.some((change) => change.previouslyCollected)) return [];
  const promise = promisesFor(library, announcement).find((one) => one.promise.optOut);
  if (!promise) return [];
  const real = new Set(choices.filter(({ mode }) => mode !== 'inform').map(({ id }) => id));
  return changes.flatMap(({ section, materiality, previouslyCollected, choice }, index) => {
    const asks = materiality === 'material' && previouslyCollected;
    if (!asks || (choice !== undefined && real.has(choice))) return [];
    const place = version.locate(['changes', index, 'section']);
    return [issue('use-without-choice', place, { section, version: promise.version.id })];
  });
}

// Against the version before, not the one in force: what an upcoming one has weakened was decided there.
function checkWeakening(
  { site }: NoticeLibrary,
  { version, from, effective }: Announcement,
): Issue[] {
  const before = from.settings.noticePromise;
  const now = version.settings.noticePromise;
  const what = before && weakening(before, now, effective.existing, site.calendar);
  if (!before || !what) return [];
  const section = now?.section ?? before.section ?? null;
  const isDecided = version.settings.changes.some(
    (change) => change.materiality === 'material' && (section ?? change.section) === change.section,
  );
  if (isDecided) return [];
  const place = version.locate(['noticePromise'], 'key');
  return [issue('weakened-promise-undecided', place, { what, version: from.id, section })];
}

/** In what a promise about notices is weaker than the one before it; nothing if in nothing. */
export function weakening(
  before: NoticePromise,
  now: NoticePromise | undefined,
  effective: Day,
  calendar: BusinessCalendar,
): string | null {
  if (!now) return 'no promise any more';
  if (before.optOut && !now.optOut) return 'no opportunity to opt out';
  if (!before.previouslyCollected && now.previouslyCollected) {
    return 'only about data that were collected before';
  }
  const [old, fresh] = [promisedLead(before), promisedLead(now)];
  if (lastDayToTell(effective, old, calendar) < lastDayToTell(effective, fresh, calendar)) {
    return `${describeDuration(fresh)} instead of ${describeDuration(old)}`;
  }
  const lost = before.channels.filter((channel) => !now.channels.includes(channel));
  return lost.length === 0 ? null : `no longer by ${lost.join(', ')}`;
}
