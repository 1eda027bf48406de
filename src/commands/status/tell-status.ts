import { z } from 'zod';
import { readCurrentLibrary, withheldOfRun } from '#build/run/open-library.ts';
import { publishableLibrary } from '#core/approval/publishable.ts';
import { checkClock } from '#core/duty/checks/check-clock.ts';
import {
  renderStatusMarkdown,
  renderStatusText,
  renderUnreadableMarkdown,
} from '#core/duty/status/render-status.ts';
import { statusData, type StatusData } from '#core/duty/status/status-data.ts';
import { parseManifest } from '#core/ledger/manifest.ts';
import { topOf } from '#core/library/draft.ts';
import type { Library } from '#core/library/library.ts';
import { formatIssues, issue, type Issue } from '#core/problems/issue.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { renderJson } from '#core/text/render-json.ts';
import { commitDay } from '#io/git/commit-day.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';
import { libraryPrefix } from '#io/terminal/print-issues.ts';
import { printError, write } from '#io/terminal/print.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { schemaPath } from '#site/addresses/schema-formats.ts';
import { dutyWords } from '#site/views/duty-sentences.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';
import type { Archive } from '../ledger/archive/archive.ts';
import { urlArchive } from '../ledger/archive/url-archive.ts';

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

/** What a live site says of itself, as far as it could be asked. */
interface LiveSite {
  /** The day for which it was built. */
  day: Day | null;
  issues: Issue[];
}

// All that is needed of it, so that a site of another Codicil can be asked too.
const liveSchema = z.object({
  format: z.string().startsWith('codicil-status/'),
  day: z.iso.date(),
});

/**
 * Asks a live site for its `status.json` and its manifest: it must have been built for `today` and have
 * every version that is public by then.
 */
export async function askLiveSite(
  archive: Archive,
  library: Library,
  today: Day,
): Promise<LiveSite> {
  const status = await archive.read(STATUS);
  if (!status.ok) return { day: null, issues: [unreadable(STATUS, status.reason)] };
  const live = parseLive(status.bytes);
  if (!live) {
    const details = { found: 'text that is no `status.json`' };
    return { day: null, issues: [issue('archived-data-unreadable', topOf(STATUS), details)] };
  }
  const { day } = live;
  const other = day < today ? 'live-site-behind' : 'live-site-ahead';
  const amiss = day === today ? [] : [issue(other, topOf(STATUS), { day, expected: today })];
  const read = await archive.read(MANIFEST);
  if (!read.ok) return { day, issues: [...amiss, unreadable(MANIFEST, read.reason)] };
  const manifest = parseManifest(textOf(read.bytes));
  if (!manifest) return { day, issues: [...amiss, issue('damaged-manifest', topOf(MANIFEST), {})] };
  const { asOf, files } = manifest;
  const contradiction = { key: 'day', found: day, expected: asOf, by: 'its manifest' };
  const missing = publishableLibrary(library).policies.flatMap(({ id, versions }) =>
    versions
      .filter(({ published }) => published <= day)
      .map((version) => `${id}/${version.id}.txt`)
      .filter((file) => !Object.hasOwn(files, file)),
  );
  return {
    day,
    issues: [
      ...amiss,
      ...(asOf === day ? [] : [issue('archive-contradiction', topOf(STATUS), contradiction)]),
      ...missing.map((file) => issue('live-version-missing', topOf(file), { file, day })),
    ],
  };
}

const STATUS = 'status.json';
const MANIFEST = 'manifest.json';

function parseLive(bytes: Uint8Array): z.output<typeof liveSchema> | null {
  try {
    return liveSchema.safeParse(JSON.parse(textOf(bytes))).data ?? null;
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function unreadable(file: string, reason: string): Issue {
  return issue('archive-unreadable', topOf(file), { reason });
}
