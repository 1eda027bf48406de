import type { DigestedDocument } from '#core/document/digested-document.ts';
import type { VersionSettings } from '#core/schemas/version-schema.ts';
import type { BuiltDocument } from '#markdown/document/build-document.ts';
import type { ParsedText } from '#markdown/document/parse-version.ts';

import { sha256 } from '../files/sha256.ts';
import type { Store } from '../store/store.ts';

/** What reading a version's file found, as it can be kept. */
export interface KeptVersion extends Omit<ParsedText<VersionSettings>, 'built'> {
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

/**
 * The versions of a policy on a shelf of the `store`. They hold what they share once, as if just read.
 */
export function knownVersions(store: Store, policy: string): KnownVersions {
  const shelf = store.shelf('versions', policy);
  let count = 0;
  return {
    version: (file, text, read) => {
      count += 1;
      return shelf.derive([file, sha256(text)], read);
    },
    keep: () => {
      if (count >= FEWEST) shelf.keep();
    },
  };
}

// Parsing fewer versions is as fast as looking them up.
const FEWEST = 8;
