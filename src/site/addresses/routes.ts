import type { LibraryImage } from '#core/document/library-image.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';

/** Every path of the site, as it follows the base path: all begin and most end with `/`. */
export const paths = {
  home: '/',
  /** Servers look for the page of a missing address under this name. */
  missing: '/404.html',
  robots: '/robots.txt',
  policy: (policy: string) => `/${policy}/`,
  version: (policy: string, version: string) => `/${policy}/${version}/`,
  text: (policy: string, version: string) => `/${policy}/${version}.txt`,
  /** The text as it was sealed by rule 1, if it was restated since. */
  formerText: (policy: string, version: string) => `/${policy}/${version}.text-1.txt`,
  data: (policy: string, version: string) => `/${policy}/${version}.json`,
  timeline: (policy: string) => `/${policy}/index.json`,
  ledger: (policy: string) => `/${policy}/ledger.json`,
  timeMap: (policy: string) => `/${policy}/timemap.link`,
  /** Of one policy, or of all. */
  feed: (policy: string | null, type: 'xml' | 'json') =>
    policy === null ? `/feed.${type}` : `/${policy}/feed.${type}`,
  schema: (name: string) => `/schemas/${name}.json`,
  search: '/search/',
  theme: '/theme.css',
  /** Of a preview alone. */
  previewStyle: '/preview.css',
  /** Of the text for everyone, or of that for one audience: nobody's text is in another's index. */
  searchIndex: (audience: string | null): string =>
    audience === null ? '/pagefind/' : `/pagefind-${audience}/`,
  /** The part of such an index that one shard of the site has. */
  searchPart: (audience: string | null, share: number): string =>
    `${paths.searchIndex(audience)}${share}/`,
  sitemap: (audience: string | null): string =>
    audience === null ? '/sitemap.xml' : `${paths.audience(audience)}sitemap.xml`,
  /** The way in for a group of readers with policies of its own. */
  audience: (audience: string): string =>
    audience === RESELLER ? '/resellers/' : `/for/${audience}/`,
  audienceFeed: (audience: string, type: 'xml' | 'json'): string =>
    `${paths.audience(audience)}feed.${type}`,
  reseller: (reseller: string) => `/resellers/${reseller}/`,
  /** A policy as the customers of a reseller read it. */
  resellerPolicy: (reseller: string, policy: string) => `/resellers/${reseller}/${policy}/`,
  /** Of a file as `harbour-lane.svg`. */
  resellerLogo: (file: string) => `/resellers/${file}`,
  history: (policy: string) => `/${policy}/history/`,
  sectionLife: (policy: string, anchor: string) =>
    `/${policy}/history/${encodeURIComponent(anchor)}/`,
  /** Any two versions: `?from=…&to=…`. */
  compare: (policy: string) => `/${policy}/compare/`,
  /** Of the older version and the newer one. */
  redline: (policy: string, from: string, to: string) => `/${policy}/compare/${from}...${to}/`,
  /** What has changed since a version, up to the one in force on the reader's day. No version is called so. */
  redlineToCurrent: (policy: string, from: string) => paths.redline(policy, from, 'current'),
  redlineData: (policy: string, from: string, to: string) =>
    `/${policy}/compare/${from}...${to}.json`,
  /** For operators; beside it the same for programs. */
  status: '/status/',
  statusData: '/status.json',
  notices: '/notices/',
  /** How to hear of changes. */
  follow: '/follow/',
  /** Of a version or, by its name, of an event after it. */
  notice: (policy: string, version: string, event: string | null): string =>
    event === null ? `/notices/${policy}/${version}/` : `/notices/${policy}/${version}/${event}/`,
  /** The same as a program or a calendar reads it, beside the page at `notice`. */
  noticeFile: (notice: string, type: 'json' | 'txt' | 'ics') => `${notice}notice.${type}`,
  audienceNotices: (audience: string) => `/notices/for/${audience}/`,
  page: (page: string) => `/${page}/`,
  /** An image that pages show: named after what it is, so that another image has another address. */
  image: ({ digest, kind }: LibraryImage) => `/images/${digest}.${kind}`,
};

/**
 * What an audience reads together, as a path names a policy: the pages of such a text have the
 * addresses that those of a policy have, with days in place of versions.
 */
export function consolidatedWork(policy: string, audience: string): string {
  return `${policy}/for/${audience}`;
}

/** Turns paths into what is written into a link. */
export interface Routes {
  /** The site's base path, `/` or `/legal/`. */
  base: string;
  /** A path with the base path before it, for links within the site. */
  href: (path: string) => string;
  /** A path as a full address, for citations and everything that leaves the site. */
  absolute: (path: string) => string;
}

/** Routes for a site published at `url`, which may have a path. */
export function routesFor(url: string): Routes {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const href = (path: string): string => base + path.slice(1);
  return { base, href, absolute: (path) => origin + href(path) };
}
