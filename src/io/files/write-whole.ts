import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  // Dot files are no part of a library, should one be left behind.
  const name = `.${basename(file)}.${process.pid}`;
  const temporary = join(library, dirname(file), name);
  try {
    writeThrough(temporary, text);
    renameSync(temporary, join(library, file));
    return [];
  } catch (cause) {
    return [issue('unwritable-file', topOf(file), { reason: reasonOf(cause) })];
  } finally {
    rmSync(temporary, { force: true });
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
