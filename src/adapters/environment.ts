import { createHash } from 'node:crypto';
import { resolve } from 'node:path';

import { isDay, type Day } from '#core/calendar-day.ts';

/** The folder of the library: `POLICY_LIBRARY`, or `content` beside package.json if that is empty. */
export function libraryFolder(): string {
  return resolve(process.env['POLICY_LIBRARY'] || 'content');
}

/**
 * The day that decides what is in force: `POLICY_TODAY`, or today in the site's time zone. Nothing
 * else in this project reads a clock.
 *
 * @throws {RangeError} if `POLICY_TODAY` is no day.
 */
export function today(timeZone: string): Day {
  return chosenDay() ?? Temporal.Now.plainDateISO(timeZone).toString();
}

/**
 * `POLICY_TODAY`, or nothing without it.
 *
 * @throws {RangeError} if it is no day.
 */
export function chosenDay(): Day | null {
  const chosen = process.env['POLICY_TODAY'];
  if (chosen === undefined || chosen === '') return null;
  if (!isDay(chosen)) {
    throw new RangeError(
      `Unexpected day \`${chosen}\`, expected POLICY_TODAY or --today as YYYY-MM-DD, and a day that exists.`,
    );
  }
  return chosen;
}

/** The variable that says what a preview is, as JSON: nothing in a build of the public site. */
export const PREVIEW = 'POLICY_PREVIEW';

/** What stands on each page of a preview, beside the day that it shows. */
export interface Preview {
  /** Where to approve it or send it back. */
  link: string | null;
  /** Who may approve each version that awaits it, by `policy@version`. */
  owners: Record<string, string[]>;
}

/** What this run previews; nothing where it builds the public site. */
export function previewOfRun(): Preview | null {
  const text = process.env[PREVIEW];
  return text ? (JSON.parse(text) as Preview) : null;
}

/** The variable that lets an author see what awaits approval, as the development server does. */
export const DRAFTS = 'POLICY_DRAFTS';

/** Whether this run shows what awaits approval. */
export function showsDrafts(): boolean {
  return Boolean(process.env[PREVIEW] ?? process.env[DRAFTS]);
}

/** The variable that says for which address pages are compiled, where only that is done. */
export const COMPILED_FOR = 'POLICY_COMPILED_FOR';

/** The address of the site for which pages are compiled: their code needs no library. */
export function compiledFor(): string | null {
  return process.env[COMPILED_FOR] ?? null;
}

/** Where builds keep what the next one can use; one folder for each library, here for that in `folder`. */
export function cacheFolder(folder = libraryFolder()): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return resolve('.cache', name);
}
