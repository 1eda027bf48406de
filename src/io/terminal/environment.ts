import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { isDay, type Day } from '#core/text/calendar-day.ts';

/**
 * The folder of the library: `POLICY_LIBRARY`, or the one that the project's package.json names as
 * `codicil.library`, or `content`.
 */
export function libraryFolder(): string {
  return resolve(process.env['POLICY_LIBRARY'] || namedLibrary(process.cwd()));
}

// To ask the configuration of Astro would take each verb two seconds.
function namedLibrary(project: string): string {
  try {
    const text = readFileSync(join(project, 'package.json'), 'utf8');
    const { codicil } = JSON.parse(text) as { codicil?: { library?: unknown } };
    return typeof codicil?.library === 'string' ? codicil.library : 'content';
  } catch {
    return 'content';
  }
}

/**
 * The day that decides what is in force: `POLICY_TODAY`, or today in the site's time zone. Nothing
 * else in this project reads a clock.
 *
 * @throws {RangeError} if `POLICY_TODAY` is no day.
 */
export function today(timeZone: string): Day {
  return chosenDay() ?? dayIn(timeZone, Date.now());
}

// Without a package: what keeps the issue of a repository runs where none is installed.
function dayIn(timeZone: string, moment: number): Day {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
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

/** Where builds keep what the next one can use; one folder for each library, here for that in `folder`. */
export function cacheFolder(folder = libraryFolder()): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return resolve('.cache', name);
}
