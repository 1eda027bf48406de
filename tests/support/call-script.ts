import { format } from 'node:util';

import { forgetLibrary } from '#build/run/open-library.ts';

import { runProgram } from '../../scripts/verbs.ts';
import { environmentOn, type Checkout, type Ran } from './checkout.ts';

let isRunning = false;

/** Does within this process what `runScript` does, as `callProgram` does it. */
export function callScript(
  { folder }: Pick<Checkout, 'folder'>,
  name: string,
  args: readonly string[],
  today = '2026-11-22',
): Promise<Ran> {
  return callProgram([name, ...args], { folder, today });
}

/**
 * Does what `codicil <args>` does within this process, which takes a tenth of the time of one of its own:
 * for tests of what a verb does, where the process itself is none of their subject. Folder, environment
 * and output are those of the process, and are exchanged meanwhile: never two calls at once.
 */
export async function callProgram(
  args: readonly string[],
  { folder = '.', today = '2026-11-22' } = {},
): Promise<Ran> {
  if (isRunning) throw new Error('Unexpected call during another, expected one after the other.');
  isRunning = true;
  const { env } = process;
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
    process.env = environmentOn(today);
    Object.assign(console, {
      log: to('stdout', '\n'),
      error: to('stderr', '\n'),
      warn: to('stderr', '\n'),
    });
    out.write = to('stdout');
    err.write = to('stderr');
    forgetLibrary();
    ran.code = await runProgram(args);
    return ran;
  } finally {
    [out.write, err.write] = writes;
    Object.assign(console, { log, error, warn });
    process.env = env;
    process.chdir(home);
    isRunning = false;
  }
}
