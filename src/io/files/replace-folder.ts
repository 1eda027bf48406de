import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { makeFolder, tryFolder } from './make-folder.ts';

/**
 * Puts the folder `from` in the place of `to`. Whenever this is interrupted, `to` is as it was, or
 * `recoverFolder` makes it so. Nothing is removed but what such a replacement has made.
 */
export function replaceFolder(from: string, to: string): void {
  const [next, last] = [stagingBeside(to), besideOf(to, 'last')];
  if (from !== next) {
    tidyFolder(to);
    makeFolder(dirname(to));
    moveFolder(from, next);
  }
  if (existsSync(to)) renameSync(to, last);
  try {
    renameSync(next, to);
  } catch (cause) {
    recoverFolder(to);
    throw cause;
  }
  rmSync(last, { recursive: true, force: true });
}

/**
 * Where the folder can be made that `replaceFolder` puts in the place of `to`, once `tidyFolder` has
 * removed what an interrupted process left there.
 */
export function stagingBeside(to: string): string {
  return besideOf(to, 'next');
}

/** Brings a folder back that a process had put aside to replace it, and was killed before it did. */
export function recoverFolder(folder: string): void {
  const last = besideOf(folder, 'last');
  if (!existsSync(folder) && existsSync(last)) renameSync(last, folder);
}

/**
 * The same, and removes what else such a process has left. No other may be replacing the folder.
 *
 * @throws {Error} if no folder can be put there.
 */
export function tidyFolder(folder: string): void {
  tryFolder(folder);
  recoverFolder(folder);
  removeRemains(folder);
}

function removeRemains(folder: string): void {
  for (const name of ['next', 'last'] as const) {
    rmSync(besideOf(folder, name), { recursive: true, force: true });
  }
}

// By names that nobody else gives: a folder `dist.last` may be anyone's.
function besideOf(folder: string, name: 'next' | 'last'): string {
  const path = resolve(folder);
  return join(dirname(path), `.${basename(path)}.codicil-${name}`);
}

// The cache may be on another disk than the site: then the new folder is first copied beside it.
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EXDEV') throw cause;
    try {
      cpSync(from, to, { recursive: true });
    } catch (failed) {
      // Half a site helps nobody, and takes the room that may be what is missing.
      rmSync(to, { recursive: true, force: true });
      throw failed;
    }
  }
}
