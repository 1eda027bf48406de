import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts the folder `from` in the place of `to`. Whenever this is interrupted, `to` is as it was, or
 * `recoverFolder` makes it so.
 */
export function replaceFolder(from: string, to: string): void {
  const next = `${to}.next`;
  const last = lastOf(to);
  for (const folder of [next, last]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  moveFolder(from, next);
  if (existsSync(to)) renameSync(to, last);
  try {
    renameSync(next, to);
  } catch (cause) {
    recoverFolder(to);
    throw cause;
  }
  rmSync(last, { recursive: true, force: true });
}

/** Brings a folder back that a process had put aside to replace it, and was killed before it did. */
export function recoverFolder(folder: string): void {
  const last = lastOf(folder);
  if (!existsSync(folder) && existsSync(last)) renameSync(last, folder);
}

function lastOf(folder: string): string {
  return `${folder}.last`;
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
