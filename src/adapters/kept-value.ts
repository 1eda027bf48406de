import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 32;

/**
 * A value that an earlier run has kept in the file `place` for the same `key`; or nothing: a file that
 * was cut short, changed, or written for another key or by another Node is as good as none.
 */
export function readKept(place: string, key: string): unknown {
  try {
    const bytes = readFileSync(place);
    const payload = bytes.subarray(DIGEST_BYTES);
    if (!digestOf(payload, key).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
    return deserialize(payload);
  } catch {
    return undefined;
  }
}

/** Keeps a value, whole or not at all. Nor does it matter if that fails: it is found out again. */
export function writeKept(place: string, key: string, value: unknown): void {
  const payload = serialize(value);
  const next = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(next, Buffer.concat([digestOf(payload, key), payload]));
    renameSync(next, place);
  } catch {
    // A disk that is full or cannot be written.
  }
}

function digestOf(payload: Uint8Array, key: string): Buffer {
  return createHash('sha256').update(`${process.version}\n${key}\n`).update(payload).digest();
}
