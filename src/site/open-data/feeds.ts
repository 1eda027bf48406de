import { generateAtomFeed, generateJsonFeed } from 'feedsmith';
import { Temporal } from 'temporal-polyfill';

import { renderJson } from '#core/text/render-json.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library, VersionAsOf } from '#core/library/library.ts';

import { COHORTS, type Cohort } from '#core/timeline/timeline.ts';

import { noticesOf, type PublicNotice } from '../notices/public-notices.ts';
import { policiesFor, type Audience, type PublicPolicy } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { effectivePhrase, versionName } from '../wording/wording.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';

/** One entry of a feed: something a reader may want to hear of. */
interface FeedEntry {
  /** Never changes, whatever is rebuilt: the entry's permanent address. */
  id: string;
  title: string;
  summary: string;
  url: string;
  day: Day;
  /** When something was last said of it, if that was later. */
  updated?: Day;
}

/** A feed of the publication of versions, of their coming into force, of notices and of events. */
export interface FeedView {
  title: string;
  home: string;
  self: { atom: string; json: string };
  organisation: string;
  timeZone: string;
  entries: FeedEntry[];
}

/** Where a feed stands: at a policy, at the way in for an audience, or at home for everyone. */
type FeedPlace =
  { policy: string | null; audience?: never } | { policy?: never; audience: Audience };

/** The feed of some policies as of `today`, newest entry first. */
export function feedView(
  library: Library,
  policies: readonly PublicPolicy[],
  today: Day,
  at: FeedPlace,
): FeedView {
  const { absolute } = routesFor(library.site.url);
  const words = wordingFor(library);
  const self = (type: 'xml' | 'json'): string =>
    absolute(at.audience ? paths.audienceFeed(at.audience.id, type) : paths.feed(at.policy, type));
  const entries = policies.flatMap(({ policy, versions }) =>
    versions.flatMap((version) => {
      const url = absolute(paths.version(policy.id, version.id));
      const notices = noticesOf(library, today, policy.id, version.id);
      return [
        ...noticeEntries(notices, absolute),
        ...entriesOf(version, policy.settings.title, url, today, words).map((entry) =>
          leadToNotice(entry, notices, absolute),
        ),
      ];
    }),
  );
  const { name } = library.site.organisation;
  return {
    title: titleOf(at, policies, name, words),
    home: absolute(homeOf(at)),
    self: { atom: self('xml'), json: self('json') },
    organisation: name,
    timeZone: library.site.timeZone,
    entries: entries.sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id)),
  };
}

/** The feed of everything an audience reads: its own texts, and those for everyone. */
export function audienceFeed(library: Library, today: Day, audience: Audience): FeedView {
  const policies = [...policiesFor(library, today), ...policiesFor(library, today, audience.id)];
  return feedView(library, policies, today, { audience });
}

function titleOf(
  at: FeedPlace,
  policies: readonly PublicPolicy[],
  organisation: string,
  words: Wording,
): string {
  if (at.audience) return words.say('feed.audience', { organisation, readers: at.audience.plural });
  const only = at.policy === null ? undefined : policies[0]?.policy.settings.title;
  return only === undefined
    ? words.say('feed.everyone', { organisation })
    : words.say('feed.policy', { title: only, organisation });
}

function homeOf(at: FeedPlace): string {
  if (at.audience) return paths.audience(at.audience.id);
  return at.policy === null ? paths.home : paths.policy(at.policy);
}

// One entry for each version; what is announced later changes it, and has an entry as an event.
function noticeEntries(
  notices: readonly PublicNotice[],
  absolute: (path: string) => string,
): FeedEntry[] {
  const [first, ...later] = notices;
  if (!first) return [];
  const { notice, path, announced } = first;
  const last = later.at(-1);
  const url = absolute(path);
  const news = later.map((one) => one.notice.subject).join('. ');
  return [
    {
      id: url,
      title: notice.subject,
      summary: `${news === '' ? '' : `${news}. `}${notice.summary} ${notice.actionNeeded.text}`,
      url,
      day: announced,
      ...(last ? { updated: last.announced } : {}),
    },
  ];
}

// An event whose notice has a page is read there; its entry stays the one it is.
function leadToNotice(
  entry: FeedEntry,
  notices: readonly PublicNotice[],
  absolute: (path: string) => string,
): FeedEntry {
  const found = notices.find(
    ({ event }) => event && entry.id.endsWith(`#${event.kind}-${event.on}`),
  );
  return found ? { ...entry, url: absolute(found.path) } : entry;
}

function entriesOf(
  version: VersionAsOf,
  title: string,
  url: string,
  today: Day,
  words: Wording,
): FeedEntry[] {
  const name = versionName(words, version.id);
  const { summary } = version.settings;
  const published = {
    id: url,
    title: words.say('feed.published', { title, version: name }),
    summary: words.say('feed.applies', {
      applies: effectivePhrase(words, version.effective),
      summary,
    }),
    url,
    day: version.published,
  };
  const begun = beginningsOf(version)
    .filter(({ day }) => day > version.published && day <= today)
    .filter(({ day }) => version.withdrawn === null || day < version.withdrawn)
    .map(({ day, mark, cohort }) => ({
      id: `${url}#${mark}`,
      title: words.say('feed.inForce', { title, version: name, cohort }),
      summary,
      url,
      day,
    }));
  const told = version.events.filter(({ kind }) => kind !== 'publication');
  const events = told.map(({ kind, on, reason }) => ({
    id: `${url}#${kind}-${on}`,
    title: words.say('feed.event', { title, event: kind, version: name }),
    summary: reason,
    url,
    day: on,
  }));
  return [published, ...begun, ...events];
}

/** A day on which a version begins to bind, and whom: one cohort, or everyone. */
interface Beginning {
  day: Day;
  mark: string;
  cohort: Cohort | 'other';
}

function beginningsOf({ effective }: VersionAsOf): Beginning[] {
  if (effective.new === effective.existing) {
    return [{ day: effective.new, mark: 'in-force', cohort: 'other' }];
  }
  return COHORTS.map((cohort) => ({
    day: effective[cohort],
    mark: `in-force-${cohort}`,
    cohort,
  }));
}

/** RFC 4287. */
export function renderAtom(feed: FeedView): string {
  return generateAtomFeed({
    id: feed.self.atom,
    title: { value: feed.title },
    updated: instantOf(lastDay(feed.entries), feed.timeZone),
    authors: [{ name: feed.organisation }],
    links: [
      { href: feed.self.atom, rel: 'self', type: 'application/atom+xml' },
      { href: feed.home, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      updated: instantOf(entry.updated ?? entry.day, feed.timeZone),
      published: instantOf(entry.day, feed.timeZone),
      summary: { value: entry.summary },
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
    })),
  });
}

/** JSON Feed 1.1. */
export function renderJsonFeed(feed: FeedView, language: string): string {
  const generated = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    language,
    authors: [{ name: feed.organisation }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      date_published: instantOf(entry.day, feed.timeZone),
      ...(entry.updated === undefined
        ? {}
        : { date_modified: instantOf(entry.updated, feed.timeZone) }),
    })),
  });
  return renderJson(generated);
}

const EPOCH = '1970-01-01';

function lastDay(entries: readonly FeedEntry[]): Day {
  return entries.map(({ day, updated }) => updated ?? day).reduce(later, EPOCH);
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

// A day begins at midnight of the site's time zone, or at the first moment after a skipped one.
function instantOf(day: Day, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
