import { PARAMETERS, PARAMETERS_HELP, runCommand } from '#adapters/command.ts';
import { readCurrentLibrary } from '#adapters/open-library.ts';
import { printIssues } from '#adapters/print-issues.ts';

await runCommand({
  help: `Usage: npm run check -- [options]

Reads the whole library and prints every problem in it, each with its place and one step to take.

${PARAMETERS_HELP}

Exit code: 0 no error, 1 errors found, 2 wrong usage.`,
  options: PARAMETERS,
  run: () => {
    const { library, issues } = readCurrentLibrary();
    if (issues.length > 0) printIssues(issues);
    else if (library) console.log(`No problem in ${countOf(library.policies)}.`);
    return library ? 0 : 1;
  },
});

function countOf(policies: readonly { versions: readonly unknown[] }[]): string {
  const versions = policies.reduce((sum, { versions }) => sum + versions.length, 0);
  return `${policies.length} policies with ${versions} versions`;
}
