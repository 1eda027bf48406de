import { Temporal } from 'temporal-polyfill';

import type { Day } from '#core/text/calendar-day.ts';

import { runGit } from './run-git.ts';

/** The day of a commit in a time zone; nothing where there is no such commit, or no repository. */
export function commitDay(folder: string, commit: string, timeZone: string): Day | null {
  const found = runGit(folder, ['log', '-1', '--format=%ct', '--end-of-options', commit, '--']);
  const seconds = found.ok ? Number(found.output.toString('utf8').trim() || NaN) : NaN;
  if (!Number.isFinite(seconds)) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
