import { generateAtomFeed, generateJsonFeed } from 'feedsmith';

import type { Day } from '#core/calendar-day.ts';
import type { Library, VersionAsOf } from '#core/policy/library.ts';

import { COHORTS } from '#core/timeline/timeline.ts';

import type { PublicPolicy } from '../policy-pages.ts';
import { paths, routesFor } from '../routes.ts';
import { effectivePhrase, versionName } from '../wording.ts';

/** One entry of a feed: something a reader may want to hear of. */
export interface FeedEntry {
  /** Never changes, whatever is rebuilt: the entry's permanent address. */
  id: string;
  title: string;
  summary: string;
  url: string;
  day: Day;
}

/** A feed of the publication of versions, of their coming into force, and of events. */
export interface FeedView {
  title: string;
  home: string;
  self: { atom: string; json: string };
  organisation: string;
  timeZone: string;
  entries: FeedEntry[];
}

/** The feed of some policies as of `today`, newest entry first; `at` is where the feed stands. */
export function feedView(
  library: Library,
  policies: readonly PublicPolicy[],
  today: Day,
  at: { policy: string | null },
): FeedView {
  const { absolute } = routesFor(library.site.url);
  const entries = policies.flatMap(({ policy, versions }) =>
    versions.flatMap((version) => {
      const url = absolute(paths.version(policy.id, version.id));
      return entriesOf(version, policy.settings.title, url, today);
    }),
  );
  const { name } = library.site.organisation;
  const only = at.policy === null ? undefined : policies[0]?.policy.settings.title;
  return {
    title: only === undefined ? `Policies of ${name}` : `${only} of ${name}`,
    home: absolute(at.policy === null ? paths.home : paths.policy(at.policy)),
    self: {
      atom: absolute(paths.feed(at.policy, 'xml')),
      json: absolute(paths.feed(at.policy, 'json')),
    },
    organisation: name,
    timeZone: library.site.timeZone,
    entries: entries.sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id)),
  };
}

function entriesOf(version: VersionAsOf, title: string, url: string, today: Day): FeedEntry[] {
  const name = versionName(version.id);
  const { summary } = version.settings;
  const published = {
    id: url,
    title: `${title}: version of ${name} published`,
    summary: `Applies ${effectivePhrase(version.effective)}. ${summary}`,
    url,
    day: version.published,
  };
  const begun = beginningsOf(version)
    .filter(({ day }) => day > version.published && day <= today)
    .filter(({ day }) => version.withdrawn === null || day < version.withdrawn)
    .map(({ day, mark, whom }) => ({
      id: `${url}#${mark}`,
      title: `${title}: version of ${name} in force${whom}`,
      summary,
      url,
      day,
    }));
  const events = version.events.map(({ kind, on, reason }) => ({
    id: `${url}#${kind}-${on}`,
    title: `${title}: ${kind} of the version of ${name}`,
    summary: reason,
    url,
    day: on,
  }));
  return [published, ...begun, ...events];
}

/** The days on which a version begins to bind, and whom. */
function beginningsOf({ effective }: VersionAsOf): { day: Day; mark: string; whom: string }[] {
  if (effective.new === effective.existing) {
    return [{ day: effective.new, mark: 'in-force', whom: '' }];
  }
  return COHORTS.map((cohort) => ({
    day: effective[cohort],
    mark: `in-force-${cohort}`,
    whom: ` for ${cohort} customers`,
  }));
}

/** RFC 4287. */
export function renderAtom(feed: FeedView): string {
  return generateAtomFeed({
    id: feed.self.atom,
    title: { value: feed.title },
    updated: instantOf(feed.entries[0]?.day ?? EPOCH, feed.timeZone),
    authors: [{ name: feed.organisation }],
    links: [
      { href: feed.self.atom, rel: 'self', type: 'application/atom+xml' },
      { href: feed.home, rel: 'alternate', type: 'text/html' },
    ],
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      updated: instantOf(entry.day, feed.timeZone),
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
    })),
  });
  return `${JSON.stringify(generated, null, 2)}\n`;
}

const EPOCH = '1970-01-01';

// A day begins at midnight of the site's time zone, or at the first moment after a skipped one.
function instantOf(day: Day, timeZone: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant().toString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
