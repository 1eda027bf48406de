import { announcementsOf, isMaterial } from '../notice/announcements/announcement.ts';
import { audiencesOf } from '../notice/announcements/audiences.ts';
import { isHeld } from '../notice/checks/check-notices.ts';
import { eventName, planNotice, type NoticePlan } from '../notice/plan-notice.ts';
import { promisedLead } from '../notice/announcements/promises.ts';
import type { Library, Policy, Version } from '../library/library.ts';
import type { AnnouncedEvent } from '../schemas/policy-schema.ts';
import type { ReportVersion } from './report-schema.ts';

type Announced = Pick<ReportVersion, 'audiences' | 'notice'>;

export const UNANNOUNCED: Announced = { audiences: [], notice: null };

/**
 * Who is affected by a version, or by an event after it, and the notice that is due: one for each
 * material version and for what happens to it.
 */
export function reportAnnouncement(
  library: Library,
  policy: Policy,
  version: Version,
  event: AnnouncedEvent | null,
): Announced {
  const announcement = announcementsOf(policy, version).find((one) => one.event === event);
  if (!announcement) return UNANNOUNCED;
  const audiences = audiencesOf(library, announcement);
  if (!isMaterial(version) || !isHeld(library.site, version)) return { audiences, notice: null };
  const { plan, issues } = planNotice(library, {
    policy,
    version,
    event: event ?? undefined,
  });
  const first = `${policy.id}-${version.id}`;
  return {
    audiences,
    notice: {
      id: event ? `${first}-${eventName(policy, event)}` : first,
      kind: event ? KINDS[event.kind] : 'material-change',
      isRefused: plan === null,
      issues: issues.map(({ severity, message, step }) => ({ severity, message, step })),
      isWaived: plan?.isWaived ?? false,
      promises: (plan?.promises ?? []).map(promiseOf),
    },
  };
}

const KINDS = {
  postponement: 'postponement',
  erratum: 'correction',
  withdrawal: 'withdrawal',
} as const;

function promiseOf({ policy, version, promise }: NoticePlan['promises'][number]): {
  title: string;
  version: string;
  lead: { days: number; unit: 'calendar' | 'business' } | null;
} {
  return {
    title: policy.settings.title,
    version: version.id,
    lead: promise.days === undefined ? null : promisedLead(promise),
  };
}
