import { issue, type Issue } from '../problems/issue.ts';
import type { Policy, Version } from '../library/library.ts';
import type { AnnouncedEvent, VersionEvent } from '../schemas/policy-schema.ts';
import {
  announcementsOf,
  isMaterial,
  type Announcement,
  type NoticeLibrary,
} from './announcements/announcement.ts';
import { audiencesOf } from './announcements/audiences.ts';
import { checkVersionNotices, isHeld } from './checks/check-notices.ts';
import type { NoticeAudience, NoticeKind } from '../schemas/notice-schema.ts';
import { promisesFor, promisesKept, type GoverningPromise } from './announcements/promises.ts';

/** What is to be announced. */
interface NoticeRequest {
  policy: Policy;
  version: Version;
  /** One of the policy's own events about the version, rather than its publication. */
  event?: VersionEvent | undefined;
  /** Whether a version without a material change may be announced too. */
  evenIfEditorial?: boolean | undefined;
}

/** Who is told what, by which day, through which channels. */
export interface NoticePlan extends Announcement {
  id: string;
  kind: NoticeKind;
  /** The id of the first notice, for a later one. */
  amends: string | null;
  audiences: NoticeAudience[];
  promises: GoverningPromise[];
  /** Whether the waiver is needed: some audience hears of it later than promised. */
  isWaived: boolean;
}

/**
 * The plan, unless an error stands against it; warnings may stand beside it. It is the same on every
 * day.
 *
 * @throws {RangeError} for an event that is none of the version's.
 */
export function planNotice(
  library: NoticeLibrary,
  request: NoticeRequest,
): { plan: NoticePlan | null; issues: Issue[] } {
  const { policy, version, event, evenIfEditorial = false } = request;
  const announcements = announcementsOf(policy, version);
  const [first] = announcements;
  if (!first) {
    const place = version.locate([]);
    return {
      plan: null,
      issues: [issue('notice-of-first-version', place, { version: version.id })],
    };
  }
  const announcement = event ? announcements.find((one) => one.event === event) : first;
  if (!announcement) throw new RangeError(`There is no such event of version ${version.id}.`);
  const plan = planOf(library, announcement);
  const issues = [
    ...(isHeld(library.site, version) ? checkVersionNotices(library, policy, version) : []),
    ...(isMaterial(version) || evenIfEditorial
      ? []
      : [
          issue('notice-of-editorial-version', version.locate(['changes'], 'key'), {
            version: version.id,
          }),
        ]),
  ];
  const isRefused = issues.some(({ severity }) => severity === 'error');
  return { plan: isRefused ? null : plan, issues };
}

function planOf(library: NoticeLibrary, announcement: Announcement): NoticePlan {
  const { policy, version, event } = announcement;
  const first = noticeId(policy, version, null);
  const audiences = audiencesOf(library, announcement);
  return {
    ...announcement,
    id: noticeId(policy, version, event),
    kind: event
      ? KIND_OF[event.kind]
      : isMaterial(version)
        ? 'material-change'
        : 'editorial-summary',
    amends: event ? first : null,
    audiences,
    promises: promisesKept(promisesFor(library, announcement), version),
    isWaived: audiences.some(({ inTime }) => !inTime),
  };
}

/** The id of the notice of a version, or of an event after it. */
export function noticeId(policy: Policy, { id }: Version, event: VersionEvent | null): string {
  const first = `${policy.id}-${id}`;
  return event ? `${first}-${eventName(policy, event)}` : first;
}

/** A name for an event of a version that stays: `postponement-2027-01-10`, and `-2` for a second that day. */
export function eventName({ settings }: Policy, event: VersionEvent): string {
  const { kind, on, version } = event;
  const alike = settings.events.filter(
    (one) => one.kind === kind && one.on === on && one.version === version,
  );
  const ordinal = alike.indexOf(event) + 1;
  const name = kind === 'publication' ? kind : KIND_OF[kind];
  return `${name}-${on}${ordinal > 1 ? `-${ordinal}` : ''}`;
}

const KIND_OF: Record<AnnouncedEvent['kind'], NoticeKind> = {
  postponement: 'postponement',
  erratum: 'correction',
  withdrawal: 'withdrawal',
};
