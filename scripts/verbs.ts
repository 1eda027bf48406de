import { existsSync, readFileSync } from 'node:fs';

import { EXIT, runVerb, type AnyVerb } from '#io/terminal/command.ts';
import { typedAs } from '#io/terminal/npm-flags.ts';
import { print, printError } from '#io/terminal/print.ts';

type Load = () => Promise<{ verb: AnyVerb }>;

/** Every verb, by who uses it when. Each is loaded only where it is run or told about. */
export const VERBS: Readonly<Record<string, Readonly<Record<string, Load>>>> = {
  'For editors, who write a version': {
    new: () => import('./new.ts'),
    'new-policy': () => import('./new-policy.ts'),
    'new-reseller': () => import('./new-reseller.ts'),
    check: () => import('./check.ts'),
    explain: () => import('./explain.ts'),
    dev: () => import('./dev.ts'),
  },
  'For reviewers, who read and approve it': {
    redline: () => import('./redline.ts'),
    assess: () => import('./assess.ts'),
    report: () => import('./report.ts'),
    preview: () => import('./preview.ts'),
    approve: () => import('./approve.ts'),
    policy: () => import('./policy.ts'),
  },
  'For operators, who publish and announce it': {
    build: () => import('./build.ts'),
    serve: () => import('./serve.ts'),
    seal: () => import('./seal.ts'),
    notice: () => import('./notice.ts'),
    status: () => import('./status.ts'),
    'verify-archive': () => import('./verify-archive.ts'),
  },
  'For engineers, who set up a library or work on Codicil': {
    init: () => import('./init.ts'),
    import: () => import('./import.ts'),
    schemas: () => import('./schemas.ts'),
    ...benchHere(),
  },
};

// It measures beside other tools, with files of the tests: a package is without it.
function benchHere(): Record<string, Load> {
  const isHere = existsSync(new URL('./bench.ts', import.meta.url));
  return isHere ? { bench: () => import('./bench.ts') } : {};
}

/** Their names. */
export const VERB_NAMES: readonly string[] = Object.values(VERBS).flatMap((group) =>
  Object.keys(group),
);

/** The verb, if there is one of that name. */
export async function loadVerb(name: string): Promise<AnyVerb | null> {
  const group = Object.values(VERBS).find((one) => Object.hasOwn(one, name));
  const load = group?.[name];
  return load ? (await load()).verb : null;
}

/** Runs `codicil <args>` and gives its exit code. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const [first = '', ...rest] = args;
  if (first === '--version') {
    print(`codicil ${versionOfPackage()}`);
    return EXIT.fine;
  }
  const isHelp = ['help', '--help', '-h'].includes(first);
  const name = isHelp ? rest[0] : first;
  if (name === undefined || name === '') {
    if (isHelp) print(await formatVerbs());
    else printError(await formatVerbs());
    return isHelp ? EXIT.fine : EXIT.usage;
  }
  const verb = await loadVerb(name);
  if (verb) return runVerb(verb, isHelp ? ['--help'] : rest);
  const { didYouMean } = await import('#core/text/did-you-mean.ts');
  printError(
    typedAs(
      `Unexpected verb \`${name}\`, expected one of the program.${didYouMean(name, VERB_NAMES)}\n\nAll verbs: npm run codicil -- --help`,
    ),
  );
  return EXIT.usage;
}

async function formatVerbs(): Promise<string> {
  const width = Math.max(...VERB_NAMES.map((name) => name.length)) + 2;
  const groups = await Promise.all(
    Object.entries(VERBS).map(async ([title, group]) => {
      const verbs = await Promise.all(Object.values(group).map((load) => load()));
      const rows = verbs.map(({ verb }) => `  ${verb.name.padEnd(width)}${verb.summary}`);
      return [title, ...rows].join('\n');
    }),
  );
  return `${typedAs('Usage: npm run codicil -- <verb> [options]')}

Publishes an organisation's policies: every version kept, every section addressable, any two versions
compared, every material change announced in time.

${groups.join('\n\n')}

  ${'help <verb>'.padEnd(width)}all that a verb can do; the same as <verb> --help
  ${'--version'.padEnd(width)}which Codicil this is

Exit code: 0 fine; 1 found what it looks for, as errors or differences; 2 wrong usage; 3 done in part, by
an import; 70 a fault of Codicil.`;
}

function versionOfPackage(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
