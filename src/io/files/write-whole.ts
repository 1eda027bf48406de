import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { reasonOf } from './read-text.ts';

/**
 * Writes a file of a library whole or not at all: beside its place, to the disk, then over the old
 * one in one step. Whenever it is interrupted, the old file or the new one is there. Gives why it
 * could not be written.
 */
export function writeWhole(library: string, file: string, text: string): Issue[] {
  const path = join(library, file);
  const temporary = temporaryBeside(path);
  try {
    removeLeftOvers(dirname(path));
    writeThrough(temporary, text);
    renameSync(temporary, path);
    return [];
  } catch (cause) {
    return [issue('unwritable-file', topOf(file), { reason: reasonOf(cause) })];
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Where this process writes a file before it has its name: a dot file, which is no part of a library. */
export function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.codicil-${process.pid}`);
}

/** Removes from a folder, if it may, what processes left that were killed while they wrote a file of it. */
export function removeLeftOvers(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const writer = LEFT_OVER.exec(name)?.[1];
      if (writer !== undefined && !isRunning(Number(writer))) rmSync(join(folder, name));
    }
  } catch {
    // They stay: nothing reads them.
  }
}

const LEFT_OVER = /^\..+\.codicil-(\d+)$/;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Writes a file and waits until the disk has it. */
export function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
