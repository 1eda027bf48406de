import { PARAMETERS, PARAMETERS_HELP, runCommand, WrongUsage } from '#adapters/command.ts';
import { libraryFolder, today } from '#adapters/environment.ts';
import { libraryPrefix } from '#adapters/print-issues.ts';
import { readLibrary } from '#adapters/read-library.ts';
import { libraryAt } from '#adapters/report/library-at.ts';
import { makeReport } from '#adapters/report/make-report.ts';
import { formatIssues } from '#core/issue.ts';
import { didYouMean } from '#core/nearest.ts';
import { renderHtmlReport } from '#core/report/render-html-report.ts';
import { renderMarkdownReport } from '#core/report/render-markdown-report.ts';
import type { Report } from '#core/report/report.ts';

const FORMATS: Record<string, (report: Report) => string> = {
  markdown: renderMarkdownReport,
  html: renderHtmlReport,
  json: ({ data }) => `${JSON.stringify(data, null, 2)}\n`,
};

await runCommand({
  help: `Usage: npm run report -- --base <revision> [options]

Writes what a reviewer of a pull request reads: the new and changed versions with their redlines, what
people decided about each changed section beside what the rules found, who is told by when, the
problems, and what the site will do by itself on days to come. The library is compared with the one
where the branch began: the merge base of <revision> and the commit that is checked out.

  --base <revision>   a branch, a tag or a commit, as in main or origin/main
  --format <format>   markdown (default; fits a comment on GitHub), html or json (codicil-report/1)
${PARAMETERS_HELP}

Exit code: 0 written, 1 written and the library has errors, or git could not be asked, 2 wrong usage.`,
  options: { ...PARAMETERS, base: { type: 'string' }, format: { type: 'string' } },
  run: ({ base, format = 'markdown' }) => {
    const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!render) {
      const known = Object.keys(FORMATS);
      const hint = didYouMean(format, known);
      throw new WrongUsage(`Unexpected format \`${format}\`, expected ${known.join(', ')}.${hint}`);
    }
    if (base === undefined) throw new WrongUsage('Expected `--base <revision>`.');
    const at = libraryAt(libraryFolder(), base);
    if (!at.ok) {
      console.error(formatIssues([at.issue]));
      return 1;
    }
    const { library, issues } = readLibrary(libraryFolder(), today);
    const day = today(library?.site.timeZone ?? 'UTC');
    const report = makeReport({ base: at, library, issues, today: day, prefix: libraryPrefix() });
    process.stdout.write(render(report));
    return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
