import { RESELLER } from '#core/document/reseller-fields.ts';
import { type Announcement, isMaterial, needsLead, type NoticeLibrary } from './announcement.ts';
import { type GoverningPromise, promisedLead, promisesFor, promisesKept } from './promises.ts';
import type { AudienceId, NoticeAudience } from '#core/schemas/notice-schema.ts';
import { type BusinessCalendar, lastDayToTell } from '#core/text/business-days.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Cohort } from '#core/timeline/timeline.ts';

/** A lead time that must be kept, and the promise that requires it; null if only a rule of the site does. */
export interface RequiredLead {
  lead: NoticeAudience['lead'];
  promise: GoverningPromise | null;
}

/** Who must be told, by which day, through which channels; in the order of `AUDIENCES`. */
export function audiencesOf(library: NoticeLibrary, announcement: Announcement): NoticeAudience[] {
  return idsOf(library, announcement).map((id) => audienceOf(id, library, announcement));
}

/** The same for one audience, whether or not the library has it today. */
export function audienceOf(
  id: AudienceId,
  library: NoticeLibrary,
  announcement: Announcement,
): NoticeAudience {
  const { announced, effective, version } = announcement;
  const promises = promisesKept(promisesFor(library, announcement), version);
  const day = effective[cohortOf(id)];
  const asked = leadTimesOf(id, library, announcement);
  const { lead, tellBy } = needsLead(announcement)
    ? strictest(day, asked, library.site.calendar)
    : ofEvent(id, announcement);
  // Resellers sign up new customers too: they hear of it before it binds those.
  const isEarlier = id === 'resellers' && needsLead(announcement) && effective.new < tellBy;
  const last = isEarlier ? effective.new : tellBy;
  const channels = channelsOf(id, library, promises);
  return { id, effective: day, lead, tellBy: last, inTime: announced <= last, channels };
}

/** The cohort whose days of effect count for an audience. */
export function cohortOf(id: AudienceId): Cohort {
  return id === 'new-customers' ? 'new' : 'existing';
}

/** Every lead time that applies to an audience, promises first. The strictest one counts. */
export function leadTimesOf(
  id: AudienceId,
  library: NoticeLibrary,
  announcement: Announcement,
): [RequiredLead, ...RequiredLead[]] {
  const none = { days: 0, unit: 'calendar' } as const;
  if (id === 'new-customers') return [{ lead: { ...none, source: 'sign-up' }, promise: null }];
  const { version } = announcement;
  if (!isMaterial(version)) return [{ lead: { ...none, source: 'site' }, promise: null }];
  const { customers, resellers } = library.site.notices.lead;
  const rule = id === 'resellers' ? resellers : customers;
  const [first, ...others] = promisesKept(promisesFor(library, announcement), version).map(
    (one): RequiredLead => ({
      lead: { ...promisedLead(one.promise), source: 'promise' },
      promise: one,
    }),
  );
  const ofSite: RequiredLead = { lead: { ...rule, source: 'site' }, promise: null };
  return first ? [first, ...others, ofSite] : [ofSite];
}

function idsOf(library: NoticeLibrary, { policy }: Announcement): AudienceId[] {
  const through: AudienceId[] = ['resellers', 'reseller-customers'];
  const direct: AudienceId[] = ['existing-customers', 'new-customers'];
  const { audience } = policy.settings;
  if (audience === RESELLER) return through;
  const hasResellers = audience === 'everyone' && library.resellers.length > 0;
  return hasResellers ? [...direct, ...through] : direct;
}

// Of two that end on one day the first counts: a promise stands above a rule of the house.
function strictest(
  effective: Day,
  asked: readonly [RequiredLead, ...RequiredLead[]],
  calendar: BusinessCalendar,
): { lead: NoticeAudience['lead']; tellBy: Day } {
  const dated = asked.map(({ lead }) => ({
    lead,
    tellBy: lastDayToTell(effective, lead, calendar),
  }));
  return dated.reduce((first, other) => (other.tellBy < first.tellBy ? other : first));
}

// Who was told of a change must know of its postponement before the day that was announced.
function ofEvent(
  id: AudienceId,
  { event, announced, effective, was }: Announcement,
): { lead: NoticeAudience['lead']; tellBy: Day } {
  const lead = { days: 0, unit: 'calendar', source: 'event' } as const;
  const cohort = id === 'resellers' ? 'new' : cohortOf(id);
  const [before, now] = [was?.[cohort] ?? announced, effective[cohort]];
  // It may bring the day for new customers forward.
  const first = before < now ? before : now;
  const eve = event?.kind === 'postponement' ? addDays(first, -1) : announced;
  return { lead, tellBy: eve > announced ? eve : announced };
}

function channelsOf(
  id: AudienceId,
  { site }: NoticeLibrary,
  promises: readonly GoverningPromise[],
): string[] {
  if (id === 'new-customers') return ['website'];
  if (id === 'reseller-customers') return ['reseller'];
  const promised = promises.flatMap(({ promise }) => promise.channels);
  return [...new Set(['website', ...promised, ...site.notices.channels])];
}

/** What an audience is called within a sentence. */
export const AUDIENCE_NAMES: Record<AudienceId, string> = {
  'existing-customers': 'existing customers',
  'new-customers': 'new customers',
  resellers: 'resellers',
  'reseller-customers': 'customers of resellers',
};
