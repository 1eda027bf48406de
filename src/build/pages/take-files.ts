import { constants, copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { NamedFile } from '#io/store/store.ts';

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

/**
 * Puts files into the folder `to` under their names. Those of a store are linked: to make a file took 90
 * times as long, on ext4.
 */
export function writeSiteFiles(to: string, files: readonly NamedFile[]): void {
  for (const { name, content } of files) {
    const place = join(to, name);
    if (content instanceof Uint8Array) {
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    } else {
      linkFile(content.path, place);
    }
  }
}

/** The same file under another path; a copy on another disk, or on one that has no links. */
function linkFile(from: string, to: string): void {
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
