import { setFlagsFromString } from 'node:v8';

import { buildSite } from '#adapters/build-site.ts';
import { PARAMETERS, PARAMETERS_HELP, runCommand } from '#adapters/command.ts';

// A heap that may double between two collections does, though the texts of most versions are the same.
setFlagsFromString('--heap-growing-percent=30');

await runCommand({
  help: `Usage: npm run build -- [options]

Checks the library and builds the site. With an error in the library nothing is built, and the last
site stays as it is.

  --out <folder>      where the site goes (default: dist)
${PARAMETERS_HELP}

Exit code: 0 built, 1 issues found, 2 wrong usage.`,
  options: { ...PARAMETERS, out: { type: 'string' } },
  run: ({ out }) => buildSite(out ?? 'dist'),
});
