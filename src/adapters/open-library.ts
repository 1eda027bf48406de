import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Day } from '#core/calendar-day.ts';
import { formatIssues } from '#core/issue.ts';
import type { Library } from '#core/policy/library.ts';

import { libraryFolder, today } from './environment.ts';
import { readLibrary, type ReadLibrary } from './read-library.ts';

/** The library that pages are made from, and the day they are made for. */
export interface OpenLibrary {
  library: Library;
  today: Day;
}

/**
 * The library of this run. Read once, and again when a file has changed, as while an editor types.
 *
 * @throws {Error} with all issues as text, if the library has errors.
 */
export function openLibrary(): OpenLibrary {
  const { library, issues } = readCurrentLibrary();
  if (!library) throw new Error(formatIssues(issues));
  return { library, today: today(library.site.timeZone) };
}

let last: { state: string; read: ReadLibrary } | null = null;

/** The library of this run with its issues, from memory while no file has changed. */
export function readCurrentLibrary(): ReadLibrary {
  const folder = libraryFolder();
  const state = stateOf(folder);
  if (last?.state !== state) last = { state, read: readLibrary(folder) };
  return last.read;
}

function stateOf(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return [folder, ...files.map((file) => `${file} ${stampOf(join(folder, file))}`)].join('\n');
  } catch {
    return folder;
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : 'gone';
}
