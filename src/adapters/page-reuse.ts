import { createHash } from 'node:crypto';

import type { Document } from '#core/policy/document.ts';

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
  return entries.filter((entry) => {
    const { path, inputs } = describe(entry);
    const file = fileOf(path);
    if (!reuse.isWanted(file)) return false;
    const digest = digestOf(JSON.stringify(inputs));
    reuse.made.set(file, digest);
    const isKept = reuse.last.get(file) === digest;
    if (isKept) reuse.kept.add(file);
    return !isKept;
  });
}

/**
 * Whether a whole group of pages is made from the same as in the last build, so that it need not even
 * be found out what they say; if so, they are kept. Nor need it be where none of them is wanted.
 */
export function isGroupKept(name: string, paths: readonly string[], inputs: unknown): boolean {
  const reuse = memory[SHARED];
  if (!reuse) return false;
  const files = paths.map(fileOf);
  if (!files.some(reuse.isWanted)) return true;
  const digest = digestOf(JSON.stringify(inputs));
  reuse.made.set(name, digest);
  if (reuse.last.get(name) !== digest || !files.every((file) => reuse.last.has(file))) return false;
  for (const file of files) {
    reuse.made.set(file, reuse.last.get(file) ?? '');
    reuse.kept.add(file);
  }
  return true;
}

/** A digest of everything in a text, for the inputs of a page. */
export function documentDigest(document: Document): string {
  const known = digests.get(document);
  if (known !== undefined) return known;
  const digest = digestOf(JSON.stringify(document));
  digests.set(document, digest);
  return digest;
}

const digests = new WeakMap<Document, string>();

function fileOf(path: string): string {
  return decodeURIComponent(path.slice(1)) + (path.endsWith('/') ? 'index.html' : '');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
