import type { Duration } from '../text/business-days.ts';
import type { Day } from '../text/calendar-day.ts';
import { versionsAsOf, type Policy, type Version } from '../library/library.ts';
import type { NoticePromise } from '../schemas/version-schema.ts';
import { inForce } from '../timeline/timeline.ts';
import type { Announcement, NoticeLibrary } from './announcement.ts';

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
