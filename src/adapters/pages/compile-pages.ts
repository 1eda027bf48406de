import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { alone } from '../alone.ts';
import { digestOfInputs, digestsOf } from '../build-record.ts';
import { EndedEarly } from '../ended-early.ts';
import { cacheFolder, COMPILED_FOR } from '../environment.ts';
import { RECORD } from './code-folder.ts';

/**
 * A folder with the pages of this program as code, compiled by Astro for a site at `url`: see
 * `code-folder.ts`. What an earlier run has compiled from the same is taken, if all of it is still there.
 *
 * @throws {EndedEarly} if its process is ended.
 * @throws {Error} if Astro fails, with what it said.
 */
export function compilePages(program: string, url: string, signal?: AbortSignal): Promise<string> {
  const folder = join(cacheFolder(), 'pages');
  return alone(`${folder}.lock`, () => compileAlone(folder, program, url, signal), signal);
}

async function compileAlone(
  folder: string,
  program: string,
  url: string,
  signal?: AbortSignal,
): Promise<string> {
  const madeFrom = digestOfInputs([], [program, url, folder]);
  if (isIntact(folder, madeFrom)) return folder;
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  const compiling = spawn(process.execPath, [join(import.meta.dirname, 'compile.ts'), next], {
    stdio: ['ignore', 'inherit', 'pipe'],
    ...(signal ? { signal } : {}),
    env: { ...process.env, [COMPILED_FOR]: url },
  });
  const said = text(compiling.stderr);
  const [code, ended] = (await once(compiling, 'close')) as [number | null, string | null];
  if (ended !== null) throw new EndedEarly('the compiler of the pages', code, ended);
  if (code !== 0) throw new Error(`The pages could not be compiled.\n${await said}`);
  process.stderr.write(await said);
  const record = JSON.stringify({ madeFrom, files: digestsOf(next) });
  writeFileSync(join(next, RECORD), record);
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  return folder;
}

function isIntact(folder: string, madeFrom: string): boolean {
  try {
    const { [RECORD]: own, ...files } = digestsOf(folder);
    const record = readFileSync(join(folder, RECORD), 'utf8');
    return own !== undefined && record === JSON.stringify({ madeFrom, files });
  } catch {
    return false;
  }
}
