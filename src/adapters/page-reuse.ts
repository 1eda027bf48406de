import type { DigestedDocument } from '#core/policy/digested-document.ts';

import { chosenDay, previewOfRun } from './environment.ts';
import { sha256 } from './sha256.ts';

// A build loads this module several times over, as it does the library.
const SHARED = Symbol.for('codicil.pages');
const memory = globalThis as { [SHARED]?: PageReuse | undefined };

/** Which files of the last build are still good, and what the files of this one are made from. */
export interface PageReuse {
  /** Digests of what the files of the last build were made from, by file; of those still intact. */
  readonly last: ReadonlyMap<string, string>;
  /** The same for this build: of every file that says what it is made from. */
  readonly made: Map<string, string>;
  /** Files that are taken from the last build. */
  readonly kept: Set<string>;
  /** Whether this build is to have the file. */
  readonly isWanted: (file: string) => boolean;
}

/**
 * Lets the pages of this run be taken from the last build where they are made from the same. With
 * `isWanted`, pages that say what they are made from are left out where it says no.
 */
export function reusePages(
  last: ReadonlyMap<string, string>,
  isWanted: PageReuse['isWanted'] = () => true,
): PageReuse {
  const reuse: PageReuse = { last, made: new Map(), kept: new Set(), isWanted };
  memory[SHARED] = reuse;
  return reuse;
}

/** A page to be: its path in the site, and everything that its bytes depend on beside the program. */
export interface PageInputs {
  path: string;
  inputs: unknown;
}

/**
 * The entries whose pages must be made. A page made from the same as in the last build is kept; the
 * development server keeps none. Functions among the inputs count for nothing.
 */
export function pagesToMake<Entry>(
  entries: readonly Entry[],
  describe: (entry: Entry) => PageInputs,
): Entry[] {
  const reuse = memory[SHARED];
  if (!reuse) return [...entries];
  // A preview says on each page which day it shows.
  const preview = previewOfRun();
  const frame = preview && [preview, chosenDay()];
  return entries.filter((entry) => {
    const { path, inputs } = describe(entry);
    const file = fileOf(path);
    if (!reuse.isWanted(file)) return false;
    const digest = digestOf(frame === null ? inputs : [frame, inputs]);
    reuse.made.set(file, digest);
    const isKept = reuse.last.get(file) === digest;
    if (isKept) reuse.kept.add(file);
    return !isKept;
  });
}

/** A digest of everything in a text, for the inputs of a page. */
export function documentDigest(document: DigestedDocument): string {
  return document.digest;
}

/** SHA-256 of what can be written as JSON. */
export function digestOf(inputs: unknown): string {
  return sha256(JSON.stringify(inputs));
}

function fileOf(path: string): string {
  return decodeURIComponent(path.slice(1)) + (path.endsWith('/') ? 'index.html' : '');
}
