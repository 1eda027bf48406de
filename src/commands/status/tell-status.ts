import { renderJson } from '#core/text/render-json.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { checkClock } from '#core/duty/checks/check-clock.ts';
import {
  renderStatusMarkdown,
  renderStatusText,
  renderUnreadableMarkdown,
} from '#core/duty/status/render-status.ts';
import { statusData, type StatusData } from '#core/duty/status/status-data.ts';
import { formatIssues, type Issue } from '#core/problems/issue.ts';
import type { Library } from '#core/library/library.ts';
import { schemaPath } from '#site/addresses/schema-formats.ts';
import { dutyWords } from '#site/views/duty-sentences.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';

import { libraryFolder, today } from '#io/terminal/environment.ts';
import { commitDay } from '#io/git/commit-day.ts';
import { urlArchive } from '../ledger/archive/url-archive.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';
import { readCurrentLibrary, withheldOfRun } from '#build/run/open-library.ts';
import { libraryPrefix } from '#io/terminal/print-issues.ts';

import { askLiveSite } from './ask-live-site.ts';
import { printError, write } from '#io/terminal/print.ts';

export type StatusFormat = 'text' | 'markdown' | 'json';

// The command line speaks English, and names a version as it is typed.
const WORDS = dutyWords(
  wordingOf('en', ENGLISH),
  (title, version) => `version \`${version}\` of ${title}`,
);

/** The status as text; `issues` are what else is wrong. */
const FORMATS: Record<StatusFormat, (status: StatusData, issues: string) => string> = {
  text: (status) => renderStatusText(status, WORDS),
  markdown: (status, issues) => renderStatusMarkdown(status, issues, WORDS),
  json: (status) => renderJson(status),
};

/**
 * Prints what must be done by when, and gives the exit code: 1 if something is overdue or wrong. The live
 * site is asked at `address`: that of site.yaml if it is empty, none if it is null. A day that was asked for is
 * meant; one that the machine has set may have been left there.
 */
export async function tellStatus(
  format: StatusFormat,
  address: string | null,
  isDayMeant: boolean,
): Promise<number> {
  const { library, issues } = readCurrentLibrary();
  if (!library) {
    const found = formatIssues(issues, libraryPrefix());
    printError(typedAs(found));
    if (format === 'markdown') write(renderUnreadableMarkdown(found));
    return 1;
  }
  const day = today(library.site.timeZone);
  const schema = routesFor(library.site.url).absolute(schemaPath('status'));
  const status = statusData(library, day, { isPublic: false, schema });
  const commit = commitDay(libraryFolder(), 'HEAD', library.site.timeZone);
  const clock = isDayMeant ? [] : checkClock(library.policies, day, commit);
  const site = address === null ? [] : await issuesOfSite(library, day, address);
  const wrong = [...withheldOfRun(), ...clock, ...site];
  const text = wrong.length === 0 ? '' : formatIssues(wrong);
  if (text !== '') printError(typedAs(text));
  const told = FORMATS[format](status, text);
  write(format === 'json' ? told : typedAs(told));
  return status.overdue > 0 || wrong.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function issuesOfSite(library: Library, day: Day, address: string): Promise<Issue[]> {
  const archive = urlArchive(address || library.site.url, { timeout: 15_000, pauses: [1000] });
  const { issues } = await askLiveSite(archive, library, day);
  return issues.map((one) => ({
    ...one,
    place: { ...one.place, file: archive.name + one.place.file },
  }));
}
