import { approvalsAgainst } from '#commands/approve/approvals-against.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { sealingIssues } from '#commands/ledger/compare-with-sealing.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { problemPagesOnline } from '#io/git/github-origin.ts';
import {
  howToRead,
  libraryPrefix,
  printIssues,
  repositoryPrefix,
} from '#io/terminal/print-issues.ts';
import { allIssues, readDraft, type ReadLibrary } from '#io/library/read-library.ts';
import { addBaseIssues } from '#commands/report/base-library.ts';
import { finishLibrary } from '#io/library/finish-library.ts';
import { storeOfRun } from '#build/run/store-of-run.ts';
import { dutyIssues } from '#core/duty/checks/check-duties.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { ISSUE_FORMATS, type IssueFormat } from '#core/problems/issue-formats.ts';
import { misstatedIssues } from '#core/ledger/plan-seal.ts';
import { topOf, type LibraryDraft } from '#core/library/draft.ts';
import { print, printError, write } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'check',
  summary: 'prints every problem of the library',
  help: `Usage: npm run check -- [options]

Reads the whole library and prints every problem in it, each with its place and one step to take.
With --base, also what it may not do to that branch any more: bring a version whose day is past, since
a text becomes public when it is merged, or alter one that is public. Texts that an earlier Codicil sealed
are held against the commit that sealed them, where the history is there.

  --base <revision>   where the change is to be merged, as in origin/main
  --reviews <file>    with --base: the reviews of the pull request (codicil-reviews/1). Approving ones by
                      code owners of that branch count as approvals of what they were made of
  --format <format>   text (default), json, github (annotations in a workflow of GitHub Actions) or
                      sarif (SARIF 2.1.0); all but text go to standard output
${PARAMETERS_HELP}

Exit code: 0 no error; 1 errors found; 2 wrong usage, or nothing to compare with; 70 a fault of Codicil.`,
  options: {
    ...PARAMETERS,
    base: { type: 'string' },
    reviews: { type: 'string' },
    format: { type: 'string' },
  },
  formats: Object.keys(ISSUE_FORMATS),
  run: ({ base, reviews, format: chosen = 'text', today: asked }) => {
    const format = chosen as IssueFormat;
    if (reviews !== undefined && base === undefined) {
      throw new WrongUsage('Expected `--base <revision>` beside `--reviews`.');
    }
    const { draft, library, issues: found } = readForCheck(libraryFolder());
    const sealed = library
      ? [...misstatedIssues(library), ...sealingIssues(libraryFolder(), library)]
      : [];
    const due = (): Issue[] => (library ? dutyIssues(library, today(library.site.timeZone)) : []);
    const approvals = library ? approvalsAgainst(libraryFolder(), library, base, reviews) : [];
    const own = [...found, ...sealed, ...approvals];
    const against =
      base === undefined
        ? ({ ok: true, issues: [...own, ...due()] } as const)
        : addBaseIssues(libraryFolder(), draft, own, {
            revision: base,
            dayIn: today,
            isDayMeant: asked !== undefined,
            library,
            prefix: libraryPrefix(),
          });
    // What a shallow clone has not got is no mistake of the author's.
    if (!against.ok && against.issue.code !== 'shallow-clone') {
      printIssues([against.issue], '');
      return 2;
    }
    const issues = against.ok ? against.issues : [...own, ...due(), notCompared(base ?? '')];
    const hasErrors = issues.some(({ severity }) => severity === 'error');
    if (format !== 'text') {
      write(ISSUE_FORMATS[format](issues, prefixOf(format), problemPagesOnline() ?? undefined));
    } else if (issues.length > 0) {
      printIssues(issues);
      if (!process.stderr.isTTY) printError(howToRead(issues));
    } else if (library) print(`No problem in ${countOf(library.policies)}.`);
    return hasErrors ? 1 : 0;
  },
});

function readForCheck(folder: string): ReadLibrary & { draft: LibraryDraft } {
  const store = storeOfRun();
  const read = readDraft(folder, store);
  store.sweep('check');
  const { draft } = read;
  const issues = allIssues(read, today);
  const hasErrors = issues.some(({ severity }) => severity === 'error');
  return { draft, library: hasErrors ? null : finishLibrary(draft), issues };
}

function notCompared(revision: string): Issue {
  return issue('not-compared', topOf('site.yaml'), { revision });
}

// Services look for the files of annotations from the top of a repository, wherever this is run.
function prefixOf(format: IssueFormat): string {
  return format === 'github' || format === 'sarif' ? repositoryPrefix() : libraryPrefix();
}

function countOf(policies: readonly { versions: readonly unknown[] }[]): string {
  const versions = policies.reduce((sum, { versions }) => sum + versions.length, 0);
  return `${counted(policies.length, 'policy', 'policies')} with ${counted(versions, 'version')}`;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
