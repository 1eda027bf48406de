import { makePages, type PageOrder } from './make-pages.ts';
import type { PlannedPage } from '#site/plan/plan-site.ts';
import type { NamedFile } from '#io/store/store.ts';
import { writeSiteFiles } from './take-files.ts';

/** What was made. */
interface MadeSite {
  /** SHA-256 of each file of the pages and of the search, by its path. */
  files: ReadonlyMap<string, string>;
  /** The pages that were not taken. */
  wanted: readonly PlannedPage[];
}

/**
 * Makes pages, and the files of the search in the folder `to`, both at the same time.
 *
 * @throws {Error} if either cannot be made; if both cannot, of the pages.
 */
export async function makeSite(
  order: PageOrder,
  to: string,
  search: () => Promise<NamedFile[]>,
): Promise<MadeSite> {
  const [pages, found] = await Promise.allSettled([makePages(order), search()]);
  if (pages.status === 'rejected') throw pages.reason;
  if (found.status === 'rejected') throw found.reason;
  writeSiteFiles(to, found.value);
  const { files, wanted } = pages.value;
  const searched = found.value.map(({ name, digest }): [string, string] => [name, digest]);
  return { files: new Map([...Object.entries(files), ...searched]), wanted };
}
