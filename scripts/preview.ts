import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { checkOutsideLibrary, checkTarget } from '#build/check-target.ts';
import { withoutClaims } from '#commands/approve/claimed-rows.ts';
import { codeOwnersIn, NO_OWNERS } from '#commands/approve/reviews-in-repository.ts';
import { PARAMETERS, PARAMETERS_HELP, defineVerb, WrongUsage } from '#io/terminal/command.ts';
import { libraryFolder, today } from '#io/terminal/environment.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { tryFolder } from '#io/files/make-folder.ts';
import { printIssues } from '#io/terminal/print-issues.ts';
import { tellMachineFailures } from '#io/terminal/system-errors.ts';
import { isApproved } from '#core/approval/approval-state.ts';
import { withheldVersions } from '#core/approval/publishable.ts';
import { comingDays } from '#core/library/coming-days.ts';
import type { Preview } from '#site/plan/site.ts';
import { PREVIEW } from '#build/run/preview-of-run.ts';

export const verb = defineVerb({
  name: 'preview',
  summary: 'builds the sites of today and of each coming day, with what awaits approval',
  help: `Usage: npm run preview -- [options]

Builds the site as it is today and as it will be on each coming day on which something changes by
itself: a version becomes public or begins to apply. Each goes to a folder named after its day; look at
one with npm run serve -- --out <folder>/<day>.

The sites include versions that await approval. A strip at the top of every page says that it is a preview,
for which day, and whose approval is missing. Search engines are asked not to index them.

  --out <folder>      where the sites go (default: previews)
  --base <revision>   where the change is to be merged: its CODEOWNERS says who is waited for
  --pull-request <address>   where to approve it or send it back
${PARAMETERS_HELP}

Exit code: 0 built; 1 issues found; 2 wrong usage; 70 a fault of Codicil.`,
  options: {
    ...PARAMETERS,
    out: { type: 'string' },
    base: { type: 'string' },
    'pull-request': { type: 'string' },
  },
  run: ({ out = 'previews', base, 'pull-request': link }) => {
    checkOutsideLibrary(out);
    if (link !== undefined && !/^https?:\/\/\S+$/.test(link)) {
      throw new WrongUsage(`Unexpected address \`${link}\`, expected one of the pull request.`);
    }
    const { library, issues } = readCurrentLibrary();
    if (!library) {
      printIssues(issues);
      return 1;
    }
    if (issues.length > 0) printIssues(issues);
    const owners = base === undefined ? NO_OWNERS : codeOwnersIn(libraryFolder(), base);
    if (!owners.ok) {
      printIssues([owners.issue]);
      return 2;
    }
    const approved = base === undefined ? library : withoutClaims(libraryFolder(), library, base);
    const waiting = withheldVersions(approved)
      .filter(({ approval }) => !isApproved(approval))
      .map(({ policy, version }): [string, string[]] => [
        `${policy.id}@${version.id}`,
        owners.of(version.file),
      ]);
    const preview: Preview = { link: link ?? null, owners: Object.fromEntries(waiting) };
    const now = today(library.site.timeZone);
    const days = [now, ...comingDays(library, now)];
    for (const day of days) checkTarget(join(out, day));
    return tellMachineFailures(out, () => {
      tryFolder(join(out, now));
      const codes = days.map((day) => buildOn(day, join(out, day), preview));
      return Promise.resolve(codes.every((code) => code === 0) ? 0 : 1);
    });
  },
});

// A build is for one day: each gets a process of its own, and takes what is the same from the last.
function buildOn(day: string, out: string, preview: Preview): number {
  const parameters = ['--library', libraryFolder(), '--today', day, '--out', out];
  const program = join(import.meta.dirname, 'codicil.ts');
  const env = { ...process.env, [PREVIEW]: JSON.stringify(preview) };
  return (
    spawnSync(process.execPath, [program, 'build', ...parameters], { stdio: 'inherit', env })
      .status ?? 1
  );
}
