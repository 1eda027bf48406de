import { addressesOf } from '#core/checks/addresses.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '#core/library/draft.ts';
import type { Policy, Version } from '#core/library/library.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { alternatives } from '#core/schemas/schema-fields.ts';
import type { Site } from '#core/schemas/site-schema.ts';
import type { Choice } from '#core/schemas/version-schema.ts';
import { addDays } from '#core/text/calendar-day.ts';
import { didYouMean } from '#core/text/did-you-mean.ts';
import { namedDay } from '#core/timeline/public-day.ts';
import {
  type Announcement,
  announcementsOf,
  isMaterial,
  lastingAnnouncement,
  type NoticeLibrary,
} from '../announcements/announcement.ts';
import { checkPromise } from '../announcements/promises.ts';
import { checkLead, TOO_EARLY } from './check-lead-time.ts';
import { checkRecord } from './check-record.ts';
import { checkWording, trackingParameter } from './check-wording.ts';

/**
 * All that a library shows about its notices, without a clock: every record of what was announced,
 * and the rules of notices for the versions that `notices.since` holds to them, embargoed ones
 * included, if they have a material change or a choice. What depends on the day or on what is asked
 * – a notice of an editorial version, one that is overdue, one that was announced otherwise – shows
 * only when a notice is planned.
 */
export function checkNotices(draft: LibraryDraft): Issue[] {
  const library = readableLibrary(draft);
  const addresses = [...addressesOf(draft).keys()];
  return [
    ...draft.policies.flatMap(checkRecord),
    ...(library?.policies ?? []).flatMap((policy) =>
      policy.versions.flatMap((version) =>
        library && isHeld(library.site, version)
          ? checkVersion(library, policy, version, addresses)
          : [],
      ),
    ),
    ...draft.policies.flatMap((policy) => checkTextLinks(draft.site, policy)),
  ];
}

function checkVersion(
  library: NoticeLibrary,
  policy: Policy,
  version: Version,
  addresses: readonly string[],
): Issue[] {
  if (!isMaterial(version) && version.settings.choices.length === 0) {
    const [first] = announcementsOf(policy, version);
    return first ? checkPromise(library, first) : [];
  }
  return [
    ...checkVersionNotices(library, policy, version),
    ...checkOwnLinks(library.site, version, addresses),
  ];
}

/** Whether the rules of notices hold for a version: those of before were announced under others. */
export function isHeld({ notices }: Site, { published }: Pick<Version, 'published'>): boolean {
  return notices.since === undefined || notices.since <= published;
}

/** All issues of what is announced about a version: its publication and the events after it. */
export function checkVersionNotices(
  library: NoticeLibrary,
  policy: Policy,
  version: Version,
): Issue[] {
  const announcements = announcementsOf(policy, version);
  const [first] = announcements;
  if (!first) return [];
  const lasting = lastingAnnouncement(announcements);
  return [
    ...(lasting ? checkDays(library, lasting) : []),
    ...checkPromise(library, first),
    ...checkChoiceLinks(library, first),
    ...announcements.flatMap(checkWording),
  ];
}

// The day that is named for a change that comes too early leaves time for its choices too.
function checkDays(
  library: NoticeLibrary,
  { announcement, said }: NonNullable<ReturnType<typeof lastingAnnouncement>>,
): Issue[] {
  const early = checkLead(library, announcement, said);
  const deadlines = checkDeadlines(announcement);
  return [
    ...early,
    ...(early.some(({ code }) => TOO_EARLY.has(code))
      ? deadlines.filter(({ code }) => code !== 'choice-after-effect')
      : deadlines),
  ];
}

/** What of a draft could be read: the rules are held against that, and the rest has its own issues. */
export function readableLibrary({ site, policies, resellers }: LibraryDraft): NoticeLibrary | null {
  if (!site) return null;
  return {
    site,
    policies: policies.flatMap((policy) => readablePolicy(policy)),
    resellers: resellers.flatMap(({ id, settings }) => (settings ? [{ id, settings }] : [])),
  };
}

function readablePolicy(policy: PolicyDraft): Policy[] {
  const { settings } = policy;
  if (!settings) return [];
  const versions = policy.versions.flatMap((version) => readableVersion(version));
  return [{ ...policy, settings, versions, notices: policy.notices?.record ?? null }];
}

