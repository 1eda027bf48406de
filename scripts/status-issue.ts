import { readFileSync } from 'node:fs';

import { runCommand, WrongUsage } from '#adapters/command.ts';
import { trackerOf } from '#adapters/status/issue-tracker.ts';
import { tellByIssue } from '#adapters/status/tell-by-issue.ts';

await runCommand({
  help: `Usage: npm run status-issue -- <file>

Keeps one issue about what is due: opens it with the text of the file, as \`npm run status -- --format
markdown\` writes it, or brings it up to date; closes it if the file is empty. It is for a CI, and needs
Node alone: \`node scripts/status-issue.ts <file>\` works where nothing is installed.

  On GitHub: GITHUB_REPOSITORY, GITHUB_API_URL and GITHUB_TOKEN with the permission \`issues: write\`.
  On GitLab: CI_API_V4_URL, CI_PROJECT_ID and STATUS_TOKEN, an access token of the project with the
  scope \`api\` and the role Reporter.

  -h, --help          this text

Exit code: 0 done, 1 the message could not be told, 2 wrong usage.`,
  takesPositionals: true,
  options: { help: { type: 'boolean', short: 'h' } },
  run: async (_, [file, ...more]) => {
    if (file === undefined || more.length > 0) throw new WrongUsage('Expected one file.');
    const message = readMessage(file);
    const tracker = trackerOf(process.env);
    if (!tracker) {
      throw new WrongUsage(
        'Expected the variables of GitHub Actions or of GitLab CI, with a token.',
      );
    }
    try {
      console.log(await tellByIssue(tracker, message));
      return 0;
    } catch (cause) {
      console.error(`The issue could not be kept: ${(cause as Error).message}.`);
      return 1;
    }
  },
});

function readMessage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUsage(`Unexpected absence of \`${file}\`, expected the message.`);
  }
}
