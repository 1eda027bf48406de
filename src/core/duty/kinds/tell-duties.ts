import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Announcement, NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import {
  audienceOf,
  audiencesOf,
  cohortOf,
  leadTimesOf,
} from '#core/notice/announcements/audiences.ts';
import { effectivePlace } from '#core/notice/checks/check-lead-time.ts';
import { earliestEffect } from '#core/text/business-days.ts';
import type { AudienceId, NoticeAudience } from '#core/schemas/notice-schema.ts';
import { eventName } from '#core/notice/plan-notice.ts';
import type { Announced } from '#core/schemas/record-schema.ts';
import type { Policy } from '#core/library/library.ts';
import { dutyState } from './duty-state.ts';
import type { DutyWaiver, TellDuty } from './duty.ts';
import { recordedOf, toldBy } from '../tellings/mailings.ts';
import { tellingsOf, type Telling } from '../tellings/tellings.ts';

/**
 * The duties to tell people of the versions of a policy. Two audiences have none: who signs up from the
 * effect on reads the version as they do so, and customers of resellers are told by those, whose duty
 * says by when.
 */
export function tellDuties(library: NoticeLibrary, policy: Policy, today: Day): TellDuty[] {
  return policy.versions.flatMap((version) => {
    const recorded = recordedOf(policy, version);
    return tellingsOf(library, policy, version, today).flatMap((telling) => {
      const audiences = audiencesToTell(library, telling, recorded);
      const passOn = audiences.find(({ id }) => id === 'reseller-customers') ?? null;
      return audiences
        .filter((audience) => isOurs(audience) && isOwed(telling, audience, recorded, today))
        .map((audience) => ({
          ...tellDuty(library, telling, audience, recorded, today),
          passOnBy: audience.id === 'resellers' ? (passOn?.tellBy ?? null) : null,
        }));
    });
  });
}

// Whom a record names is owed it still when the library has that audience no more.
function audiencesToTell(
  library: NoticeLibrary,
  { announcement }: Telling,
  recorded: readonly Announced[],
): NoticeAudience[] {
  const audiences = audiencesOf(library, announcement);
  const named = new Set(recorded.flatMap((one) => one.audiences.map(({ id }) => id)));
  for (const { id } of audiences) named.delete(id);
  return [...audiences, ...[...named].map((id) => audienceOf(id, library, announcement))];
}

function isOurs({ id }: NoticeAudience): boolean {
  return id !== 'new-customers' && id !== 'reseller-customers';
}

function isOwed(
  { corrects, until }: Telling,
  { id, effective, tellBy }: NoticeAudience,
  recorded: readonly Announced[],
  today: Day,
): boolean {
  if (corrects) {
    const wasReplacedInTime = until !== null && until <= tellBy;
    return !wasReplacedInTime && toldBy(recorded, corrects, id, today) !== null;
  }
  return until === null || effective < until;
}

function tellDuty(
  library: NoticeLibrary,
  { announcement, said, event, notices, corrects, carries }: Telling,
  { id, effective, tellBy }: NoticeAudience,
  recorded: readonly Announced[],
  today: Day,
): Omit<TellDuty, 'passOnBy'> {
  const { policy, version } = announcement;
  const promised = earliest([tellBy, ...promisedDays(recorded, notices, id, effective)]);
  const told = toldBy(recorded, notices, id, today);
  const own = waiverOf(said, id, promised, today);
  const shorter = corrects ? null : shorterLead(announcement, today);
  const by = shorter ? latest([promised, lastDayBefore(announcement, id)]) : promised;
  const { remindDays } = library.site.notices;
  const leads = leadTimesOf(id, library, announcement).map(({ lead }) => lead);
  return {
    kind: 'tell',
    policy: policy.id,
    title: policy.settings.title,
    version: version.id,
    event: event && eventName(policy, event),
    carries,
    notice: notices[0] ?? '',
    audience: id,
    cohort: cohortOf(id),
    effective,
    effects: said.effective,
    by,
    told,
    waiver: own ?? shorter,
    earliest: corrects ? null : earliestEffect(today, leads, library.site.calendar),
    state: dutyState(
      { promised, by, done: told?.on ?? null, isWaived: own !== null },
      today,
      remindDays,
    ),
    place: effectivePlace(said),
  };
}

// A rule of the site that was made milder since does not move the day that was announced.
function promisedDays(
  recorded: readonly Announced[],
  notices: readonly string[],
  audience: AudienceId,
  effective: Day,
): Day[] {
  return recorded
    .filter(({ id }) => notices.includes(id))
    .flatMap(({ audiences }) => audiences)
    .filter((one) => one.id === audience && one.effective === effective)
    .map(({ tellBy }) => tellBy);
}

// Who answers for one day that was missed does not do so for the next that an event has set.
function waiverOf(
  { policy, version, event }: Announcement,
  audience: AudienceId,
  by: Day,
  today: Day,
): DutyWaiver | null {
  const waiver = policy.settings.waivers.find(
    (one) =>
      one.version === version.id &&
      one.audience === audience &&
      one.on <= today &&
      (event === null || by < one.on),
  );
  if (!waiver) return null;
  const { reason, approvedBy, on } = waiver;
  return { reason, approvedBy, on, isLate: by < on };
}

/** A waiver in the front matter of a version: people are told later than was promised, and told all the same. */
function shorterLead({ version }: Announcement, today: Day): DutyWaiver | null {
  const { waiver } = version.settings;
  if (!waiver || waiver.on > today) return null;
  const { reason, approvedBy, on } = waiver;
  return { reason, approvedBy, on, isLate: version.published < on };
}

/** The eve of the effect; where there is none after the announcement, its day. */
function lastDayBefore({ announced, effective }: Announcement, id: AudienceId): Day {
  const { new: forNew, existing } = effective;
  const first = id === 'resellers' && forNew < existing ? forNew : existing;
  return latest([addDays(first, -1), announced]);
}

function latest(days: readonly [Day, ...Day[]]): Day {
  return days.reduce((a, b) => (a > b ? a : b));
}

function earliest(days: readonly [Day, ...Day[]]): Day {
  return days.reduce((a, b) => (a < b ? a : b));
}
