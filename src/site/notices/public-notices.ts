import type { Day } from '#core/calendar-day.ts';
import type { Announcement } from '#core/notice/announcement.ts';
import { noticeOf } from '#core/notice/notice-of.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { noticesDue } from '#core/notice/notices-due.ts';
import { eventName, planNotice } from '#core/notice/plan-notice.ts';
import type { Library, Policy } from '#core/policy/library.ts';

import { paths } from '../routes.ts';
import { noticeContext } from './notice-context.ts';

/** A notice that has a page, and what it announces. */
export interface PublicNotice extends Announcement {
  notice: Notice;
  /** Of its page. */
  path: string;
}

/** The notices that are public on `today`, by day and then in the order of the library. */
export function publicNotices(library: Library, today: Day): readonly PublicNotice[] {
  const known = answers.get(library) ?? allNotices(library);
  answers.set(library, known);
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

// Every page asks, and a notice compares two texts. None depends on the day.
const answers = new WeakMap<Library, readonly PublicNotice[]>();

function allNotices(library: Library): PublicNotice[] {
  const context = noticeContext(library);
  const due = library.policies.flatMap((policy) => noticesDue(library.site, policy));
  return due
    .flatMap((announcement) => {
      const { policy, version, event, announced } = announcement;
      const { plan } = planNotice(library, {
        policy,
        version,
        event: event ?? undefined,
        today: announced,
      });
      if (!plan) return [];
      const path = paths.notice(policy.id, version.id, event && eventName(policy, event));
      return [{ ...announcement, notice: forReadersOf(policy, noticeOf(plan, context)), path }];
    })
    .toSorted((a, b) => (a.announced < b.announced ? -1 : a.announced > b.announced ? 1 : 0));
}

// What an addendum says is for its audience: who reads the policy alone meets none of it.
function forReadersOf({ settings }: Policy, notice: Notice): Notice {
  if (settings.audience !== 'everyone' || !notice.reseller) return notice;
  return { ...notice, reseller: { ...notice.reseller, removal: null, addendum: null } };
}
