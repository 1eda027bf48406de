import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Makes a folder and those around it. One by one: Node's own recursion does not end where the system
 * lets nobody make a folder, as below `/proc`.
 *
 * @throws {Error} with the code of the disk, or `ENOFOLDER` where no folder can be.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // Another process was quicker.
    if (code === 'EEXIST' && existsSync(path)) return;
    if (code !== 'ENOENT') throw cause;
    throw noFolder(path, cause);
  }
}

/**
 * Makes sure, before any work is done, that a folder can be put at `path`; leaves nothing behind.
 *
 * @throws {Error} as `makeFolder` does, about `path`.
 */
export function tryFolder(path: string): void {
  try {
    rmdirSync(mkdtempSync(join(existingAbove(resolve(path)), '.codicil-')));
  } catch (cause) {
    throw noFolder(path, cause);
  }
}

function existingAbove(path: string): string {
  const above = dirname(path);
  return above === path || existsSync(above) ? above : existingAbove(above);
}

function noFolder(path: string, cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException;
  return Object.assign(new Error(`no folder can be at ${path}`, { cause }), {
    code: code === 'ENOENT' ? 'ENOFOLDER' : code,
    syscall: 'mkdir',
    path,
  });
}
