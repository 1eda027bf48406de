import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of this project in a folder of its own: builds in it share no cache with any other. */
export interface Checkout {
  folder: string;
  /** A path inside it. */
  at: (path: string) => string;
  remove: () => void;
}

/** What a script did. */
export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

const PROJECT = resolve(import.meta.dirname, '../..');
const SOURCES = [
  'src',
  'scripts',
  'public',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

/**
 * Where Node keeps what it has compiled, as for the scripts of this clone. Each checkout leads to it at
 * the same place within, from which its files are named: so one need not compile what another has.
 */
const COMPILED = join(PROJECT, '.cache/node');
const COMPILED_HERE = '.compiled';

/** The library of the fixtures. */
export const FIXTURE_LIBRARY = join(PROJECT, 'tests/fixtures/library');

/** A fresh checkout of `sources` with `library` as its `content/`: both our own, unless given. */
export function makeCheckout(library = join(PROJECT, 'content'), sources = PROJECT): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-'));
  for (const name of SOURCES) {
    cpSync(join(sources, name), join(folder, name), { recursive: true });
  }
  cpSync(library, join(folder, 'content'), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(COMPILED, { recursive: true });
  symlinkSync(COMPILED, join(folder, COMPILED_HERE));
  return openCheckout(folder);
}

/** The checkout that is in `folder` already, with what was built in it. */
export function openCheckout(folder: string): Checkout {
  return {
    folder,
    at: (path) => join(folder, path),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A fresh checkout like the one in `folder`, whatever has been edited in ours since. */
export function copyCheckout(folder: string): Checkout {
  return makeCheckout(join(folder, 'content'), folder);
}

/** The Node that comes with the project, whatever runs the tests. */
export const NODE = join(PROJECT, 'node_modules/.bin/node');

/**
 * The environment of a script on a day, without what the machine has set for it. `BASE_URL` is a
 * name that others use too: it changes nothing.
 */
export function environmentOn(today: string): NodeJS.ProcessEnv {
  const own = {
    POLICY_TODAY: today,
    ASTRO_TELEMETRY_DISABLED: '1',
    BASE_URL: '/elsewhere/',
    NODE_COMPILE_CACHE: COMPILED_HERE,
    NODE_COMPILE_CACHE_PORTABLE: '1',
  };
  const machine = Object.entries(process.env).filter(([name]) => !SET_BY_TESTS.has(name));
  return { ...Object.fromEntries(machine), ...own };
}

const SET_BY_TESTS = new Set(['POLICY_LIBRARY', 'NODE_OPTIONS', 'NODE_ENV', 'VITEST']);

/** Runs `codicil <name>` in a checkout to its end. */
export function runScript(
  { folder }: Pick<Checkout, 'folder'>,
  name: string,
  args: readonly string[],
  today = '2026-11-22',
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      NODE,
      ['scripts/codicil.ts', name, ...args],
      { cwd: folder, env: environmentOn(today), maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        done({ code, stdout, stderr });
      },
    );
  });
}

/** Builds a checkout's site and gives its folder; a build that fails is an error. */
export async function buildCheckout(
  checkout: Checkout,
  today: string,
  out = 'dist',
): Promise<string> {
  const { code, stdout, stderr } = await runScript(checkout, 'build', ['--out', out], today);
  if (code !== 0) throw new Error(`The build ended with ${code}.\n${stdout}${stderr}`);
  return checkout.at(out);
}
