import { once } from 'node:events';
import { statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';

import {
  PARAMETERS,
  PARAMETERS_HELP,
  parsePort,
  defineVerb,
  WrongUsage,
} from '#io/terminal/command.ts';
import { readCurrentLibrary } from '#build/run/open-library.ts';
import { siteServer } from '#commands/serve/site-server.ts';
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
    if (!statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
      throw new WrongUsage(
        `Unexpected absence of the folder \`${out}\`, expected a site: \`npm run build\` makes one.`,
      );
    }
    const { library } = readCurrentLibrary();
    const base = library ? routesFor(library.site.url).base : '/';
    const server = siteServer(out, base);
    const address = `http://localhost:${await listen(server, port)}${base}`;
    const first = library?.policies[0]?.id;
    print(`\n  The site is at ${address}\n`);
    if (first) {
      print(`  Try ${address}${first}/           what applies today
      ${address}${first}/history/   what changed, and what applied on a day
      Press Ctrl+C to stop.\n`);
    }
    await once(server, 'close');
    return 0;
  },
});

type SiteServer = ReturnType<typeof siteServer>;

/** How many ports behind the first are tried where it is taken. */
const MOST_TAKEN = 20;

/**
 * The port at which the server listens, for this machine alone: the first from `port` on that is free.
 *
 * @throws {WrongUsage} if none may be used.
 */
async function listen(server: SiteServer, port: number): Promise<number> {
  for (let next = port; ; next += 1) {
    try {
      server.listen(next, 'localhost');
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? '';
      if (code === 'EADDRINUSE' && next < Math.min(port + MOST_TAKEN, 65_535)) continue;
      const found = code === 'EACCES' ? 'only for the system' : 'taken';
      throw new WrongUsage(
        `Unexpected port \`${next}\`, which is ${found}, expected one that is free: \`--port 0\` takes any.`,
        { cause },
      );
    }
  }
}
