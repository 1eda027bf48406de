import type { Day } from '../calendar-day.ts';
import { issue, type Issue } from '../issue.ts';
import type { Policy, Version } from '../policy/library.ts';
import type { VersionEvent } from '../policy/policy-schema.ts';
import {
  announcementsOf,
  isMaterial,
  type Announcement,
  type NoticeLibrary,
} from './announcement.ts';
import { AUDIENCE_NAMES } from './audience-names.ts';
import { audiencesOf, leadsOf } from './audiences.ts';
import { effectivePlace } from './check-lead.ts';
import { checkVersionNotices, isHeld } from './check-notices.ts';
import { earliestEffect } from './lead.ts';
import type { NoticeAudience, NoticeKind } from './notice-schema.ts';
import { promisesFor, promisesKept, type GoverningPromise } from './promises.ts';

/** What is to be announced. */
export interface NoticeRequest {
  policy: Policy;
  version: Version;
  /** One of the policy's own events about the version, rather than its publication. */
  event?: VersionEvent | undefined;
  /** Whether a version without a material change may be announced too. */
  evenIfEditorial?: boolean | undefined;
  today: Day;
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
 * day: `today` decides only what is overdue.
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
    ...(announcements.length === 1 ? checkOverdue(library, plan, request.today) : []),
  ];
  const isRefused = issues.some(({ severity }) => severity === 'error');
  return { plan: isRefused ? null : plan, issues };
}

function planOf(library: NoticeLibrary, announcement: Announcement): NoticePlan {
  const { policy, version, event } = announcement;
  const first = `${policy.id}-${version.id}`;
  const audiences = audiencesOf(library, announcement);
  return {
    ...announcement,
    id: event ? `${first}-${eventName(policy, event)}` : first,
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

/** A name for an event of a version that stays: `postponement-2027-01-10`, and `-2` for a second that day. */
export function eventName({ settings }: Policy, event: VersionEvent): string {
  const { kind, on, version } = event;
  const alike = settings.events.filter(
    (one) => one.kind === kind && one.on === on && one.version === version,
  );
  const ordinal = alike.indexOf(event) + 1;
  return `${KIND_OF[kind]}-${on}${ordinal > 1 ? `-${ordinal}` : ''}`;
}

const KIND_OF: Record<VersionEvent['kind'], NoticeKind> = {
  postponement: 'postponement',
  erratum: 'correction',
  withdrawal: 'withdrawal',
};

// Once a change applies to everyone, or something else was said of it, nothing is overdue any more.
function checkOverdue(library: NoticeLibrary, plan: NoticePlan, today: Day): Issue[] {
  if (plan.kind !== 'material-change' || plan.effective.existing <= today) return [];
  const told = plan.policy.notices?.notices.find(({ id }) => id === plan.id)?.dispatch ?? [];
  const overdue = plan.audiences.filter(
    ({ id, tellBy, lead }) =>
      tellBy < today &&
      lead.source !== 'sign-up' &&
      // Who is told by resellers is out of our sight: what counts is when the resellers were.
      id !== 'reseller-customers' &&
      !told.some(({ audience }) => audience === id),
  );
  return overdue.map(({ id, tellBy }) => {
    const leads = leadsOf(id, library, plan).map(({ lead }) => lead);
    const earliest = earliestEffect(today, leads, library.site.calendar);
    const details = { audience: AUDIENCE_NAMES[id], tellBy, today, earliest };
    return issue('notice-overdue', effectivePlace(plan), details);
  });
}
