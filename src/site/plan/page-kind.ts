import type { HtmlPage, HtmlView, PageHead } from './html-page.ts';
import type { Site } from './site.ts';

/** What tells a page from others of its kind: `{ policy: 'terms', version: '2027-01-01' }`. */
export type PageParams = Readonly<Record<string, string>>;

/** Everything that the bytes of a page depend on beside the program, by names for people. */
type PageInputs = Readonly<Record<string, unknown>>;

/** What a file of the site holds. */
export type Made = HtmlPage | string | Uint8Array;

/** One page of a kind: what it is made from, and how. */
export interface Page {
  madeFrom: () => PageInputs;
  make: () => Made;
}

/**
 * Which components make a page: each group shares its style sheets. `file` is any that is no HTML page,
 * and `missing` the page of an address where there is none.
 */
export type PageGroup =
  'text' | 'program' | 'redline' | 'audience' | 'notice' | 'status' | 'missing' | 'file';

/** All pages of a kind. */
interface PageKind<Entry> {
  group: PageGroup | ((entry: Entry) => PageGroup);
  entries: (site: Site) => readonly Entry[];
  params: (entry: Entry) => PageParams;
  /** From the site's base on. */
  path: (entry: Entry) => string;
  page: (entry: Entry, site: Site) => Page;
}

/** A kind of page whose entries only it knows. */
interface AnyPageKind {
  pages: (site: Site) => PageOfKind[];
}

/** One page that a kind lists; what it is made from is found when that is asked for. */
export interface PageOfKind extends Page {
  group: PageGroup;
  params: PageParams;
  path: string;
}

/** A row of the table of pages. */
export function pageKind<Entry>(kind: PageKind<Entry>): AnyPageKind {
  const { group } = kind;
  return {
    pages: (site) =>
      kind.entries(site).map((entry) => {
        // From the plan until it is made: a large site has thousands.
        let known: Page | null = null;
        return {
          group: typeof group === 'function' ? group(entry) : group,
          params: kind.params(entry),
          path: kind.path(entry),
          madeFrom: () => (known ??= kind.page(entry, site)).madeFrom(),
          make: () => {
            const { make } = known ?? kind.page(entry, site);
            known = null;
            return make();
          },
        };
      }),
  };
}

/** For a kind with one page at most. */
export const ONE_PAGE = {
  entries: () => [null],
  params: () => ({}),
};

/** An HTML page that shows nothing but its view: what it is made from are the parts of that. */
export function viewPage(site: Site, head: PageHead, shown: HtmlView): Page {
  return {
    madeFrom: () => ({ ...shown.view, head, frame: site.frame }),
    make: () => ({ head, ...shown }),
  };
}

/** A file that holds nothing but a value: what it is made from are the parts of that. */
export function dataPage<Data extends object>(data: Data, render: (data: Data) => string): Page {
  return { madeFrom: () => data as PageInputs, make: () => render(data) };
}

/** A file with a short text, which is made to see whether it is another. */
export function textPage(name: string, text: string): Page {
  return { madeFrom: () => ({ [name]: text }), make: () => text };
}
