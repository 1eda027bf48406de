import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/*
 * `npm run seal --check` passes nothing on: npm reads what stands before `--` as its own settings, and
 * scripts find it in `npm_config_check` alone. Seen with npm 10.9 and 11.21 (@npmcli/config, nopt):
 *
 *   --check, --no-check       npm_config_check is `true`, or empty
 *   --out=x                   npm_config_out is `x`
 *   --out x                   npm_config_out is `true`, and `x` is a word of its own
 *   --as x, --plan            letters that npm has as short forms: npm_config_all and so on
 *   --format x                an abbreviation of `--format-package-lock`, so that only `x` arrives
 *   --on x                    an abbreviation of `--only`, which npm swallows
 *
 * Settings of an npmrc look the same, so those files are read as well. From npm 12 on, npm itself refuses
 * what it does not know, and abbreviations.
 */

/** What is needed of a verb. */
interface Flagged {
  name: string;
  help: string;
  options: ParseArgsOptionsConfig;
  formats?: readonly string[];
  changesLibrary?: boolean;
}

/** An option that npm took, and its value where that is seen. */
interface Taken {
  /** As it was typed. */
  typed: string;
  /** The option that was meant: none if the verb has no such option. */
  option: string | null;
  value: string | null;
}

/**
 * The options that were typed before `--` in `npm run <verb>`, so that the verb never gets them. `isWrong`
 * says that what it got makes no sense.
 */
export function optionsTaken(
  verb: Flagged,
  args: readonly string[],
  isWrong = false,
  env: NodeJS.ProcessEnv = process.env,
): Taken[] {
  if (!isThroughNpm(env)) return [];
  const { values, positionals } = parseLeniently(verb, args);
  const settings = settingsTyped(env);
  const missing = Object.keys(verb.options).filter(
    (name) => values[name] === undefined && !OF_NPM.has(name),
  );
  const whole = missing.flatMap((option) => {
    const value = valueOf(option, settings);
    return value === null ? [] : [{ typed: option, option, value: value || null }];
  });
  const slips = [...settings.keys()].flatMap((typed) => {
    const option = missing.find((name) => isSlipOf(typed, name));
    return option === undefined || typed in verb.options ? [] : [{ typed, option, value: null }];
  });
  const isDry = verb.changesLibrary === true && settings.get('dry-run') === 'true';
  const dry = { typed: 'dry-run', option: 'check' in verb.options ? 'check' : null, value: null };
  const taken: Taken[] = [...whole, ...slips, ...(isDry ? [dry] : [])];
  const format = positionals.find((word) => verb.formats?.includes(word)) ?? null;
  // Of this one npm leaves nothing but its value, which could also be a word of the verb.
  if (format !== null && values['format'] === undefined && (isWrong || taken.length > 0)) {
    taken.push({ typed: 'format', option: 'format', value: format });
  }
  return taken.map((one) => {
    const isFlag = one.option !== null && verb.options[one.option]?.type === 'boolean';
    return isFlag ? { ...one, value: null } : one;
  });
}

/** What is said of them, with the line to type. */
export function formatTaken(
  verb: Flagged,
  args: readonly string[],
  taken: readonly Taken[],
): string {
  const names = taken.map(({ typed }) => `\`--${typed}\``).join(', ');
  const has = `${taken.length === 1 ? 'option' : 'options'} ${names}`;
  return `Unexpected ${has} before \`--\`, expected after it: npm takes such for itself.\n\nType: ${lineMeant(verb, args, taken)}`;
}

/**
 * The text with its lines `npm run <verb> -- …` as they can be typed where this runs: `codicil <verb> …`
 * if the program was called by its own name.
 */
