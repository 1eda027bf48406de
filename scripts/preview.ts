import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { checkOutsideLibrary } from '#adapters/check-target.ts';
import { PARAMETERS, PARAMETERS_HELP, runCommand } from '#adapters/command.ts';
import { libraryFolder, today } from '#adapters/environment.ts';
import { readCurrentLibrary } from '#adapters/open-library.ts';
import { printIssues } from '#adapters/print-issues.ts';
import { comingDays } from '#core/timeline/coming-days.ts';

await runCommand({
  help: `Usage: npm run preview -- [options]

Builds the site as it is today and as it will be on each coming day on which something changes by
itself: a version becomes public or begins to apply. Each goes to a folder named after its day; look at
one with npm run serve -- --out <folder>/<day>.

  --out <folder>      where the sites go (default: previews)
${PARAMETERS_HELP}

Exit code: 0 built, 1 issues found, 2 wrong usage.`,
  options: { ...PARAMETERS, out: { type: 'string' } },
  run: ({ out = 'previews' }) => {
    checkOutsideLibrary(out);
    const { library, issues } = readCurrentLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    const now = today(library.site.timeZone);
    const codes = [now, ...comingDays(library, now)].map((day) => buildOn(day, join(out, day)));
    return codes.every((code) => code === 0) ? 0 : 1;
  },
});

// A build is for one day: each gets a process of its own, and takes what is the same from the last.
function buildOn(day: string, out: string): number {
  const parameters = ['--library', libraryFolder(), '--today', day, '--out', out];
  const script = join(import.meta.dirname, 'build.ts');
  return spawnSync(process.execPath, [script, ...parameters], { stdio: 'inherit' }).status ?? 1;
}
