import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

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
    throw Object.assign(new Error(`no folder can be at ${path}`, { cause }), {
      code: 'ENOFOLDER',
      syscall: 'mkdir',
      path,
    });
  }
}
