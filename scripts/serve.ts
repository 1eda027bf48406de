import { existsSync } from 'node:fs';

import {
  PARAMETERS,
  PARAMETERS_HELP,
  parsePort,
  defineVerb,
  WrongUsage,
} from '#io/terminal/command.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { recoverFolder } from '#io/files/replace-folder.ts';
import { routesFor } from '#site/addresses/routes.ts';
import { print } from '#io/terminal/print.ts';

export const verb = defineVerb({
  name: 'serve',
  summary: 'serves what was built last, from dist/ or another folder',
  help: `Usage: npm run serve -- [options]

Serves the site that was built last, at http://localhost:4321 unless that is taken.

  --out <folder>      where the site is (default: dist)
  --port <number>     the port (default: 4321)
${PARAMETERS_HELP}

Exit code: 0 stopped; 2 wrong usage; 70 a fault of Codicil.`,
  options: { ...PARAMETERS, out: { type: 'string' }, port: { type: 'string' } },
  run: async ({ out = 'dist', port: chosen = '4321' }) => {
    const port = parsePort(chosen);
    recoverFolder(out);
    if (!existsSync(out)) {
      throw new WrongUsage(
        `Unexpected absence of the folder \`${out}\`, expected a site: \`npm run build\` makes one.`,
      );
    }
    const { preview } = await import('astro');
    const server = await preview({ outDir: out, server: { port }, logLevel: 'warn' });
    const { library } = readCurrentLibrary();
    const base = library ? routesFor(library.site.url).base : '/';
    const address = `http://localhost:${server.port}${base}`;
    const first = library?.policies[0]?.id;
    print(`\n  The site is at ${address}\n`);
    if (first) {
      print(`  Try ${address}${first}/           what applies today
      ${address}${first}/history/   what changed, and what applied on a day
      Press Ctrl+C to stop.\n`);
    }
    await server.closed();
    return 0;
  },
});
