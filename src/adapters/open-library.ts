import type { Day } from '#core/calendar-day.ts';
import { formatIssues } from '#core/issue.ts';
import type { Library } from '#core/policy/library.ts';

import { libraryFolder, today } from './environment.ts';
import { versionsInCache } from './parsed-versions.ts';
import { readLibrary, type ReadLibrary } from './read-library.ts';

/** The library that pages are made from, and the day they are made for. */
export interface OpenLibrary {
  library: Library;
  today: Day;
}

/**
 * The library of this run.
 *
 * @throws {Error} with all issues as text, if the library has errors.
 */
export function openLibrary(): OpenLibrary {
  const { library, issues } = readCurrentLibrary();
  if (!library) throw new Error(formatIssues(issues));
  return { library, today: today(library.site.timeZone) };
}

// A build loads this module several times over: for its configuration, for its content and for its
// pages. The library is read once for all of them.
const SHARED = Symbol.for('codicil.library');
const memory = globalThis as { [SHARED]?: { folder: string; read: ReadLibrary } | undefined };

/** The library of this run with its issues: read once, until it is forgotten. */
export function readCurrentLibrary(): ReadLibrary {
  const folder = libraryFolder();
  const kept = memory[SHARED];
  if (kept?.folder === folder) return kept.read;
  const read = readLibrary(folder, undefined, versionsInCache());
  memory[SHARED] = { folder, read };
  return read;
}

/** Forgets what was read, so that the next to ask sees the files as they are: one has changed. */
export function forgetLibrary(): void {
  memory[SHARED] = undefined;
}
