import {
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { join, sep } from 'node:path';

import { sha256 } from './sha256.ts';

/** A digest of everything in `places`, folders and files, and of the words that are inputs too. */
export function digestOfInputs(places: readonly string[], words: readonly string[]): string {
  return sha256(JSON.stringify([places.map((place) => digestsOf(place)), words]));
}

/**
 * SHA-256 of each file below `place`, or of the file `place`, by path in sorted order. Of files named
 * in `known`, the digest is taken from there.
 */
export function digestsOf(
  place: string,
  known: ReadonlyMap<string, string> = new Map(),
): Record<string, string> {
  const files = filesBelow(place).sort();
  return Object.fromEntries(
    files.map((file) => [file, known.get(file) ?? digestOfFile(join(place, file))]),
  );
}

function digestOfFile(file: string): string {
  return sha256(readFileSync(file));
}

/** The files below `place`, as paths in it. A link is what it leads to; one that leads to a folder around it adds nothing. */
export function filesBelow(place: string, around: readonly string[] = []): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch (cause) {
    // A single file is given by its own path; what does not exist is no input.
    return (cause as NodeJS.ErrnoException).code === 'ENOTDIR' ? [''] : [];
  }
  return entries.flatMap((entry) => {
    const path = join(place, entry.name);
    const found = entry.isSymbolicLink() ? targetOf(path) : entry;
    if (found?.isFile()) return [entry.name];
    if (!found?.isDirectory()) return [];
    const folders = entry.isSymbolicLink() ? [...around, realpathSync(place)] : around;
    if (folders !== around && isAround(realpathSync(path), folders)) return [];
    return filesBelow(path, folders).map((file) => join(entry.name, file));
  });
}

function targetOf(link: string): Stats | null {
  try {
    return statSync(link);
  } catch {
    // It leads nowhere, or only to itself.
    return null;
  }
}

function isAround(folder: string, paths: readonly string[]): boolean {
  return paths.some((path) => path === folder || path.startsWith(join(folder, sep)));
}
