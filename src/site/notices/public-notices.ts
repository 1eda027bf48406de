import type { Day } from '#core/text/calendar-day.ts';
import { derivedFrom } from '#core/text/derived.ts';
import {
  announcementsOf,
  isMaterial,
  type Announcement,
} from '#core/notice/announcements/announcement.ts';
import { isHeld } from '#core/notice/checks/check-notices.ts';
import { noticeOf } from './notice-of.ts';
import type { Notice } from '#core/schemas/notice-schema.ts';
import { eventName, planNotice } from '#core/notice/plan-notice.ts';
import type { Library, Policy } from '#core/library/library.ts';
import type { Site } from '#core/schemas/site-schema.ts';

import { paths } from '../addresses/routes.ts';
import { noticeContext } from './notice-context.ts';

/** A notice that has a page, and what it announces. */
export interface PublicNotice extends Announcement {
  notice: Notice;
  /** Of its page. */
  path: string;
}

/** The notices that are public on `today`, by day and then in the order of the library. */
export function publicNotices(library: Library, today: Day): readonly PublicNotice[] {
  // Every page asks, and a notice compares two texts. None depends on the day.
  const known = derivedFrom(library, 'notices', () => allNotices(library));
  return known.filter(({ announced }) => announced <= today);
}

/** Those about one version, in order: the first announces it. */
export function noticesOf(
  library: Library,
  today: Day,
  policy: string,
  version: string,
): readonly PublicNotice[] {
  return publicNotices(library, today).filter(
    (one) => one.policy.id === policy && one.version.id === version,
  );
}

function allNotices(library: Library): PublicNotice[] {
  const context = noticeContext(library);
  return library.policies
    .flatMap((policy) => announcementsIn(library.site, policy))
    .flatMap((announcement) => {
      const { policy, version, event } = announcement;
      const { plan } = planNotice(library, { policy, version, event: event ?? undefined });
      if (!plan) return [];
      const path = paths.notice(policy.id, version.id, event && eventName(policy, event));
      return [{ ...announcement, notice: forReadersOf(policy, noticeOf(plan, context)), path }];
    })
    .toSorted((a, b) => (a.announced < b.announced ? -1 : a.announced > b.announced ? 1 : 0));
}

// Material changes that the rules of the site hold for, and the events after them.
function announcementsIn(site: Site, policy: Policy): Announcement[] {
  return policy.versions
    .filter((version) => isMaterial(version) && isHeld(site, version))
    .flatMap((version) => announcementsOf(policy, version));
}

// What an addendum says is for its audience: who reads the policy alone meets none of it.
function forReadersOf({ settings }: Policy, notice: Notice): Notice {
  if (settings.audience !== 'everyone' || !notice.reseller) return notice;
  return { ...notice, reseller: { ...notice.reseller, removal: [], addendum: null } };
}
