import { existsSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { resolve } from 'node:path';

import { runCommand } from '#adapters/command.ts';

import { benchBuild } from './bench/build.ts';
import { benchRedline } from './bench/redline.ts';
import { benchSearch } from './bench/search.ts';

const PARTS: Record<string, (corpus: string) => string | Promise<string>> = {
  build: benchBuild,
  redline: benchRedline,
  search: benchSearch,
};

await runCommand({
  help: `Usage: npm run bench -- [part …] [options]

Measures on real policy histories and prints a table a part. Peers are installed into a temporary
folder and measured in the same run; one that cannot be installed is skipped with a line.

  parts               ${Object.keys(PARTS).join(', ')} (default: all)
  --corpus <folder>   histories to measure on (default: ../shared/corpora/site-policy)
  -h, --help          this text`,
  takesPositionals: true,
  options: { corpus: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  run: async ({ corpus = '../shared/corpora/site-policy' }, positionals) => {
    const unknown = positionals.filter((part) => !Object.hasOwn(PARTS, part));
    if (unknown.length > 0) {
      console.error(
        `Unexpected part \`${unknown.join(' ')}\`, expected ${Object.keys(PARTS).join(', ')}.`,
      );
      return 2;
    }
    if (!existsSync(corpus)) {
      console.log(`Skipped: there is no corpus at ${resolve(corpus)}.`);
      return 0;
    }
    console.log(`${platform()} ${arch()}, ${cpus().length} cores, Node ${process.version}\n`);
    for (const [part, bench] of Object.entries(PARTS)) {
      if (positionals.length > 0 && !positionals.includes(part)) continue;
      console.log(`${await bench(corpus)}\n`);
    }
    return 0;
  },
});
