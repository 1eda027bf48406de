import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

import type { ParsedVersion } from '#markdown/parse-version.ts';

import { cacheFolder } from './environment.ts';
import { programDigest } from './run-inputs.ts';

/** What reading a version's file found, as it can be kept: all but the places in its front matter. */
export interface KeptVersion extends Omit<ParsedVersion, 'locate'> {
  /** SHA-256 of the canonical text; nothing where there is none. */
  digest: string | null;
}

/** The versions of one policy that an earlier run has read, by their files' names and texts. */
export interface KnownVersions {
  /** What `read` finds in a file with this text: known, or found now. */
  version: (file: string, text: string, read: () => KeptVersion) => KeptVersion;
  /** Keeps what was asked for, and forgets all else. */
  keep: () => void;
}

/** Known versions by policy. */
export type VersionsOf = (policy: string) => KnownVersions;

/** Reads every version anew. */
export const NONE_KNOWN: VersionsOf = () => ({
  version: (_file, _text, read) => read(),
  keep: () => undefined,
});

/** Versions that are kept in the cache of this run's library, for this program. */
export function versionsInCache(): VersionsOf {
  return versionsIn(join(cacheFolder(), 'versions'), programDigest());
}

/**
 * Versions that are kept in `folder`, in one file a policy, for one `program` alone. A file that was cut
 * short, changed or written by another program is as good as none; nor does it matter if none can be
 * written. Versions of a policy hold what they share once, as if just read.
 */
export function versionsIn(folder: string, program: string): VersionsOf {
  return (policy) => {
    const place = join(folder, policy);
    const before = readKept(place, program);
    const asked = new Map<string, KeptVersion>();
    return {
      version: (file, text, read) => {
        const key = keyOf(file, text);
        const found = before.get(key) ?? read();
        asked.set(key, found);
        return found;
      },
      keep: () => {
        const isKept =
          asked.size === before.size && [...asked.keys()].every((key) => before.has(key));
        if (!isKept && asked.size >= FEWEST) writeKept(place, program, asked);
      },
    };
  };
}

// Not of one text made of both: that would copy every version.
function keyOf(file: string, text: string): string {
  return createHash('sha256').update(`${file}\n`).update(text).digest('hex');
}

type Kept = ReadonlyMap<string, KeptVersion>;

// Fewer are read in the time in which they would be found.
const FEWEST = 8;

const DIGEST_BYTES = 32;

function readKept(place: string, program: string): Kept {
  try {
    const bytes = readFileSync(place);
    const payload = bytes.subarray(DIGEST_BYTES);
    if (!digestOf(payload, program).equals(bytes.subarray(0, DIGEST_BYTES))) return new Map();
    return deserialize(payload) as Kept;
  } catch {
    return new Map();
  }
}

function writeKept(place: string, program: string, kept: Kept): void {
  const payload = serialize(kept);
  const next = `${place}.${process.pid}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(next, Buffer.concat([digestOf(payload, program), payload]));
    renameSync(next, place);
  } catch {
    // A disk that is full or cannot be written: the next run reads the texts again.
  }
}

function digestOf(payload: Uint8Array, program: string): Buffer {
  return createHash('sha256').update(`${program} ${process.version}\n`).update(payload).digest();
}
