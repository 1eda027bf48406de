/** Every path of the site, as it follows the base path: all begin and most end with `/`. */
export const paths = {
  home: '/',
  policy: (policy: string) => `/${policy}/`,
  version: (policy: string, version: string) => `/${policy}/${version}/`,
  text: (policy: string, version: string) => `/${policy}/${version}.txt`,
  data: (policy: string, version: string) => `/${policy}/${version}.json`,
  timeline: (policy: string) => `/${policy}/index.json`,
  timeMap: (policy: string) => `/${policy}/timemap.link`,
  /** Of one policy, or of all. */
  feed: (policy: string | null, type: 'xml' | 'json') =>
    policy === null ? `/feed.${type}` : `/${policy}/feed.${type}`,
  schema: (name: string) => `/schemas/${name}.json`,
  search: '/search/',
  searchIndex: '/pagefind/',
  sitemap: '/sitemap.xml',
  history: (policy: string) => `/${policy}/history/`,
  sectionLife: (policy: string, anchor: string) =>
    `/${policy}/history/${encodeURIComponent(anchor)}/`,
  /** Any two versions: `?from=…&to=…`. */
  compare: (policy: string) => `/${policy}/compare/`,
  /** Of the older version and the newer one. */
  redline: (policy: string, from: string, to: string) => `/${policy}/compare/${from}...${to}/`,
  redlineData: (policy: string, from: string, to: string) =>
    `/${policy}/compare/${from}...${to}.json`,
  page: (page: string) => `/${page}/`,
};

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
