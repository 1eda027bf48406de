import { resolve } from 'node:path';
import { format } from 'node:util';

import { forgetLibrary } from '#adapters/open-library.ts';

import { environmentOn, type Checkout, type Ran } from './checkout.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');
let calls = 0;

/**
 * Does what `runScript` does within this process, which takes a tenth of its time: for tests of what a
 * script does, where the process itself is none of their subject. Never two calls at once.
 */
export async function callScript(
  { folder }: Pick<Checkout, 'folder'>,
  name: string,
  args: readonly string[],
  today = '2026-11-22',
): Promise<Ran> {
  const { argv, env, exitCode } = process;
  const home = process.cwd();
  const { log, error, warn } = console;
  const { stdout: out, stderr: err } = process;
  const writes = [out.write, err.write] as const;
  const ran: Ran = { code: 0, stdout: '', stderr: '' };
  const to =
    (stream: 'stdout' | 'stderr', end = '') =>
    (...said: unknown[]): boolean => {
      ran[stream] += end === '' ? String(said[0]) : `${format(...said)}${end}`;
      return true;
    };
  try {
    process.chdir(folder);
    process.argv = [...argv.slice(0, 1), resolve(folder, 'scripts', `${name}.ts`), ...args];
    process.env = environmentOn(today);
    process.exitCode = 0;
    Object.assign(console, {
      log: to('stdout', '\n'),
      error: to('stderr', '\n'),
      warn: to('stderr', '\n'),
    });
    out.write = to('stdout');
    err.write = to('stderr');
    forgetLibrary();
    // A script runs when it is imported; each address is imported once.
    await import(/* @vite-ignore */ `${SCRIPTS}/${name}.ts?call=${(calls += 1)}`);
    ran.code = Number(process.exitCode);
    return ran;
  } finally {
    [out.write, err.write] = writes;
    Object.assign(console, { log, error, warn });
    Object.assign(process, { argv, env, exitCode });
    process.chdir(home);
  }
}
