import {
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
  type Dirent,
  type Stats,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';

import type { PageRecord } from './page-record.ts';
import { sha256 } from './sha256.ts';

/** What a build was made from and what came out, all as SHA-256 digests. */
export interface BuildRecord {
  /** Of the program that built. */
  program: string;
  /** Of everything: the program, the library and the day. */
  inputs: string;
  /** Of each file that came out. */
  files: Record<string, string>;
  /** Of what each page was made from. */
  pages: PageRecord;
  /**
   * Why the build made each file that it did not take: which inputs were others than in the build before.
   * None of them where there was nothing to take, or nothing whole.
   */
  made: Record<string, string[]>;
}

/** A digest of everything in `places`, folders and files, and of the words that are inputs too. */
export function digestOfInputs(places: readonly string[], words: readonly string[]): string {
  return sha256(JSON.stringify([places.map((place) => digestsOf(place)), words]));
}

/** Writes a record, whole or not at all. */
export function writeRecord(file: string, record: BuildRecord): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.next`, JSON.stringify(record));
  renameSync(`${file}.next`, file);
}

/** The record that was written, or none: it is not there, was cut short, or is of another kind. */
export function readRecord(file: string): BuildRecord | null {
  try {
    const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is BuildRecord {
  const record = value as Partial<Record<keyof BuildRecord, unknown>> | null;
  return (
    typeof record === 'object' &&
    typeof record?.program === 'string' &&
    typeof record.inputs === 'string' &&
    isMapping(record.files) &&
    isMapping(record.pages) &&
    isMapping(record.made)
  );
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