function readableVersion(version: VersionDraft): Version[] {
  const { settings, document, digest } = version;
  return settings && document && digest !== null
    ? [{ ...version, settings, document, digest }]
    : [];
}

// An address of the organisation's website cannot be looked up here; one of this site can.
function checkOwnLinks(site: Site, version: Version, addresses: readonly string[]): Issue[] {
  const base = site.url.replace(/\/*$/, '/');
  return version.settings.choices.flatMap(({ id, url }, index) => {
    if (!url.startsWith(base)) return [];
    const path = `/${url.slice(base.length)}`.split(/[?#]/, 1)[0] ?? '/';
    if (addresses.includes(path)) return [];
    const near = didYouMean(path, addresses);
    const place = version.locate(['choices', index, 'url']);
    return [issue('dead-choice-link', place, { choice: id, href: url, near })];
  });
}

// Of a changed section the notice quotes the links too.
function checkTextLinks(site: Site | null, { versions }: PolicyDraft): Issue[] {
  const held = versions.filter(
    ({ published, settings }) =>
      site && settings && isHeld(site, { published }) && isMaterial({ settings }),
  );
  return held.flatMap(({ links }) =>
    links.flatMap(({ href, place }) => {
      const parameter = trackingParameter(href);
      return parameter === null
        ? []
        : [issue('tracking-parameter', place, { key: href, parameter })];
    }),
  );
}

/** Each choice can be made once the change is known, and before it applies. */
function checkDeadlines({ version, announced, effective }: Announcement): Issue[] {
  return version.settings.choices.flatMap(({ by }, index) => {
    const place = version.locate(['choices', index, 'by']);
    if (by >= effective.existing) {
      const last = addDays(effective.existing, -1);
      const details = { by, effective: effective.existing, last, earliest: addDays(by, 1) };
      return [issue('choice-after-effect', place, details)];
    }
    // Of what became public late, the last day was right when it was written.
    const since = announced === version.published ? namedDay(version.id) : announced;
    return by < since ? [issue('choice-before-announcement', place, { by, announced })] : [];
  });
}

/** Each choice is made at an address of the organisation's own that is for choosing. */
function checkChoiceLinks(library: NoticeLibrary, announcement: Announcement): Issue[] {
  return announcement.version.settings.choices.flatMap((choice, index) =>
    checkAddress(choice, index, library, announcement),
  );
}

function checkAddress(
  { id, url }: Choice,
  index: number,
  { site }: NoticeLibrary,
  { version }: Announcement,
): Issue[] {
  const place = version.locate(['choices', index, 'url']);
  const { marketingUnsubscribe, choiceHosts } = site.notices;
  if (marketingUnsubscribe !== undefined && leadsWhere(url, marketingUnsubscribe)) {
    return [issue('choice-is-unsubscribe', place, { choice: id })];
  }
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') {
    return [issue('choice-link-with-login', place, { choice: id })];
  }
  const host = hostOf(url);
  const { url: website, email } = site.organisation;
  const own = [website, site.url].flatMap((one) => (one === undefined ? [] : [hostOf(one) ?? '']));
  const known = [...new Set([...own, ...choiceHosts])];
  // An address of mail counts by its host, a telephone number has none.
  const isOwn = host === null || known.includes(host) || url === `mailto:${email}`;
  if (isOwn) return [];
  return [issue('foreign-choice-link', place, { choice: id, host, known: alternatives(known) })];
}

// What the link in mailings says may have more after it: parameters that tell readers apart.
function leadsWhere(url: string, known: string): boolean {
  const asked = new URL(url).searchParams;
  const parameters = [...new URL(known).searchParams];
  return (
    addressOf(url) === addressOf(known) &&
    parameters.every(([name, value]) => asked.getAll(name).includes(value))
  );
}

function addressOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const scheme = protocol === 'http:' ? 'https:' : protocol;
  return `${scheme}//${host}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

function hostOf(url: string): string | null {
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'tel:') return null;
  return protocol === 'mailto:' ? (pathname.split('@').at(-1) ?? '').toLowerCase() : hostname;
}
