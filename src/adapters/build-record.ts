import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { sha256 } from './sha256.ts';

/** What a build was made from and what came out, all as SHA-256 digests. */
export interface BuildRecord {
  /** Of the program that built. */
  program: string;
  /** Of everything: the program, the library and the day. */
  inputs: string;
  /** Of each file that came out. */
  files: Record<string, string>;
  /** Of what each page was made from, for those that say so. */
  pages: Record<string, string>;
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
    isMapping(record.pages)
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

function filesBelow(place: string): string[] {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1));
  } catch (cause) {
    // A single file is given by its own path; what does not exist is no input.
    return (cause as NodeJS.ErrnoException).code === 'ENOTDIR' ? [''] : [];
  }
}
