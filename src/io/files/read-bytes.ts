import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The bytes of a file. Of what is neither a file nor a folder nothing is read: a pipe would be waited
 * for until somebody writes into it.
 *
 * @throws {Error} with the code of the disk, or `ENXIO` for a pipe, a socket or a device.
 */
export function readBytes(path: string): Buffer {
  const found = statSync(path);
  if (found.isFile() || found.isDirectory()) return readFileSync(path);
  throw Object.assign(new Error(`${path} is neither a file nor a folder`), { code: 'ENXIO' });
}

/**
 * The real path of a file in a folder: a link that leads out of the folder is refused: it could publish
 * something by mistake.
 *
 * @throws {Error} with the code of the disk, or `EOUTSIDE` for what stands outside.
 */
export function pathInside(folder: string, file: string): string {
  const root = realpathSync.native(folder);
  const path = realpathSync.native(join(folder, file));
  if (path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  throw Object.assign(new Error(`${file} leads out of ${folder}`), { code: OUTSIDE });
}

/** Whether a file was not read since it stands outside its folder. */
export function isOutside(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === OUTSIDE;
}

const OUTSIDE = 'EOUTSIDE';

/**
 * The size of a file in bytes.
 *
 * @throws {Error} with the code of the disk.
 */
export function sizeOf(path: string): number {
  return statSync(path).size;
}
