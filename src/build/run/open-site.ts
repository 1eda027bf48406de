import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { publishedImage } from '#core/checks/images/check-image.ts';
import type { LibraryImage } from '#core/document/library-image.ts';
import type { Library } from '#core/library/library.ts';
import { listPages, type ListedPage } from '#site/plan/plan-site.ts';
import { siteFrom, type Site } from '#site/plan/site.ts';

import { libraryFolder } from '#io/terminal/environment.ts';
import { noticeCalendar } from '#site/notices/notice-calendar.ts';
import { openLibrary } from './open-library.ts';
import { pathInside, readBytes } from '#io/files/read-bytes.ts';
import { readLogo } from '#io/library/read-logo.ts';
import { sha256 } from '#io/files/sha256.ts';
import { previewOfRun } from './preview-of-run.ts';

/** The site of a library, with its pages by their paths. */
export interface OpenSite {
  site: Site;
  pages: ReadonlyMap<string, ListedPage>;
}

/**
 * The site of the library of this run, joined from so many `shards` if it is. No page is made yet.
 *
 * @throws {Error} with all issues as text, if the library has errors.
 */
export function openSite(shards: number | null = null): OpenSite {
  const { library, today } = openLibrary();
  const site = siteFrom({
    library,
    today,
    preview: previewOfRun(),
    shards,
    ownCss: ownCss(),
    logos: logosOf(library),
    imageBytes,
    calendarOf: noticeCalendar,
    sha256,
  });
  return { site, pages: new Map(listPages(site).map((page) => [page.path, page])) };
}

// What cannot be read there is an error of the build, not a page without its look.
function ownCss(): string | null {
  const path = join(libraryFolder(), 'theme.css');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function logosOf({ resellers }: Library): ReadonlyMap<string, Uint8Array> {
  const logos = resellers.flatMap(({ id, settings }): [string, Uint8Array][] => {
    if (settings.logo === undefined) return [];
    const { bytes } = readLogo(libraryFolder(), settings.logo);
    return bytes === null ? [] : [[id, bytes]];
  });
  return new Map(logos);
}

/**
 * The bytes that are published of an image.
 *
 * @throws {Error} if it is no longer the one that was checked.
 */
function imageBytes({ file, digest }: LibraryImage): Uint8Array {
  const bytes = readBytes(pathInside(libraryFolder(), file));
  if (sha256(bytes) !== digest) {
    throw new Error(`${file} was changed while the site was built from it.`);
  }
  return publishedImage(file, bytes);
}
