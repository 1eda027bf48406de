import { PARAMETERS, PARAMETERS_HELP, runCommand, WrongUsage } from '#adapters/command.ts';
import { libraryFolder } from '#adapters/environment.ts';
import { problemPagesOnline } from '#adapters/git/github-origin.ts';
import { assembleReport } from '#adapters/report/assemble-report.ts';
import { formatIssues } from '#core/issue.ts';
import { didYouMean } from '#core/nearest.ts';
import { renderHtml } from '#core/report/render-html.ts';
import { renderMarkdown } from '#core/report/render-markdown.ts';
import type { Report } from '#core/report/report-schema.ts';

const FORMATS: Record<string, (report: Report) => string> = {
  markdown: (report) => renderMarkdown(report),
  html: renderHtml,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};

await runCommand({
  help: `Usage: npm run report -- --base <revision> [options]

Prints what a change of the library means, for whoever reviews it: which versions are new or edited,
with redlines; what a person decided beside what the rules find; who is affected and told by when; what
changes on the site on each coming day; and every problem. The library as it stands in its folder is
compared with the last commit that <revision> (a branch, a tag or a commit) and what is checked out
have in common. A library with errors has a report too.

  --base <revision>   where the change is to be merged, as in origin/main
  --reviews <file>    the reviews of the pull request (codicil-reviews/1)
  --format <format>   markdown (default; for one comment on a pull request: redlines are cut to fit),
                      html (one file with all of it) or json (codicil-report/3)
${PARAMETERS_HELP}

Exit code: 0 written; 1 written, and the library has errors; 2 wrong usage, or nothing to compare with.`,
  options: {
    ...PARAMETERS,
    base: { type: 'string' },
    reviews: { type: 'string' },
    format: { type: 'string' },
  },
  run: ({ base, reviews, format = 'markdown' }) => {
    const render = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
    if (!render) {
      const known = Object.keys(FORMATS);
      const hint = didYouMean(format, known);
      throw new WrongUsage(`Unexpected format \`${format}\`, expected ${known.join(', ')}.${hint}`);
    }
    if (base === undefined) throw new WrongUsage('Expected `--base <revision>`.');
    const assembled = assembleReport(libraryFolder(), base, problemPagesOnline(), reviews);
    if (!assembled.ok) {
      console.error(formatIssues([assembled.issue]));
      return 2;
    }
    process.stdout.write(render(assembled.report));
    return assembled.report.errors > 0 ? 1 : 0;
  },
});
