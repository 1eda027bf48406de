import type { Day } from '#core/text/calendar-day.ts';
import { byDay, type Library, type Policy, type Version } from '#core/library/library.ts';
import type { AnnouncedEvent } from '#core/schemas/policy-schema.ts';
import { effectiveFor, notBefore, type Cohort } from '#core/timeline/timeline.ts';

/** What the rules of notices need of a library; an unnumbered draft of one has it too. */
export type NoticeLibrary = Pick<Library, 'site' | 'policies' | 'resellers'>;

/** Something that is told about a version: its publication, or an event after it. */
export interface Announcement {
  policy: Policy;
  version: Version;
  /** The version before it, whose text is compared with its own. */
  from: Version;
  event: AnnouncedEvent | null;
  /** The day it was made public. */
  announced: Day;
  /** The days of effect that it announces. */
  effective: Record<Cohort, Day>;
  /** The days that were announced before. */
  was: Record<Cohort, Day> | null;
}

/**
 * The publication of a version and the events after it, in order; nothing for the first version of
 * a policy, which changes nothing. Each says what was known when it was made public.
 */
export function announcementsOf(policy: Policy, version: Version): Announcement[] {
  const from = policy.versions[policy.versions.indexOf(version) - 1];
  if (!from) return [];
  const { published } = version;
  const effective = notBefore(published, effectiveFor(version.settings.effective));
  const about = { policy, version, from };
  const announcements: Announcement[] = [
    { ...about, event: null, announced: published, effective, was: null },
  ];
  for (const event of byDay(policy.settings.events)) {
    if (event.version !== version.id || event.kind === 'publication') continue;
    const was = announcements.at(-1)?.effective ?? effective;
    const now =
      event.kind === 'postponement' ? notBefore(published, effectiveFor(event.effective)) : was;
    announcements.push({ ...about, event, announced: event.on, effective: now, was });
  }
  return announcements;
}

/**
 * Whether the days of effect need the whole lead time: those of a publication do, and those that an
 * event brings forward. A later day gives more time than was announced.
 */
export function needsLead({ event, effective, was }: Announcement): boolean {
  if (!event) return true;
  return event.kind === 'postponement' && was !== null && effective.existing < was.existing;
}

/**
 * The days of effect that hold in the end, as if they had been announced at once: a postponement
 * gives the time that a publication did not. Nothing for a version withdrawn before it bound
 * everyone. `said` is where those days were said.
 */
export function lastingAnnouncement(
  announcements: readonly Announcement[],
): { announcement: Announcement; said: Announcement } | null {
  const said = announcements.findLast(({ event }) => !event || event.kind === 'postponement');
  const end = announcements.find(({ event }) => event?.kind === 'withdrawal');
  if (!said || (end && end.announced <= said.effective.existing)) return null;
  const announced = needsLead(said) ? said.announced : said.version.published;
  return { announcement: { ...said, event: null, announced, was: null }, said };
}

/** Whether a person found something material in the version. */
export function isMaterial({ settings }: Pick<Version, 'settings'>): boolean {
  return settings.changes.some((change) => change.materiality === 'material');
}
