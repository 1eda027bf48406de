import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';

const DIGEST_BYTES = 32;

/** A value that was written under `key`, with its own digest before it. */
export function entryOf(key: string, value: unknown): Uint8Array {
  const payload = serialize(value);
  return Buffer.concat([digestOf(key, payload), payload]);
}

/** The value in the file `place`, if it was written under `key` and no byte has changed since. */
export function readEntry(place: string, key: string): { value: unknown } | null {
  try {
    const bytes = readFileSync(place);
    const payload = bytes.subarray(DIGEST_BYTES);
    if (!digestOf(key, payload).equals(bytes.subarray(0, DIGEST_BYTES))) return null;
    return { value: deserialize(payload) };
  } catch {
    return null;
  }
}

/**
 * Writes a file whole or not at all, and never into one that is there: that may have a link elsewhere.
 * Whether it could: a disk may be full, or not to be written.
 */
export function writeWholeFile(place: string, bytes: Uint8Array): boolean {
  return placeWhole(place, (next) => {
    writeFileSync(next, bytes);
  });
}

/** The same of a file that is there: a link to it; a copy on another disk, or on one that has no links. */
export function linkWholeFile(from: string, place: string): boolean {
  return (
    isLinked(from, place) ||
    placeWhole(place, (next) => {
      if (!isLinked(from, next)) copyFileSync(from, next, constants.COPYFILE_FICLONE);
    })
  );
}

function isLinked(from: string, place: string): boolean {
  try {
    linkSync(from, place);
    return true;
  } catch {
    return false;
  }
}

function placeWhole(place: string, write: (next: string) => void): boolean {
  const next = `${place}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    write(next);
    renameSync(next, place);
    return true;
  } catch {
    return false;
  } finally {
    // It is there still where that failed, or where both are links to one file.
    removeFile(next);
  }
}

/** Removes a file, if it is there and may be removed. */
export function removeFile(place: string): void {
  try {
    rmSync(place, { force: true });
  } catch {
    // It stays: a reader checks its digest.
  }
}

function digestOf(key: string, payload: Uint8Array): Buffer {
  return createHash('sha256').update(`${key}\n`).update(payload).digest();
}
