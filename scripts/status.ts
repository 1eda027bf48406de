import { defineVerb, PARAMETERS, PARAMETERS_HELP, WrongUsage } from '#io/terminal/command.ts';
import type { StatusFormat } from '#commands/status/tell-status.ts';

export const verb = defineVerb({
  name: 'status',
  summary: 'says what must be done by when, and whether it was; keeps an issue about it',
  help: `Usage: npm run status -- [options]
       npm run status -- --issue <file>

Lists everything that is due, by which day, and whether it was done: notices to send, versions to seal
and versions that await approval. The most urgent comes first, with the line to type. No host is asked
unless --live is given.

  --live [<address>]  also ask the live site, at the address of site.yaml or one that follows: it must
                      have been built for today and have every version that is public
  --format <format>   text (default), markdown (for an issue: empty if nothing is due
                      soon) or json (codicil-status/1)
${PARAMETERS_HELP}

With --issue, for a CI, it keeps one issue about what is due: opens it with the text of the file, as
--format markdown writes it, or brings it up to date; closes it if the file is empty. That needs Node
alone: \`node scripts/codicil.ts status --issue <file>\` works where nothing is installed.

  On GitHub: GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_TOKEN with the permission \`issues: write\`.
  On GitLab: CI_API_V4_URL, CI_PROJECT_ID and STATUS_TOKEN, an access token of the project with the
  scope \`api\` and the role Reporter.

Exit code: 0 nothing is overdue, or the issue is kept; 1 something is, or the library has errors, or the
live site is not as it should be, or the issue could not be kept; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    live: { type: 'boolean' },
    issue: { type: 'string' },
    format: { type: 'string' },
  },
  formats: ['text', 'markdown', 'json'],
  run: async ({ live = false, issue, format = 'text', library, today }, places) => {
    // Each is loaded where it is used: an issue is kept where nothing is installed.
    if (issue !== undefined) {
      if (live || library !== undefined || today !== undefined || places.length > 0) {
        throw new WrongUsage('Expected nothing beside `--issue <file>`.');
      }
      const { keepIssue } = await import('#commands/status/keep-issue.ts');
      return keepIssue(issue);
    }
    const address = addressIn(places, live);
    const { tellStatus } = await import('#commands/status/tell-status.ts');
    return tellStatus(format as StatusFormat, address, today !== undefined);
  },
});

/** The address to ask: empty for that of site.yaml, nothing where none is to be asked. */
function addressIn(places: readonly string[], live: boolean): string | null {
  const [place, ...more] = places;
  if (place === undefined) return live ? '' : null;
  if (!live) throw new WrongUsage(`Unexpected \`${place}\`, expected \`--live ${place}\`.`);
  if (more.length > 0) throw new WrongUsage('Expected one address.');
  if (/^https?:\/\//.test(place) && URL.canParse(place)) return place;
  throw new WrongUsage(`Unexpected \`${place}\`, expected an address that begins with https://.`);
}
