import type { Day } from '../calendar-day.ts';
import {
  announcementsOf,
  isMaterial,
  needsLead,
  type Announcement,
  type NoticeLibrary,
} from '../notice/announcement.ts';
import { isHeld } from '../notice/check-notices.ts';
import { noticeId } from '../notice/plan-notice.ts';
import type { Policy, Version } from '../policy/library.ts';
import { successorOf } from './successor.ts';

/** Something that people must be told about a version. */
export interface Telling {
  /** What is said, with the days of effect that count for the last day to say it. */
  announcement: Announcement;
  /** Where those days stand. */
  said: Announcement;
  /** The ids of the notices that say it, the one to send now last. */
  notices: string[];
  /** The ids of the notices that it corrects: only who was sent one of them must be told. */
  corrects: string[] | null;
  /** The day on which something else took its place: it is owed to those alone whom it bound by then. */
  until: Day | null;
}

/**
 * What people must be told of a version by what is public on `today`: its days of effect as they were
 * published and as each postponement set them, and that what they were told of comes later, or not at
 * all. Nothing for a version without a material change, unless a record says that it was announced as
 * one, and nothing for one that the rules do not hold for.
 */
export function tellingsOf(
  library: NoticeLibrary,
  policy: Policy,
  version: Version,
  today: Day,
): Telling[] {
  if (!isAnnounced(library, policy, version)) return [];
  const known = announcementsOf(policy, version).filter(
    ({ event, announced }) => !event || (event.kind !== 'erratum' && announced <= today),
  );
  const end = known.find(({ event }) => event?.kind === 'withdrawal') ?? null;
  const said = known.filter(({ event }) => event?.kind !== 'withdrawal');
  return [
    ...said.map((_, index) => daysOfEffect(said, index, end)),
    ...carriedOn(policy, said, end, today),
    ...known.flatMap((_, index) => correction(known, index)),
  ];
}

function isAnnounced({ site }: NoticeLibrary, policy: Policy, version: Version): boolean {
  if (isMaterial(version) && isHeld(site, version)) return true;
  const recorded = policy.notices?.notices ?? [];
  return recorded.some((one) => one.version === version.id && one.kind === 'material-change');
}

function daysOfEffect(
  said: readonly Announcement[],
  index: number,
  end: Announcement | null,
): Telling {
  const one = said[index] as Announcement;
  const next = said[index + 1] ?? null;
  const ends = [next, end].flatMap((other) => (other ? [other.announced] : []));
  // Whoever heard of an earlier day has had time enough; whoever heard of a later one has not.
  const first = said.findLastIndex((other, at) => at <= index && needsLead(other));
  return {
    announcement: asIfAtOnce(one),
    said: one,
    notices: said.slice(first).map(noticeIdOf),
    corrects: null,
    until: ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b)),
  };
}

// Of a version withdrawn before it bound anyone, the text can come into force with a later one that
// was made from it: its readers must hear of that.
function carriedOn(
  policy: Policy,
  said: readonly Announcement[],
  end: Announcement | null,
  today: Day,
): Telling[] {
  const last = said.at(-1);
  if (!last || !end || last.effective.new < end.announced) return [];
  const successor = successorOf(policy, last, today);
  if (!successor) return [];
  const { effective } = successor;
  return [
    {
      announcement: { ...asIfAtOnce(last), effective },
      said: last,
      notices: said.map(noticeIdOf),
      corrects: null,
      until: null,
    },
  ];
}

function correction(known: readonly Announcement[], index: number): Telling[] {
  const one = known[index];
  if (!one?.event || needsLead(one)) return [];
  return [
    {
      announcement: one,
      said: one,
      notices: known.slice(index).map(noticeIdOf),
      corrects: known.slice(0, index).map(noticeIdOf),
      until: known[index + 1]?.announced ?? null,
    },
  ];
}

// A postponement gives the time that a publication did not.
function asIfAtOnce(said: Announcement): Announcement {
  const announced = needsLead(said) ? said.announced : said.version.published;
  return { ...said, event: null, announced, was: null };
}

function noticeIdOf({ policy, version, event }: Announcement): string {
  return noticeId(policy, version, event);
}
