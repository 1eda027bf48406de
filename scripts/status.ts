import { PARAMETERS, PARAMETERS_HELP, runCommand, WrongUsage } from '#adapters/command.ts';
import { chosenDay, today } from '#adapters/environment.ts';
import { urlArchive } from '#adapters/ledger/url-archive.ts';
import { readCurrentLibrary, withheldOfRun } from '#adapters/open-library.ts';
import { libraryPrefix } from '#adapters/print-issues.ts';
import { askLiveSite } from '#adapters/status/ask-live-site.ts';
import type { Day } from '#core/calendar-day.ts';
import { checkClock } from '#core/duty/check-clock.ts';
import {
  renderStatusMarkdown,
  renderStatusText,
  renderUnreadableMarkdown,
} from '#core/duty/render-status.ts';
import { statusData, type StatusData } from '#core/duty/status-data.ts';
import { formatIssues, type Issue } from '#core/issue.ts';
import { didYouMean } from '#core/nearest.ts';
import type { Library } from '#core/policy/library.ts';
import { paths, routesFor } from '#site/routes.ts';

/** The status as text; `issues` are what else is wrong. */
const FORMATS: Record<string, (status: StatusData, issues: string) => string> = {
  text: (status) => renderStatusText(status),
  markdown: renderStatusMarkdown,
  json: (status) => `${JSON.stringify(status, null, 2)}\n`,
};

await runCommand({
  help: `Usage: npm run status -- [options]

Lists what must be done by when, and says whether it was done: who must be told of which version, what
must be sealed, and what awaits approval. The most urgent comes first, with the line to type. No host is
asked unless --live is given.

  --live              also ask the live site, at the address of site.yaml or one that follows: it must
                      have been built for today and have every version that is public
  --format <format>   text (default), markdown (for an issue: empty if nothing is due
                      soon) or json (codicil-status/1)
${PARAMETERS_HELP}

Exit code: 0 nothing is overdue; 1 something is, or the library has errors, or the live site is not as
it should be; 2 wrong usage.`,
  takesPositionals: true,
  options: { ...PARAMETERS, live: { type: 'boolean' }, format: { type: 'string' } },
  run: async ({ live = false, format = 'text' }, places) => {
    const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!render) {
      const known = Object.keys(FORMATS);
      const hint = didYouMean(format, known);
      throw new WrongUsage(`Unexpected format \`${format}\`, expected ${known.join(', ')}.${hint}`);
    }
    const address = addressIn(places, live);
    const { library, issues } = readCurrentLibrary();
    if (!library) {
      const found = formatIssues(issues, libraryPrefix());
      console.error(found);
      if (format === 'markdown') process.stdout.write(renderUnreadableMarkdown(found));
      return 1;
    }
    const day = today(library.site.timeZone);
    const schema = routesFor(library.site.url).absolute(paths.schema('status'));
    const status = statusData(library, day, { isPublic: false, schema });
    // Where the day was chosen, it is meant.
    const clock = chosenDay() === null ? checkClock(library.policies, day) : [];
    const site = address === null ? [] : await issuesOfSite(library, day, address);
    const wrong = [...withheldOfRun(), ...clock, ...site];
    const text = wrong.length === 0 ? '' : formatIssues(wrong);
    if (text !== '') console.error(text);
    process.stdout.write(render(status, text));
    return status.overdue > 0 || wrong.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

async function issuesOfSite(library: Library, day: Day, address: string): Promise<Issue[]> {
  const archive = urlArchive(address || library.site.url, { timeout: 15_000, pauses: [1000] });
  const { issues } = await askLiveSite(archive, library, day);
  return issues.map((one) => ({
    ...one,
    place: { ...one.place, file: archive.name + one.place.file },
  }));
}

/** The address to ask: empty for that of site.yaml, nothing where none is to be asked. */
function addressIn(places: readonly string[], live: boolean): string | null {
  const [place, ...more] = places;
  if (place === undefined) return live ? '' : null;
  if (!live) throw new WrongUsage(`Unexpected \`${place}\`, expected \`--live ${place}\`.`);
  if (more.length > 0) throw new WrongUsage('Expected one address.');
  if (/^https?:\/\//.test(place) && URL.canParse(place)) return place;
  throw new WrongUsage(`Unexpected \`${place}\`, expected an address that begins with https://.`);
}
