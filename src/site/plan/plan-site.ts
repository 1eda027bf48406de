import { FEED_KINDS } from './feed-kinds.ts';
import { NOTICE_KINDS } from './notice-kinds.ts';
import type { Made, PageGroup, PageOfKind, PageParams } from './page-kind.ts';
import { RESELLER_KINDS } from './reseller-kinds.ts';
import { SITE_KINDS } from './site-kinds.ts';
import type { Site } from './site.ts';
import { TEXT_KINDS } from './text-kinds.ts';
import { WORK_KINDS } from './work-kinds.ts';

/** The table of pages: how those of each kind are listed, addressed and made. */
const PAGE_KINDS = {
  ...SITE_KINDS,
  ...WORK_KINDS,
  ...FEED_KINDS,
  ...TEXT_KINDS,
  ...RESELLER_KINDS,
  ...NOTICE_KINDS,
};

/** A row of the table of pages. */
type PageKindName = keyof typeof PAGE_KINDS;

/** A page of the site to be, as plain data. */
export interface PlannedPage {
  /** From the site's base on. */
  path: string;
  kind: PageKindName;
  params: PageParams;
  /** SHA-256 of everything that its bytes depend on beside the program, by names for people. */
  madeFrom: Readonly<Record<string, string>>;
}

/** A page that is listed: what it is made from has not been looked at. */
export interface ListedPage {
  path: string;
  kind: PageKindName;
  params: PageParams;
  group: PageGroup;
  madeFrom: () => PlannedPage['madeFrom'];
  make: () => Made;
}

/**
 * The pages of a site in the order of their paths: all of a policy stand together.
 *
 * @throws {Error} if two pages have one path.
 */
export function planSite(site: Site): PlannedPage[] {
  return plannedPages(listPages(site));
}

/** Pages that are listed, as plain data. */
export function plannedPages(pages: readonly ListedPage[]): PlannedPage[] {
  return pages.map(({ path, kind, params, madeFrom }) => ({
    path,
    kind,
    params,
    madeFrom: madeFrom(),
  }));
}

/**
 * The same pages, to be made one by one.
 *
 * @throws {Error} if two have one path.
 */
export function listPages(site: Site): ListedPage[] {
  const names = Object.keys(PAGE_KINDS) as PageKindName[];
  const pages = names.flatMap((kind) => {
    const { pages } = PAGE_KINDS[kind];
    return pages(site).map((page) => listed(page, kind, site));
  });
  pages.sort(byPath);
  for (const [index, { path, kind }] of pages.entries()) {
    const before = pages[index - 1];
    if (before?.path === path) {
      throw new Error(`Two pages are \`${path}\`: one is of the kind ${before.kind}, one ${kind}.`);
    }
  }
  return pages;
}

function listed(
  { group, params, path, madeFrom, make }: PageOfKind,
  kind: PageKindName,
  { digestOf }: Site,
): ListedPage {
  return {
    path,
    kind,
    params,
    group,
    madeFrom: () => {
      const inputs = Object.entries(madeFrom());
      return Object.fromEntries(inputs.map(([name, value]) => [name, digestOf(value)]));
    },
    make,
  };
}

function byPath(a: ListedPage, b: ListedPage): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** The file of a page in the folder of the site. */
export function fileOf(path: string): string {
  return decodeURIComponent(path.slice(1)) + (path.endsWith('/') ? 'index.html' : '');
}
