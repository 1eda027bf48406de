import { withheldIssues } from '#core/approval/check-approvals.ts';
import { publishableLibrary } from '#core/approval/publishable.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { formatIssues, type Issue } from '#core/problems/issue.ts';
import type { Library } from '#core/library/library.ts';

import { libraryFolder, today } from '#io/terminal/environment.ts';
import { readLibrary, type ReadLibrary } from '#io/library/read-library.ts';
import { storeOfRun } from './store-of-run.ts';
import { showsDrafts } from './preview-of-run.ts';

/** The library that pages are made from, and the day they are made for. */
interface OpenLibrary {
  library: Library;
  today: Day;
}

/**
 * The library of this run as its site has it: without what awaits approval, but in a preview.
 *
 * @throws {Error} with all issues as text, if the library has errors.
 */
export function openLibrary(): OpenLibrary {
  const { library, issues } = readSiteLibrary();
  if (!library) throw new Error(formatIssues(issues));
  return { library, today: today(library.site.timeZone) };
}

let kept: Kept | null = null;

interface Kept {
  folder: string;
  read: ReadLibrary;
  /** What of it the site has, once that was asked for. */
  site?: ReadLibrary;
}

/** The library of this run with its issues: read once, until it is forgotten. */
export function readCurrentLibrary(): ReadLibrary {
  return keptLibrary().read;
}

/** The published part of this run's library, or all of it in a preview, with the same issues. */
export function readSiteLibrary(): ReadLibrary {
  const known = keptLibrary();
  const { library, issues } = known.read;
  if (!library || showsDrafts()) return known.read;
  return (known.site ??= { library: publishableLibrary(library), issues });
}

/** A warning for each version of the library whose day has come and that the site does not have. */
export function withheldOfRun(): Issue[] {
  const { library } = readCurrentLibrary();
  if (!library || showsDrafts()) return [];
  return withheldIssues(library, today(library.site.timeZone));
}

function keptLibrary(): Kept {
  const folder = libraryFolder();
  if (kept?.folder !== folder) {
    kept = { folder, read: readLibrary(folder, undefined, storeOfRun()) };
  }
  return kept;
}

/** Forgets what was read, so that the next to ask sees the files as they are: one has changed. */
export function forgetLibrary(): void {
  kept = null;
}
