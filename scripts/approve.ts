import { approveByName, approveByReviews, type Written } from '#commands/approve/approve.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { libraryPrefix, printIssues } from '#io/terminal/print-issues.ts';
import { print } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'approve',
  summary: 'writes who approved a version, with the digest of what they approved',
  changesLibrary: true,
  help: `Usage: npm run approve -- <policy>@<version> --as "<name>" [options]
       npm run approve -- --reviews <file> --base <revision> [options]

Writes who approved a version into its \`approvals\`, with the digests of the text and of the decisions
that were approved. If either changes afterwards, the approval no longer counts. With an error in the
library nothing is written: what is to be approved must be finished. In a pull request that is reviewed,
a row that comes with it counts for nothing: a code owner approves there.

With --reviews, it writes a row for each approving review by a code owner of the base, where the text
that was reviewed is the text as it is. Writing twice changes nothing.

  --as <name>         who approves: a person or an office
  --role <role>       their role
  --reviews <file>    the reviews of a pull request (codicil-reviews/1)
  --base <revision>   where it was to be merged: its CODEOWNERS counts
${PARAMETERS_HELP}

Exit code: 0 written, or nothing to write; 1 errors found; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    ...PARAMETERS,
    as: { type: 'string' },
    role: { type: 'string' },
    reviews: { type: 'string' },
    base: { type: 'string' },
  },
  run: ({ as, role, reviews, base }, names) => {
    const { library, issues } = readCurrentLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const day = today(library.site.timeZone);
    if (reviews !== undefined) {
      if (names.length > 0 || as !== undefined || role !== undefined || base === undefined) {
        throw new WrongUsage('Expected `--base <revision>` beside `--reviews`, and nothing else.');
      }
      return tell(approveByReviews(libraryFolder(), library, { file: reviews, base, day }));
    }
    if (as === undefined || names.length !== 1) {
      throw new WrongUsage(
        'Expected one version, as `privacy-policy@2027-03-01`, and `--as "<name>"`.',
      );
    }
    return tell(approveByName(libraryFolder(), library, { name: names[0] ?? '', as, role, day }));
  },
});

function tell({ written, issues }: Written): number {
  for (const { by, file, of } of written) {
    print(`Approved: ${of}, by ${by}. Written into ${libraryPrefix()}${file}.`);
  }
  if (issues.length > 0) {
    printIssues(issues);
    return 1;
  }
  if (written.length === 0) print('Nothing to write: every approval has its row.');
  return 0;
}
