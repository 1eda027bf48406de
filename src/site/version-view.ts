import type { Day } from '#core/calendar-day.ts';
import type { Section } from '#core/policy/document.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';
import { plainText } from '#core/policy/plain-text.ts';
import { isLate, namedDay } from '#core/timeline/public-day.ts';

import { audienceLinks } from './audience/audience-links.ts';
import { versionBanner, type LastingBanner } from './banner.ts';
import { citation } from './citation.ts';
import { freshNoticeHref } from './notices/notice-links.ts';
import { versionJsonLd } from './open-data/json-ld.ts';
import { versionLinks, type HeadLink } from './open-data/link-relations.ts';
import { redlineOf } from './redline/pairs.ts';
import { paths, routesFor } from './routes.ts';
import { effectiveDays, longDay, versionName } from './wording.ts';
import { wordingFor } from './wording/site-wording.ts';

/** A line of a table of contents. */
export interface Entry {
  label: string;
  number: string;
  href: string;
  entries: Entry[];
}

/** Everything that the page of a version shows besides its text. */
export interface VersionView {
  title: string;
  /** For the page's `<title>`: with the version, unless it is the one that applies. */
  documentTitle: string;
  description: string;
  summary: string;
  banner: LastingBanner;
  errata: { on: string; reason: string }[];
  published: { day: Day; label: string };
  /** The day in its name, where it became public later. */
  dated: string | null;
  effective: string;
  postponed: string | null;
  digest: string;
  /** Since when the digest stands for the version, and the text and digest before. */
  restated: { on: string; text: string; digest: string } | null;
  /** The ledger in which the version is sealed. */
  ledger: string | null;
  contents: Entry[];
  citation: string;
  permanent: { href: string; address: string };
  canonical: string;
  history: string;
  text: string;
  /** What this version changed in its predecessor. */
  changes: string | null;
  previous: { label: string; href: string } | null;
  next: { label: string; href: string } | null;
  /** What groups of readers with addenda read instead. */
  audiences: { label: string; href: string }[];
  /** Whether search engines may list the page. */
  isListed: boolean;
  links: HeadLink[];
  jsonLd: string;
}

/** What a version's page is made from. */
export interface VersionInput {
  library: Library;
  policy: Policy;
  version: VersionAsOf;
  /** All public versions of the policy, in order. */
  versions: readonly VersionAsOf[];
  today: Day;
  /** The policy's own address, where the version that applies is shown, or the version's for ever. */
  at: 'policy' | 'version';
}

/** The view of a version at its own address or, for the one in force, at its policy's. */
export function versionView({
  library,
  policy,
  version,
  versions,
  today,
  at,
}: VersionInput): VersionView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const { title } = policy.settings;
  const index = versions.indexOf(version);
  const neighbour = (other: VersionAsOf | undefined): VersionView['next'] =>
    other
      ? { label: versionName(other.id), href: routes.href(paths.version(policy.id, other.id)) }
      : null;
  const cited = {
    organisation: library.site.organisation.name,
    policy: policy.id,
    title,
    version: version.id,
  };
  const permanentPath = paths.version(policy.id, version.id);
  const isListed = library.site.searchEngines === 'all';
  const postponement = version.events.findLast((event) => event.kind === 'postponement');
  return {
    title,
    documentTitle:
      at === 'policy'
        ? title
        : words.say('version.title', { title, version: versionName(version.id) }),
    description: policy.settings.description ?? version.settings.summary,
    summary: version.settings.summary,
    banner: versionBanner({
      words,
      policy: policy.id,
      version,
      versions,
      today,
      routes,
      noticeHref: (one, day) => freshNoticeHref(library, policy.id, one, today, day),
    }),
    errata: version.events
      .filter((event) => event.kind === 'erratum')
      .map((event) => ({ on: longDay(event.on), reason: event.reason })),
    published: { day: version.published, label: longDay(version.published) },
    dated: isLate(version) ? longDay(namedDay(version.id)) : null,
    effective: effectiveDays(version.effective),
    postponed: postponement ? postponement.reason : null,
    digest: version.digest,
    restated: version.former && {
      on: longDay(version.former.until),
      text: routes.href(paths.formerText(policy.id, version.id)),
      digest: version.former.digest,
    },
    ledger: isSealed(policy, version) ? routes.href(paths.ledger(policy.id)) : null,
    contents: contentsOf(version.document.sections),
    citation: citation(cited, routes, null),
    permanent: { href: routes.href(permanentPath), address: routes.absolute(permanentPath) },
    canonical:
      isListed && at === 'version'
        ? routes.absolute(permanentPath)
        : routes.absolute(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    text: routes.href(paths.text(policy.id, version.id)),
    changes: redlineOf(version, { policy: policy.id, versions, today, routes }),
    previous: neighbour(versions[index - 1]),
    next: neighbour(versions[index + 1]),
    audiences: at === 'policy' ? audienceLinks(library, policy, today) : [],
    isListed: at === 'policy' || isListed,
    links: versionLinks(library, policy, version, versions),
    jsonLd: versionJsonLd(library, policy, version, versions, today),
  };
}

function isSealed({ ledger }: Policy, { id }: VersionAsOf): boolean {
  return ledger?.entries.some(({ kind, version }) => kind === 'version' && version === id) ?? false;
}

/** The table of contents of sections, as a tree. */
export function contentsOf(sections: readonly Section[], parent: string | null = null): Entry[] {
  return sections
    .filter((section) => section.level > 0 && section.parent === parent)
    .map((section) => ({
      label: plainText(section.heading).replaceAll('\n', ' '),
      number: section.number,
      href: `#${encodeURI(section.anchor)}`,
      entries: contentsOf(sections, section.anchor),
    }));
}
