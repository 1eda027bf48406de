import {
  holidaysKnownUntil,
  describeDuration,
  earliestEffect,
  lastDayToTell,
} from '#core/text/business-days.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue, type Place } from '#core/problems/issue.ts';
import type { ProblemCode } from '#core/problems/problems.ts';
import type { Effective } from '#core/schemas/version-schema.ts';
import { isLate } from '#core/timeline/public-day.ts';
import { effectiveFor } from '#core/timeline/timeline.ts';
import {
  isMaterial,
  type Announcement,
  type NoticeLibrary,
} from '../announcements/announcement.ts';
import {
  audiencesOf,
  leadTimesOf,
  type RequiredLead,
  AUDIENCE_NAMES,
} from '../announcements/audiences.ts';
import { earliestEffective } from '../announcements/earliest-effective.ts';
import { effectiveLine, mendedEffective } from '#core/timeline/mended-effective.ts';
import type { AudienceId } from '#core/schemas/notice-schema.ts';
import { promisedLead } from '../announcements/promises.ts';

/** The problems of a change that applies too early: each names a day that mends what follows from it. */
export const TOO_EARLY: ReadonlySet<ProblemCode> = new Set([
  'effective-too-early',
  'effective-by-new-promise',
]);

/**
 * A material change is announced as long before its effect as was promised, or waived. `said` is the
 * announcement in which its days of effect stand.
 */
export function checkLead(
  library: NoticeLibrary,
  announcement: Announcement,
  said: Announcement,
): Issue[] {
  const { version } = announcement;
  const place = effectivePlace(said);
  if (!isMaterial(version)) return [];
  const late = audiencesOf(library, announcement)
    .filter(({ inTime }) => !inTime)
    .map(({ id }) => strictestLead(id, library, announcement));
  const [first, ...others] = late;
  if (!first || version.settings.waiver) return checkHolidays(library, announcement, place);
  const worst = others.reduce((a, b) => (b.earliest > a.earliest ? b : a), first);
  return [
    tooEarly(worst, library, announcement, said),
    ...checkHolidays(library, announcement, place),
  ];
}

interface Late extends RequiredLead {
  id: AudienceId;
  earliest: Day;
}

function strictestLead(id: AudienceId, library: NoticeLibrary, announcement: Announcement): Late {
  const { calendar } = library.site;
  const dated = leadTimesOf(id, library, announcement).map((asked) => ({
    ...asked,
    id,
    earliest: earliestEffect(announcement.announced, [asked.lead], calendar),
  }));
  return dated.reduce((a, b) => (b.earliest > a.earliest ? b : a));
}

function tooEarly(
  late: Late,
  library: NoticeLibrary,
  announcement: Announcement,
  said: Announcement,
): Issue {
  const place = effectivePlace(said);
  const { announced, effective, version } = announcement;
  const { lead, promise, id } = late;
  const earliest = earliestEffective(library, announcement, false);
  const mended = mendedEffective(writtenEffective(said), earliest.effective);
  const about = {
    effective: effective.existing,
    earliest: effectiveFor(mended).existing,
    announced,
    lead: describeDuration(lead),
    line: effectiveLine(mended),
    follows: earliest.follows,
    chosenBy: earliest.chosenBy,
  };
  const row = latePublication(announcement);
  if (row !== -1 && announced === version.published) {
    const { effective: was, ...others } = about;
    const details = { ...others, was, version: version.id };
    return issue('late-publication', announcement.policy.locate(['events', row, 'on']), details);
  }
  if (promise && holdsByNewPromise(library, announcement)) {
    return issue('effective-by-new-promise', place, { ...about, version: promise.version.id });
  }
  const source = promise
    ? `the promise of version \`${promise.version.id}\`${promise.policy.id === announcement.policy.id ? '' : ` of \`${promise.policy.id}\``}`
    : '`notices.lead` in site.yaml';
  const audience = AUDIENCE_NAMES[id];
  return issue(
    'effective-too-early',
    place,
    { ...about, audience, source },
    alsoAt(version, promise),
  );
}

/** The row of `events` that says that the version became public after its day; -1 if none does. */
function latePublication({ policy, version }: Announcement): number {
  if (!isLate(version)) return -1;
  return policy.settings.events.findIndex(
    (event) => event.kind === 'publication' && event.version === version.id,
  );
}

// Where the promise stands that governs.
function alsoAt(
  version: Announcement['version'],
  promise: RequiredLead['promise'],
): Place | undefined {
  return promise && promise.version !== version
    ? promise.version.locate(['noticePromise'], 'key')
    : undefined;
}

function holdsByNewPromise(
  { site }: NoticeLibrary,
  { version, announced, effective }: Announcement,
): boolean {
  const promise = version.settings.noticePromise;
  if (!promise) return false;
  const leads = [promisedLead(promise), site.notices.lead.customers];
  return leads.every((lead) => announced <= lastDayToTell(effective.existing, lead, site.calendar));
}

function checkHolidays(library: NoticeLibrary, announcement: Announcement, place: Place): Issue[] {
  const until = announcement.effective.existing;
  const known = holidaysKnownUntil(library.site.calendar);
  const countsBusinessDays = audiencesOf(library, announcement).some(
    ({ lead }) => lead.unit === 'business',
  );
  if (!countsBusinessDays || (known !== null && until <= known)) return [];
  return [issue('holidays-unknown', place, { until, known })];
}

/** Where the days of effect stand: in the version's front matter, or in the event that changed them. */
export function effectivePlace(said: Announcement): Place {
  const { policy, version, event } = said;
  const row = event ? policy.settings.events.indexOf(event) : -1;
  const path =
    typeof writtenEffective(said) === 'string' ? ['effective'] : ['effective', 'existing'];
  return row === -1 ? version.locate(path) : policy.locate(['events', row, ...path]);
}

function writtenEffective({ version, event }: Announcement): Effective {
  return event?.kind === 'postponement' ? event.effective : version.settings.effective;
}
