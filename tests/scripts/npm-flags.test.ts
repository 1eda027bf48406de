import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import type { AnyVerb } from '#io/terminal/command.ts';
import { optionsTaken } from '#io/terminal/npm-flags.ts';

import { loadVerb, VERB_NAMES } from '../../scripts/verbs.ts';
import { environmentOn, type Ran } from '../support/checkout.ts';

// A project whose scripts are ours, with real npm before the real program. No library stands in it: a verb
// that is not refused ends with a problem, and writes nothing.
const project = mkdtempSync(join(tmpdir(), 'codicil-npm-'));
const home = join(project, 'home');
mkdirSync(home);
for (const name of ['src', 'scripts', 'node_modules', 'docs', '.npmrc'])
  symlinkSync(resolve(name), join(project, name));
writeFileSync(join(project, 'package.json'), readFileSync('package.json'));
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

const REFUSED = 2;

/** Runs `npm <args>` in the project; `settings` are the user's own. */
function npm(args: string, settings = ''): Ran {
  writeFileSync(join(home, '.npmrc'), settings);
  const { status, stdout, stderr } = spawnSync('npm', args.split(' '), {
    cwd: project,
    encoding: 'utf8',
    env: {
      ...withoutNpm(environmentOn('2026-11-22')),
      HOME: home,
      npm_config_update_notifier: 'false',
    },
  });
  return { code: status ?? -1, stdout, stderr };
}

/** Whether npm refused by itself to run anything, as it does from version 12 on. */
function isRefusedByNpm({ code, stderr }: Ran): boolean {
  return code !== 0 && /Unknown cli flag|Invalid abbreviated flag/.test(stderr);
}

// The tests themselves may run through npm.
function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_/i.test(name)));
}

describe('an option that npm took is named, with the line to type', () => {
  test.each([
    ['run seal --check', '`--check`', 'npm run seal -- --check'],
    ['run seal --no-check', '`--check`', 'npm run seal -- --check'],
    ['run build --out=public', '`--out`', 'npm run build -- --out public'],
    [
      'run notice privacy-policy 2027-02-01 --record --channel mail',
      '`--record`, `--channel`',
      'npm run notice -- privacy-policy 2027-02-01 --record --channel mail',
    ],
    [
      'run approve privacy-policy@2027-02-01 --as Legal',
      '`--as`',
      'npm run approve -- privacy-policy@2027-02-01 --as Legal',
    ],
    ['run check --format json', '`--format`', 'npm run check -- --format json'],
  ])('npm %s', (args, options, line) => {
    const has = options.includes(',') ? 'options' : 'option';
    const ran = npm(args);
    if (isRefusedByNpm(ran)) return;
    const stderr = `Unexpected ${has} ${options} before \`--\`, expected after it: npm takes such for itself.\n\nType: ${line}\n`;
    expect(ran).toEqual({ code: REFUSED, stdout: expect.anything(), stderr });
  });
});

test('where npm leaves no trace, the verb asks for what is missing', () => {
  const ran = npm('run policy privacy-policy --on 2016-12-01');
  if (isRefusedByNpm(ran)) return;
  const { code, stderr } = ran;
  expect([code, stderr]).toEqual([
    REFUSED,
    expect.stringContaining('as in `npm run policy -- privacy-policy --on today`.'),
  ]);
});

describe('what npm passes on, or was told by others, is not refused', () => {
  const NO_LIBRARY = 'content/site.yaml:1:1  error  missing-file\n';
  test.each<[args: string, settings?: string]>([
    ['run seal -- --check --library content --today 2027-01-01'],
    ['run --silent check --json --force --yes'],
    ['run seal', 'check=true\ndry-run = true\nlibrary = "elsewhere"\nlink=true\n'],
  ])('npm %s', (args, settings) => {
    const { code, stderr } = npm(args, settings);
    expect([code, stderr]).toEqual([1, expect.stringContaining(NO_LIBRARY)]);
  });
});

/** npm reads these for itself, and nothing is to be seen of them by name. */
const UNSEEN = ['format', 'git', 'help', 'on', 'versions'];

test.skipIf(isRefusedByNpm(npm('run codicil --check')))(
  'every other option of every verb is seen when npm takes it',
  async () => {
    const file = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
    const show = 'node -p "JSON.stringify(process.env)" codicil';
    writeFileSync(join(project, 'package.json'), JSON.stringify({ ...file, scripts: { show } }));
    const verbs = await Promise.all(VERB_NAMES.map((name) => loadVerb(name)));
    const options = Object.assign({}, ...verbs.map((verb) => verb?.options)) as AnyVerb['options'];
    const seenIn = (typed: string[]): string[] => {
      const env = JSON.parse(
        npm(`run --silent show ${typed.join(' ')}`).stdout,
      ) as NodeJS.ProcessEnv;
      const verb = { name: 'show', help: '', options };
      return optionsTaken(verb, [], false, env).flatMap(({ option }) => option ?? []);
    };
    const names = Object.keys(options).filter((name) => !UNSEEN.includes(name));
    const forms = [
      names.map((name) => (options[name]?.type === 'string' ? `--${name} x` : `--${name}`)),
      names.map((name) => (options[name]?.type === 'string' ? `--${name}=x` : `--no-${name}`)),
    ];
    for (const form of forms) expect(seenIn(form).sort()).toEqual(names.sort());
  },
);