export function typedAs(text: string, env: NodeJS.ProcessEnv = process.env): string {
  if (isThroughNpm(env) || basename(process.argv[1] ?? '') !== 'codicil') return text;
  return text.replaceAll(
    /\bnpm run (?:--silent )?([a-z][a-z-]*)(?: --(?=[\s`]|$))?/g,
    (_, name: string) => (name === 'codicil' ? name : `codicil ${name}`),
  );
}

/** Whether this is what a script of a package.json calls. */
function isThroughNpm(env: NodeJS.ProcessEnv): boolean {
  return /\bcodicil\b/.test(env['npm_lifecycle_script'] ?? '');
}

// Settings of npm's own that say nothing about us: machines set `git`, and of the others npm runs nothing.
const OF_NPM = new Set(['git', 'help', 'link', 'version', 'versions']);

/** npm's short forms of one letter, which it also finds in a row: `--as` is `-a -s`. */
const LETTERS: Record<string, readonly [setting: string, value: string] | null> = {
  a: ['all', 'true'],
  d: ['loglevel', 'info'],
  f: ['force', 'true'],
  g: ['global', 'true'],
  l: ['long', 'true'],
  // Of `--no-yes` nothing is seen where a machine says so by itself.
  n: null,
  p: ['parseable', 'true'],
  q: ['loglevel', 'warn'],
  s: ['loglevel', 'silent'],
  y: ['yes', 'true'],
};

/** What was typed for an option: empty if that is not seen; nothing if it was not typed. */
function valueOf(option: string, settings: ReadonlyMap<string, string>): string | null {
  const value = settings.get(option);
  if (value !== undefined) return value === 'true' ? '' : value;
  const letters = [...option].map((letter) => LETTERS[letter]);
  const isTyped = letters.every(
    (one) => one !== undefined && (one === null || settings.get(one[0]) === one[1]),
  );
  return isTyped ? '' : null;
}

function isSlipOf(typed: string, option: string): boolean {
  if (OF_NPM.has(typed)) return false;
  return (
    (typed.length >= 3 && option.startsWith(typed) && typed !== option) ||
    (option.length >= 4 && isOneSlip(typed, option))
  );
}

/** npm's settings but those of an npmrc, with hyphens in their names. */
function settingsTyped(env: NodeJS.ProcessEnv): Map<string, string> {
  const kept = settingsKept(env);
  return new Map(
    Object.entries(env).flatMap(([variable, value = '']) => {
      const name = /^npm_config_(.+)$/i.exec(variable)?.[1]?.toLowerCase().replaceAll('_', '-');
      return name === undefined || kept.get(name)?.has(value) ? [] : [[name, value] as const];
    }),
  );
}

/** What the files of npm's settings say: of the project, of the user and of the machine. */
function settingsKept(env: NodeJS.ProcessEnv): Map<string, Set<string>> {
  const files = [
    join(env['npm_config_local_prefix'] ?? '.', '.npmrc'),
    env['npm_config_userconfig'] ?? join(homedir(), '.npmrc'),
    env['npm_config_globalconfig'] ?? '',
  ];
  const kept = new Map<string, Set<string>>();
  for (const line of files.flatMap((file) => readLines(file))) {
    const [, name = '', value = 'true'] =
      /^\s*([^\s;#=[\]]+)\s*(?:=\s*(.*?)\s*)?$/.exec(line) ?? [];
    const bare = value.replace(/^(["'])(.*)\1$/, '$2');
    const values = kept.get(name) ?? new Set();
    kept.set(name.toLowerCase(), values.add(/^(?:false|null)$/.test(bare) ? '' : bare));
  }
  return kept;
}

function readLines(file: string): string[] {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  } catch {
    return [];
  }
}

/**
 * The line as it was meant. Where one value became a word of its own, it is the last word; where several
 * did, their order is lost, and the line says what belongs there, as in `<day>`.
 */
function lineMeant(verb: Flagged, args: readonly string[], taken: readonly Taken[]): string {
  const parsed = parseLeniently(verb, args);
  const lost = taken.filter(({ option, value }) => isText(verb, option) && value === null);
  const format = taken.find(({ option }) => option === 'format')?.value;
  const own = parsed.positionals.filter((word) => word !== format);
  const words = own.slice(0, Math.max(0, own.length - lost.length));
  const [last] = own.slice(words.length);
  const options = taken.flatMap(({ option, value }) => {
    if (option === null) return [];
    if (!isText(verb, option)) return [`--${option}`];
    const seen = value ?? (lost.length === 1 ? last : undefined);
    return [`--${option} ${seen === undefined ? placeholderOf(verb, option) : doubleQuoted(seen)}`];
  });
  const given = args.filter((one) => !parsed.positionals.includes(one));
  const rest = [...words, ...given].map(doubleQuoted).concat(options);
  return `npm run ${verb.name} -- ${rest.length > 0 ? rest.join(' ') : '--help'}`;
}

function isText({ options }: Flagged, option: string | null): boolean {
  return option !== null && options[option]?.type === 'string';
}

function placeholderOf({ help }: Flagged, option: string): string {
  return new RegExp(`--${option} (<[^>]+>)`).exec(help)?.[1] ?? '<value>';
}

function doubleQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `"${word.replaceAll(/["$`\\]/g, '\\$&')}"`;
}

function parseLeniently({ options }: Flagged, args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
}

/** Whether one slip of the hand makes `typed` of `word`: a letter too many, too few, another or two swapped. */
export function isOneSlip(typed: string, word: string): boolean {
  const start = commonStart(typed, word);
  const [rest, meant] = [typed.slice(start), word.slice(start)];
  return (
    typed !== word &&
    (rest.slice(1) === meant ||
      rest === meant.slice(1) ||
      rest.slice(1) === meant.slice(1) ||
      (rest[0] === meant[1] && rest[1] === meant[0] && rest.slice(2) === meant.slice(2)))
  );
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}
