import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

import { chosenDay } from './environment.ts';

/** A mistake of the caller: told with how the script is used and without a stack, exit code 2. */
export class WrongUsage extends Error {}

/** A script's name, options and deed. */
export interface Command<Options extends ParseArgsOptionsConfig> {
  help: string;
  options: Options;
  /** Whether it takes words that belong to no option; without, they are wrong usage. */
  takesPositionals?: boolean;
  /** What it does; gives the exit code: 0 fine, 1 issues found. Throws `WrongUsage` for 2. */
  run: (
    values: ReturnType<typeof parseArgs<{ options: Options }>>['values'],
    positionals: string[],
  ) => number | Promise<number>;
}

/** The options that every script takes. */
export const PARAMETERS = {
  library: { type: 'string' },
  today: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Their part in a help text. */
export const PARAMETERS_HELP = `  --library <folder>  the library (default: POLICY_LIBRARY, or content)
  --today <day>       the day it is, as YYYY-MM-DD (default: POLICY_TODAY, or today)
  -h, --help          this text`;

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
 * Runs a script: parses its arguments, prints help or wrong usage, and sets the exit code.
 * `--library` and `--today` become `POLICY_LIBRARY` and `POLICY_TODAY`.
 */
export async function runCommand<Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
): Promise<void> {
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    const { options, takesPositionals = false } = command;
    parsed = parseArgs({ options, allowPositionals: takesPositionals });
    const { library, today } = parsed.values;
    if (typeof library === 'string') process.env['POLICY_LIBRARY'] = library;
    if (typeof today === 'string') process.env['POLICY_TODAY'] = today;
    chosenDay();
  } catch (cause) {
    tellWrongUsage((cause as Error).message, command.help);
    return;
  }
  const { values, positionals } = parsed;
  if (values['help'] === true) {
    console.log(command.help);
    return;
  }
  try {
    process.exitCode = await command.run(values as never, positionals);
  } catch (cause) {
    if (!(cause instanceof WrongUsage)) throw cause;
    tellWrongUsage(cause.message, command.help);
  }
}

// The whole help would push the mistake out of sight.
function tellWrongUsage(mistake: string, help: string): void {
  const [usage = ''] = help.split('\n\n', 1);
  const command = /npm run \S+/.exec(usage)?.[0] ?? '';
  console.error(`${mistake}\n\n${usage}\n\nAll options: ${command} -- --help`);
  process.exitCode = 2;
}
