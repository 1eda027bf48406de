import type { BusinessCalendar } from '../text/business-days.ts';
import type { Day } from '../text/calendar-day.ts';
import { issue, type Issue } from '../problems/issue.ts';
import type { NoticePromise } from '../schemas/version-schema.ts';
import type { Announcement, NoticeLibrary } from './announcement.ts';
import { describeDuration, lastDayToTell } from './lead.ts';
import { promisedLead, promisesFor } from './promises.ts';

/** What was promised to readers is kept: a choice where one was promised, and the promise itself. */
export function checkPromise(library: NoticeLibrary, announcement: Announcement): Issue[] {
  return [...checkUse(library, announcement), ...checkWeakening(library, announcement)];
}

function checkUse(library: NoticeLibrary, announcement: Announcement): Issue[] {
  const { version } = announcement;
  const { changes, choices } = version.settings;
  if (!changes.some((change) => change.previouslyCollected)) return [];
  const promise = promisesFor(library, announcement).find((one) => one.promise.optOut);
  if (!promise) return [];
  const real = new Set(choices.filter(({ mode }) => mode !== 'inform').map(({ id }) => id));
  return changes.flatMap(({ section, materiality, previouslyCollected, choice }, index) => {
    const asks = materiality === 'material' && previouslyCollected;
    if (!asks || (choice !== undefined && real.has(choice))) return [];
    const place = version.locate(['changes', index, 'section']);
    return [issue('use-without-choice', place, { section, version: promise.version.id })];
  });
}

// Against the version before, not the one in force: what an upcoming one has weakened was decided there.
function checkWeakening(
  { site }: NoticeLibrary,
  { version, from, effective }: Announcement,
): Issue[] {
  const before = from.settings.noticePromise;
  const now = version.settings.noticePromise;
  const what = before && weakening(before, now, effective.existing, site.calendar);
  if (!before || !what) return [];
  const section = now?.section ?? before.section ?? null;
  const isDecided = version.settings.changes.some(
    (change) => change.materiality === 'material' && (section ?? change.section) === change.section,
  );
  if (isDecided) return [];
  const place = version.locate(['noticePromise'], 'key');
  return [issue('weakened-promise-undecided', place, { what, version: from.id, section })];
}

/** In what a promise about notices is weaker than the one before it; nothing if in nothing. */
export function weakening(
  before: NoticePromise,
  now: NoticePromise | undefined,
  effective: Day,
  calendar: BusinessCalendar,
): string | null {
  if (!now) return 'no promise any more';
  if (before.optOut && !now.optOut) return 'no opportunity to opt out';
  if (!before.previouslyCollected && now.previouslyCollected) {
    return 'only about data that were collected before';
  }
  const [old, fresh] = [promisedLead(before), promisedLead(now)];
  if (lastDayToTell(effective, old, calendar) < lastDayToTell(effective, fresh, calendar)) {
    return `${describeDuration(fresh)} instead of ${describeDuration(old)}`;
  }
  const lost = before.channels.filter((channel) => !now.channels.includes(channel));
  return lost.length === 0 ? null : `no longer by ${lost.join(', ')}`;
}
