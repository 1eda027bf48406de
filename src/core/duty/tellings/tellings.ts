import { canonicalSection } from '#core/document/canonical-text.ts';
import { type Policy, type Version, versionsAsOf } from '#core/library/library.ts';
import {
  type Announcement,
  announcementsOf,
  isMaterial,
  needsLead,
  type NoticeLibrary,
} from '#core/notice/announcements/announcement.ts';
import { isHeld } from '#core/notice/checks/check-notices.ts';
import { noticeId } from '#core/notice/plan-notice.ts';
import type { Day } from '#core/text/calendar-day.ts';

/** Something that people must be told about a version. */
export interface Telling {
  /** What is said, with the days of effect that count for the last day to say it. */
  announcement: Announcement;
  /** Where those days stand. */
  said: Announcement;
  /** The event that the notice is about; nothing for the version itself. */
  event: Announcement['event'];
  /** The ids of the notices that say it. */
  notices: string[];
  /** The ids of the notices that it corrects: only who was sent one of them must be told. */
  corrects: string[] | null;
  /** The day on which something else took its place: it is owed to those alone whom it bound by then. */
  until: Day | null;
  /** The withdrawn version whose change this one brings into force without a material change of its own. */
  carries: string | null;
}

/**
 * What people must be told of a version by what is public on `today`: its changes, before its days of
 * effect as they were published and as each postponement set them; and, who was told of other days,
 * that they no longer hold. Nothing for a version without a material change, unless a record says that
 * it was announced as one, and nothing for one that the rules do not hold for.
 */
export function tellingsOf(
  library: NoticeLibrary,
  policy: Policy,
  version: Version,
  today: Day,
): Telling[] {
  const known = announcementsOf(policy, version).filter(
    ({ event, announced }) => !event || (event.kind !== 'erratum' && announced <= today),
  );
  if (isAnnounced(library, policy, version)) return [...changes(known), ...corrections(known)];
  const carried = isHeld(library.site, version) ? carriedFrom(policy, version, today) : null;
  return carried
    ? changes(
        known.map((one) => withChangesOf(carried, one)),
        carried.id,
      )
    : [];
}

function isAnnounced({ site }: NoticeLibrary, policy: Policy, version: Version): boolean {
  if (isMaterial(version) && isHeld(site, version)) return true;
  const recorded = policy.notices?.notices ?? [];
  return recorded.some((one) => one.version === version.id && one.kind === 'material-change');
}

function withChangesOf({ settings }: Version, announcement: Announcement): Announcement {
  const { version } = announcement;
  const { changes } = settings;
  return { ...announcement, version: { ...version, settings: { ...version.settings, changes } } };
}

// Once for each setting of the days of effect: a day that came before it was postponed has bound people.
function changes(known: readonly Announcement[], carries: string | null = null): Telling[] {
  const end = known.find(({ event }) => event?.kind === 'withdrawal')?.announced;
  const said = known.filter(({ event }) => event?.kind !== 'withdrawal');
  return said.map((one, index) => {
    const ends = [said[index + 1]?.announced, end].flatMap((day) => day ?? []);
    return {
      announcement: asIfAtOnce(one),
      said: one,
      event: null,
      notices: said.slice(0, 1).map(noticeIdOf),
      corrects: null,
      until: ends.sort()[0] ?? null,
      carries,
    };
  });
}

function corrections(known: readonly Announcement[]): Telling[] {
  return known.slice(1).map((one, index) => ({
    announcement: one,
    said: one,
    event: one.event,
    notices: known.slice(index + 1).map(noticeIdOf),
    corrects: known.slice(0, index + 1).map(noticeIdOf),
    until: known[index + 2]?.announced ?? null,
    carries: null,
  }));
}

// A postponement gives the time that a publication did not. A day for new customers that had come by
// then is none before which anyone could still be told.
function asIfAtOnce(said: Announcement): Announcement {
  const announced = needsLead(said) ? said.announced : said.version.published;
  const { new: forNew, existing } = said.effective;
  const isOver = said.event !== null && forNew < said.event.on;
  const effective = { new: isOver ? existing : forNew, existing };
  return { ...said, event: null, announced, was: null, effective };
}

function noticeIdOf({ policy, version, event }: Announcement): string {
  return noticeId(policy, version, event);
}

/**
 * The last of the versions right before `version` that were withdrawn before they bound everyone, if a
 * section that it changed materially does not read in `version` as it did before: `version` then brings
 * into force what was called off. What is known on `today` counts.
 */
function carriedFrom(policy: Policy, version: Version, today: Day): Version | null {
  for (let order = policy.versions.indexOf(version) - 1; order > 0; order -= 1) {
    const [candidate, before] = [policy.versions[order], policy.versions[order - 1]];
    if (!candidate || !before || !isCalledOff(policy, candidate, today)) return null;
    const survives = candidate.settings.changes.some(
      ({ materiality, section }) =>
        materiality === 'material' && textOf(version, section) !== textOf(before, section),
    );
    if (survives) return candidate;
  }
  return null;
}

function isCalledOff(policy: Policy, version: Version, today: Day): boolean {
  const [dated] = versionsAsOf({ settings: policy.settings, versions: [version] }, today);
  return (
    dated !== undefined && dated.withdrawn !== null && dated.withdrawn <= dated.effective.existing
  );
}

function textOf({ document }: Version, anchor: string): string | null {
  const section = document.sections.find((one) => one.anchor === anchor);
  return section ? canonicalSection(section) : null;
}
