import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { chosenDay } from './environment.ts';
import { formatTaken, optionsTaken, typedAs } from './npm-flags.ts';
import { print, printError } from './print.ts';

/** A mistake of the caller: told with how the verb is used and without a stack, exit code 2. */
export class WrongUsage extends Error {}

/** A verb of the program: `codicil <name>`. */
interface Verb<Options extends ParseArgsOptionsConfig> {
  name: string;
  /** What it does, in one line of the list of verbs. */
  summary: string;
  /** Begins with `Usage: npm run <name> -- …`, which is printed as it is to be typed. */
  help: string;
  options: Options;
  /** Whether it takes words that belong to no option; without, they are wrong usage. */
  takesPositionals?: boolean;
  /** What `--format` may be, the default first. */
  formats?: readonly string[];
  /** Whether it writes into the library, or records something: to be run by intent alone. */
  changesLibrary?: boolean;
  /** What it does; gives the exit code. Throws `WrongUsage` for 2. */
  run: (
    values: ReturnType<typeof parseArgs<{ options: Options }>>['values'],
    positionals: string[],
  ) => number | Promise<number>;
}

/** A verb whose options are not known by type. */
export interface AnyVerb extends Omit<Verb<ParseArgsOptionsConfig>, 'run'> {
  run: (values: Record<string, unknown>, positionals: string[]) => number | Promise<number>;
}

/** The verb, with the types of its options checked against what `run` makes of them. */
export function defineVerb<Options extends ParseArgsOptionsConfig>(verb: Verb<Options>): AnyVerb {
  return verb as unknown as AnyVerb;
}

/** The options that every verb takes that reads the library. */
export const PARAMETERS = {
  library: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Their part in a help text. */
export const PARAMETERS_HELP = `  --library <folder>  the library (default: POLICY_LIBRARY, or \`codicil.library\`
                      in package.json, or content)
  --today <day>       the day it is, as YYYY-MM-DD (default: POLICY_TODAY, or today)
  -h, --help          this text`;

/** The exit codes. */
export const EXIT = {
  fine: 0,
  /** Issues, differences, or what else the verb looks for. */
  found: 1,
  usage: 2,
  /** Done in part: only an import ends so. */
  inPart: 3,
  /** A fault of the program itself (EX_SOFTWARE of sysexits.h): its stack is printed. */
  crash: 70,
} as const;

/**
 * A port from 0 to 65535, where 0 is any that is free.
 *
 * @throws {WrongUsage} for other text.
 */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new WrongUsage(`Unexpected port \`${text}\`, expected a number from 0 to 65535.`);
}

/**
 * Runs a verb and gives its exit code; prints help, or what is wrong with the arguments.
 * `--library` and `--today` become `POLICY_LIBRARY` and `POLICY_TODAY`.
 */
export async function runVerb(verb: AnyVerb, args: readonly string[]): Promise<number> {
  const taken = optionsTaken(verb, args);
  if (taken.length > 0) {
    printError(formatTaken(verb, args, taken));
    return EXIT.usage;
  }
  try {
    const { values, positionals } = parse(verb, args);
    if (values['help'] === true) {
      print(typedAs(verb.help));
      return EXIT.fine;
    }
    await checkFormat(verb, values['format']);
    return await verb.run(values, positionals);
  } catch (cause) {
    if (!(cause instanceof WrongUsage)) throw cause;
    const lost = optionsTaken(verb, args, true);
    printError(
      lost.length > 0 ? formatTaken(verb, args, lost) : formatWrongUsage(cause.message, verb),
    );
    return EXIT.usage;
  }
}

function parse({ options, takesPositionals = false }: AnyVerb, args: readonly string[]) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: takesPositionals });
    const { library, today } = parsed.values;
    if (typeof library === 'string') process.env['POLICY_LIBRARY'] = library;
    if (typeof today === 'string') process.env['POLICY_TODAY'] = today;
    chosenDay();
    return parsed;
  } catch (cause) {
    throw new WrongUsage((cause as Error).message);
  }
}

async function checkFormat({ formats = [] }: AnyVerb, format: unknown): Promise<void> {
  if (typeof format !== 'string' || formats.length === 0 || formats.includes(format)) return;
  // `status --issue` runs where nothing is installed.
  const { didYouMean } = await import('#core/text/did-you-mean.ts');
  throw new WrongUsage(
    `Unexpected format \`${format}\`, expected ${formats.join(', ')}.${didYouMean(format, formats)}`,
  );
}

// The whole help would push the mistake out of sight.
function formatWrongUsage(mistake: string, { name, help }: AnyVerb): string {
  const [usage = ''] = help.split('\n\n', 1);
  return typedAs(`${mistake}\n\n${usage}\n\nAll options: npm run ${name} -- --help`);
}
