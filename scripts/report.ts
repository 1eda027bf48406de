import { renderJson } from '#core/text/render-json.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder } from '#io/terminal/environment.ts';
import { problemPagesOnline } from '#io/git/github-origin.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { assembleReport } from '#commands/report/assemble-report.ts';
import { renderHtml } from '#core/report/page/render-html.ts';
import { renderMarkdown } from '#core/report/page/render-markdown.ts';
import type { Report } from '#core/report/report-schema.ts';
import { redlineWords } from '#site/redline/redline-sentences.ts';
import { ENGLISH } from '#site/wording/messages.ts';
import { wordingOf } from '#site/wording/site-wording.ts';
import { write } from '#io/terminal/print.ts';

// The command line speaks English.
const WORDS = redlineWords(wordingOf('en', ENGLISH));

const FORMATS = {
  markdown: (report) => renderMarkdown(report, WORDS),
  html: (report) => renderHtml(report, WORDS),
  json: (report) => renderJson(report),
} satisfies Record<string, (report: Report) => string>;

export const verb = defineVerb({
  name: 'report',
  summary: 'writes what a reviewer of a pull request reads',
  help: `Usage: npm run report -- --base <revision> [options]

Prints what a change of the library means, for its reviewers: which versions are new or edited,
with redlines; what a person decided beside what the rules find; who is affected and told by when; what
changes on the site on each coming day; and every problem. The library as it stands in its folder is
compared with the last commit that <revision> (a branch, a tag or a commit) and what is checked out
have in common. A library with errors has a report too.

  --base <revision>   where the change is to be merged, as in origin/main
  --reviews <file>    the reviews of the pull request (codicil-reviews/1)
  --format <format>   markdown (default; for one comment on a pull request: redlines are cut to fit),
                      html (one file with all of it) or json (codicil-report/3)
${PARAMETERS_HELP}

Exit code: 0 written; 1 written, and the library has errors; 2 wrong usage, or nothing to compare with;
70 a fault of Codicil.`,
  options: {
    ...PARAMETERS,
    base: { type: 'string' },
    reviews: { type: 'string' },
    format: { type: 'string' },
  },
  formats: Object.keys(FORMATS),
  run: ({ base, reviews, format = 'markdown' }) => {
    if (base === undefined) throw new WrongUsage('Expected `--base <revision>`.');
    const assembled = assembleReport(libraryFolder(), base, problemPagesOnline(), reviews);
    if (!assembled.ok) {
      printIssues([assembled.issue], '');
      return 2;
    }
    write(FORMATS[format as keyof typeof FORMATS](assembled.report));
    return assembled.report.errors > 0 ? 1 : 0;
  },
});
