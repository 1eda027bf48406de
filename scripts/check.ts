import { PARAMETERS, PARAMETERS_HELP, runCommand, WrongUsage } from '#adapters/command.ts';
import { libraryFolder, today } from '#adapters/environment.ts';
import { problemPagesOnline } from '#adapters/git/github-origin.ts';
import { libraryPrefix, printIssues, repositoryPrefix } from '#adapters/print-issues.ts';
import { versionsInCache } from '#adapters/parsed-versions.ts';
import { readLibrary } from '#adapters/read-library.ts';
import { sha256 } from '#adapters/sha256.ts';
import { ISSUE_FORMATS, PROBLEM_PAGES, type IssueFormat } from '#core/issue-formats.ts';
import { misstatedIssues, unsealedIssues } from '#core/ledger/plan-seal.ts';
import { didYouMean } from '#core/nearest.ts';

await runCommand({
  help: `Usage: npm run check -- [options]

Reads the whole library and prints every problem in it, each with its place and one step to take.

  --format <format>   text (default), json, github (annotations in a workflow of GitHub Actions) or
                      sarif (SARIF 2.1.0); all but text go to standard output
${PARAMETERS_HELP}

Exit code: 0 no error, 1 errors found, 2 wrong usage.`,
  options: { ...PARAMETERS, format: { type: 'string' } },
  run: ({ format = 'text' }) => {
    if (!isFormat(format)) {
      const known = Object.keys(ISSUE_FORMATS);
      const hint = didYouMean(format, known);
      throw new WrongUsage(`Unexpected format \`${format}\`, expected ${known.join(', ')}.${hint}`);
    }
    const { library, issues: found } = readLibrary(libraryFolder(), today, versionsInCache());
    const unsealed = library ? unsealedIssues(library, today(library.site.timeZone), sha256) : [];
    const misstated = library ? misstatedIssues(library) : [];
    const issues = [...found, ...unsealed, ...misstated];
    if (format !== 'text') {
      process.stdout.write(
        ISSUE_FORMATS[format](issues, prefixOf(format), problemPagesOnline() ?? undefined),
      );
    } else if (issues.length > 0) {
      printIssues(issues);
      console.error(`Read about a problem: ${PROBLEM_PAGES}/<code>.md`);
    } else if (library) console.log(`No problem in ${countOf(library.policies)}.`);
    return library ? 0 : 1;
  },
});

// Services look for the files of annotations from the top of a repository, wherever this is run.
function prefixOf(format: IssueFormat): string {
  return format === 'github' || format === 'sarif' ? repositoryPrefix() : libraryPrefix();
}

function isFormat(format: string): format is IssueFormat {
  return Object.hasOwn(ISSUE_FORMATS, format);
}

function countOf(policies: readonly { versions: readonly unknown[] }[]): string {
  const versions = policies.reduce((sum, { versions }) => sum + versions.length, 0);
  return `${counted(policies.length, 'policy', 'policies')} with ${counted(versions, 'version')}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
