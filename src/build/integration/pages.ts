import type { HtmlPage } from '#site/plan/html-page.ts';
import type { PageGroup } from '#site/plan/page-kind.ts';
import { fileOf } from '#site/plan/plan-site.ts';
import type { Frame } from '#site/plan/site.ts';
import { routesFor } from '#site/addresses/routes.ts';

import { currentSite } from './current-site.ts';

/** A page for Astro: its address for the route, and its path for the component. */
export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { path: string };
}

/** The pages of a group, for the route whose parameter is called like it; of files, those with this ending. */
export function pathsOf(group: PageGroup, ending = ''): StaticPath[] {
  const pages = [...currentSite().pages.values()];
  return pages
    .filter((page) => page.group === group && page.path.endsWith(ending))
    .map(({ path }) => ({ params: { [group]: addressOf(path, ending) }, props: { path } }));
}

function addressOf(path: string, ending: string): string | undefined {
  const address = decodeURIComponent(path).slice(1, -(ending.length || 1));
  return address === '' ? undefined : address;
}

/** What an HTML page shows, and what stands around it. */
export interface ShownPage {
  page: HtmlPage;
  frame: Frame;
  /** The address of the page, as links within the site have it. */
  here: string;
}

/** @throws {RangeError} if the site has no such page. */
export function htmlPage(path: string): ShownPage {
  const { site } = currentSite();
  const page = madeOf(path);
  if (typeof page === 'string' || page instanceof Uint8Array) {
    throw new RangeError(`Unexpected file \`${path}\`, expected a page.`);
  }
  return { page, frame: site.frame, here: routesFor(site.library.site.url).href(path) };
}

/**
 * A file that is no page, and its media type where that is not text.
 *
 * @throws {RangeError} if the site has no such file.
 */
export function fileContent(path: string): { content: BodyInit; type: string | null } {
  const made = madeOf(path);
  if (typeof made === 'string') return { content: made, type: null };
  if (!(made instanceof Uint8Array)) {
    throw new RangeError(`Unexpected page \`${path}\`, expected a file.`);
  }
  const ending = fileOf(path).split('.').at(-1) ?? '';
  return { content: Uint8Array.from(made), type: IMAGE_TYPES[ending] ?? null };
}

const IMAGE_TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function madeOf(path: string) {
  const page = currentSite().pages.get(path);
  if (!page) throw new RangeError(`The site has no page \`${path}\`.`);
  return page.make();
}
