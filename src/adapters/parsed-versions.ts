import { createHash } from 'node:crypto';
import { join } from 'node:path';

import type { DigestedDocument } from '#core/policy/digested-document.ts';
import type { BuiltDocument } from '#markdown/build-document.ts';
import type { ParsedVersion } from '#markdown/parse-version.ts';

import { cacheFolder } from './environment.ts';
import { readKept, writeKept } from './kept-value.ts';
import { programDigest } from './run-inputs.ts';

/** What reading a version's file found, as it can be kept: all but the places in its front matter. */
export interface KeptVersion extends Omit<ParsedVersion, 'locate' | 'built'> {
  built: (BuiltDocument & { document: DigestedDocument }) | null;
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
    const before = (readKept(place, program) ?? new Map()) as Kept;
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
