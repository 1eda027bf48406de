import { readFileSync, statSync } from 'node:fs';

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
