import { existsSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { dirname, resolve } from 'node:path';

import { defineVerb, WrongUsage } from '#io/terminal/command.ts';

import type { ArchiveSize } from './bench/archive/write-archive.ts';
import { benchBuild } from './bench/build.ts';
import { benchFirstResult } from './bench/first-result.ts';
import { benchFuzz } from './bench/fuzz.ts';
import { benchGrowth } from './bench/growth.ts';
import { benchHistories } from './bench/histories.ts';
import { benchMateriality } from './bench/materiality.ts';
import { benchPage } from './bench/page.ts';
import { benchRebuild } from './bench/rebuild.ts';
import { benchRedline } from './bench/redline.ts';
import { benchSearch } from './bench/search.ts';

type Bench<Material> = (material: Material) => string | Promise<string>;

/** Real histories. */
interface Histories {
  corpus: string;
  /** Of their pairs one in so many. */
  every: number;
  /** Whether the figures of the half that nobody looked at are printed as well. */
  final: boolean;
  /** How many texts are made for both parsers to read. */
  texts: number;
}

/** On archives that are made for it. */
const ON_ARCHIVES: Record<string, Bench<ArchiveSize>> = {
  build: benchBuild,
  rebuild: benchRebuild,
  growth: benchGrowth,
  page: benchPage,
  search: benchFirstResult,
};

/** On real histories. */
const ON_HISTORIES: Record<string, Bench<Histories>> = {
  histories: ({ corpus }) => benchHistories(corpus),
  redline: ({ every }) => benchRedline(every),
  search: ({ corpus }) => benchSearch(corpus),
  materiality: benchMateriality,
  // Its texts are those of the tests, which stand beside the program in a whole checkout alone.
  parser: async ({ corpus, texts }) =>
    (await import('./bench/parser.ts')).benchParser(dirname(corpus), texts),
};

/** On what is made up. */
const ON_NOTHING: Record<string, Bench<{ texts: number }>> = {
  fuzz: ({ texts }) => benchFuzz(texts),
};

const VERSIONS_A_POLICY = 50;

const PARTS = [
  ...new Set([ON_ARCHIVES, ON_HISTORIES, ON_NOTHING].flatMap((parts) => Object.keys(parts))),
];

export const verb = defineVerb({
  name: 'bench',
  summary: 'measures builds, redlines, search and rules, next to other tools',
  help: `Usage: npm run bench -- [part …] [options]

Measures and prints a table a part. Peers are installed into a temporary folder and measured in the
same run; one that cannot be installed is skipped with a line.

  parts               ${PARTS.join(', ')} (default: all)
  --versions <count>  of the archives that are made (default: 1000)
  --words <count>     of one of their versions (default: 5700)
  --corpus <folder>   real histories (default: ../shared/corpora/site-policy)
  --every <count>     redline: one in so many of their pairs (default: 1)
  --texts <count>     parser, fuzz: that are made for a parser to read (default: 1000000)
  --final             materiality: the half of the documents that nobody looked at as well
  -h, --help          this text

Exit code: 0 measured; 2 wrong usage; 70 a fault of Codicil.`,
  takesPositionals: true,
  options: {
    versions: { type: 'string' },
    words: { type: 'string' },
    corpus: { type: 'string' },
    every: { type: 'string' },
    texts: { type: 'string' },
    final: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
  run: async (
    { versions, words, corpus = '../shared/corpora/site-policy', every, texts, final = false },
    positionals,
  ) => {
    const unknown = positionals.filter((part) => !PARTS.includes(part));
    if (unknown.length > 0) {
      throw new WrongUsage(
        `Unexpected part \`${unknown.join(' ')}\`, expected ${PARTS.join(', ')}.`,
      );
    }
    const size = {
      versions: countOf(versions, 1000),
      words: countOf(words, 5700),
      policies: 0,
      seed: 1,
    };
    size.policies = Math.ceil(size.versions / VERSIONS_A_POLICY);
    const asked = (part: string): boolean => positionals.length === 0 || positionals.includes(part);
    console.log(`${platform()} ${arch()}, ${cpus().length} cores, Node ${process.version}\n`);
    for (const [part, bench] of Object.entries(ON_ARCHIVES)) {
      if (asked(part)) console.log(`${part}\n\n${await bench(size)}\n`);
    }
    for (const [part, bench] of Object.entries(ON_NOTHING)) {
      if (!asked(part)) continue;
      console.log(`${part}\n\n${await bench({ texts: countOf(texts, 1_000_000) })}\n`);
    }
    for (const [part, bench] of Object.entries(ON_HISTORIES)) {
      if (!asked(part)) continue;
      const skipped = `Skipped: there is no corpus at ${resolve(corpus)}.`;
      console.log(
        `${part}\n\n${existsSync(corpus) ? await bench({ corpus, every: countOf(every, 1), texts: countOf(texts, 1_000_000), final }) : skipped}\n`,
      );
    }
    return 0;
  },
});

function countOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new WrongUsage(`Unexpected count \`${text}\`, expected a whole number from 1.`);
}
