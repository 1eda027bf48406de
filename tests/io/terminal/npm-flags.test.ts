import { describe, expect, test } from 'vitest';

import { formatTaken, isOneSlip, optionsTaken, typedAs } from '#io/terminal/npm-flags.ts';

import { loadVerb } from '../../../scripts/verbs.ts';

/** What npm gives a script: its own settings, and what was typed. */
const THROUGH_NPM = {
  npm_lifecycle_script: 'node scripts/codicil.ts seal',
  npm_config_userconfig: '/nowhere/.npmrc',
  npm_config_local_prefix: '/nowhere',
  npm_config_editor: 'vi',
  npm_config_git: '/usr/bin/git',
  npm_config_target: '26.0.0',
  npm_config_yes: '',
  npm_config_cache: '/nowhere/.npm',
};

/** The line to type, where npm took `typed` and passed on `args`. */
async function lineFor(name: string, args: string, typed: object): Promise<string | null> {
  const verb = await loadVerb(name);
  if (!verb) throw new Error(`Unexpected verb ${name}.`);
  const env = Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [`npm_config_${key}`, String(value)]),
  );
  const words = args.split(' ').filter(Boolean);
  const taken = optionsTaken(verb, words, false, { ...THROUGH_NPM, ...env });
  return taken.length === 0 ? null : (formatTaken(verb, words, taken).split('Type: ')[1] ?? '');
}

describe('the line to type', () => {
  test.each([
    ['has a flag', 'seal', 'privacy-policy', { restate: true }, 'seal -- privacy-policy --restate'],
    ['has a flag that was negated', 'seal', '', { check: '' }, 'seal -- --check'],
    ['mends a slip', 'seal', '', { chekc: true }, 'seal -- --check'],
    ['completes an abbreviation', 'notice', 'a b', { rec: true }, 'notice -- a b --record'],
    ['knows what else a dry run is called', 'seal', '', { dry_run: true }, 'seal -- --check'],
    ['leads to the help where nothing is', 'notice', '', { dry_run: true }, 'notice -- --help'],
    ['has a value', 'build', '', { out: 'public' }, 'build -- --out public'],
    [
      'quotes a value',
      'approve',
      'a@b',
      { role: 'Head of Legal' },
      'approve -- a@b --role "Head of Legal"',
    ],
    ['takes the last word for a value', 'check', 'main', { base: true }, 'check -- --base main'],
    [
      'names the values whose order is lost',
      'new',
      'privacy-policy 2027-03-01 2027-04-15',
      { effective: true, existing: true },
      'new -- privacy-policy --effective <day> --existing <day>',
    ],
    [
      'knows a format by its value',
      'report',
      'main html',
      { base: true },
      'report -- --base main --format html',
    ],
    [
      'keeps what came through',
      'report',
      'origin/main --format html',
      { base: true },
      'report -- --format html --base origin/main',
    ],
    [
      'tells a plan from a build',
      'build',
      '',
      { parseable: true, long: true, all: true },
      'build -- --plan',
    ],
    [
      'has an option that npm read as letters of its own',
      'approve',
      'privacy-policy@2027-02-01 Legal',
      { all: true, loglevel: 'silent' },
      'approve -- privacy-policy@2027-02-01 --as Legal',
    ],
  ])('%s', async (_, name, args, typed, line) => {
    expect(await lineFor(name, args, typed)).toBe(`npm run ${line}`);
  });
});

test.each([
  ['options that came through', 'seal', '--check', { check: true }],
  ['settings that others make', 'import', '--folder a --out b', {}],
  ['a dry run of what writes nothing', 'check', '', { dry_run: true }],
  ['one of two letters', 'approve', 'a@b', { loglevel: 'silent' }],
  ['a setting of npm that begins like an option', 'import', '', { link: true, version: true }],
])('refuses nothing for %s', async (_, name, args, typed) => {
  expect(await lineFor(name, args, typed)).toBeNull();
});

test('refuses nothing where npm runs something else', async () => {
  const verb = await loadVerb('seal');
  const env = { npm_config_check: 'true', npm_lifecycle_script: 'vitest run' };
  expect(verb && optionsTaken(verb, [], false, env)).toEqual([]);
});

test('lines stay as they are where the program was not called by its own name', () => {
  expect(typedAs('Run `npm run seal -- privacy-policy`.', {})).toBe(
    'Run `npm run seal -- privacy-policy`.',
  );
});

test.each([
  ['chekc', 'check', true],
  ['chck', 'check', true],
  ['checck', 'check', true],
  ['cheek', 'check', true],
  ['check', 'check', false],
  ['cache', 'check', false],
  ['kchec', 'check', false],
  ['', 'as', false],
])('%s for %s: %s', (typed, word, isSlip) => {
  expect(isOneSlip(typed, word)).toBe(isSlip);
});
