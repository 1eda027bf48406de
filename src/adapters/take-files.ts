import { constants, copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file that is there, where it is to be too, and whether both may be one file. */
export interface Taking {
  from: string;
  to: string;
  how: 'link' | 'copy';
}

/** Puts files where they are to be, in folders that are made for them. */
export function takeFiles(files: readonly Taking[]): void {
  for (const { from, to, how } of files) {
    if (how === 'link') linkFile(from, to);
    else copyFile(from, to);
  }
}

/** The same file under another path; a copy on another disk, or on one that has no links. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFile(from, to);
  }
}

function copyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
}
