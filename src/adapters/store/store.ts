import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sha256 } from '../sha256.ts';
import { entryOf, readEntry, removeFile, writeWholeFile } from './entry.ts';
import { sweep } from './sweep.ts';

/** What a value follows from, beside the program and its kind: digests, names and days. */
export type Inputs = readonly string[];

/** A file that the store has: its bytes have this SHA-256. */
export interface StoredFile {
  path: string;
  digest: string;
}

/** Small values of one kind that are asked for together. They stand in one file. */
export interface Shelf {
  /** As the store's, of values that hold what they have in common once. */
  derive: <Value>(inputs: Inputs, make: () => Value) => Value;
  /** Keeps what was asked for since the shelf was opened, and forgets all else. */
  keep: () => void;
}

/**
 * What earlier runs have made, by what it was made from. What is absent, damaged, or made by another
 * program or by another Node is made again; it does not matter whether anything can be kept. Several
 * processes may use a store at once.
 */
export interface Store {
  /** What `make` makes of `inputs`: kept, or made now. It can be cloned as messages between threads are. */
  derive: <Value>(kind: string, inputs: Inputs, make: () => Value) => Value;
  deriveAsync: <Value>(kind: string, inputs: Inputs, make: () => Promise<Value>) => Promise<Value>;
  /** The shelf of one kind with what was kept on it last. */
  shelf: (kind: string, name: string) => Shelf;
  /** The file that was made of `inputs`, if it is as it was made. It may be linked, and not written to. */
  file: (kind: string, inputs: Inputs) => StoredFile | null;
  /** Adds a file that was made of `inputs`; nothing where it cannot be kept. */
  addFile: (kind: string, inputs: Inputs, bytes: Uint8Array) => StoredFile | null;
  /**
   * Forgets what neither this run nor one of the last ones of any user of the store has asked for. The
   * `user` is who has asked for all that it needs, such as a build.
   */
  sweep: (user: string) => void;
}

/** Keeps nothing. */
export const NO_STORE: Store = {
  derive: (_kind, _inputs, make) => make(),
  deriveAsync: (_kind, _inputs, make) => make(),
  shelf: () => ({ derive: (_inputs, make) => make(), keep: () => undefined }),
  file: () => null,
  addFile: () => null,
  sweep: () => undefined,
};

/** The store in `folder` for one `program`. */
export function openStore(folder: string, program: string): Store {
  return new FolderStore(folder, program);
}

class FolderStore implements Store {
  readonly #folder: string;
  readonly #program: string;
  /** Entries that were asked for in this run, as paths in the folder. */
  readonly #asked = new Set<string>();
  /** Digests of the files of a kind, by key. */
  readonly #files = new Map<string, Map<string, string>>();

  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#program = program;
  }

  derive<Value>(kind: string, inputs: Inputs, make: () => Value): Value {
    const key = this.#keyOf(kind, inputs);
    const found = this.#read(kind, key);
    return found ? (found.value as Value) : this.#write(kind, key, make());
  }

  async deriveAsync<Value>(
    kind: string,
    inputs: Inputs,
    make: () => Promise<Value>,
  ): Promise<Value> {
    const key = this.#keyOf(kind, inputs);
    const found = this.#read(kind, key);
    return found ? (found.value as Value) : this.#write(kind, key, await make());
  }

  shelf(kind: string, name: string): Shelf {
    const shelf = this.#keyOf(kind, [name]);
    const before = (this.#read(kind, shelf)?.value ?? new Map()) as ReadonlyMap<string, unknown>;
    const asked = new Map<string, unknown>();
    return {
      derive: <Value>(inputs: Inputs, make: () => Value): Value => {
        const key = keyOf(inputs);
        const found = before.has(key) ? (before.get(key) as Value) : make();
        asked.set(key, found);
        return found;
      },
      keep: () => {
        const isKept =
          asked.size === before.size && [...asked.keys()].every((key) => before.has(key));
        if (!isKept) this.#write(kind, shelf, asked);
      },
    };
  }

  file(kind: string, inputs: Inputs): StoredFile | null {
    const key = this.#keyOf(kind, inputs);
    const digest = this.#filesOf(kind).get(key);
    if (digest === undefined) return null;
    const name = fileName(kind, key, digest);
    this.#asked.add(name);
    const path = join(this.#folder, name);
    return hasDigest(path, digest) ? { path, digest } : null;
  }

  addFile(kind: string, inputs: Inputs, bytes: Uint8Array): StoredFile | null {
    const key = this.#keyOf(kind, inputs);
    const digest = sha256(bytes);
    const name = fileName(kind, key, digest);
    this.#asked.add(name);
    const path = join(this.#folder, name);
    if (!writeWholeFile(path, bytes)) return null;
    const files = this.#filesOf(kind);
    const before = files.get(key);
    if (before !== undefined && before !== digest) {
      removeFile(join(this.#folder, fileName(kind, key, before)));
    }
    files.set(key, digest);
    return { path, digest };
  }

  sweep(user: string): void {
    sweep(this.#folder, user, this.#asked);
  }

  #keyOf(kind: string, inputs: Inputs): string {
    return keyOf([this.#program, kind, ...inputs]);
  }

  #read(kind: string, key: string): { value: unknown } | null {
    const name = join(kind, key);
    this.#asked.add(name);
    return readEntry(join(this.#folder, name), key);
  }

  #write<Value>(kind: string, key: string, value: Value): Value {
    writeWholeFile(join(this.#folder, kind, key), entryOf(key, value));
    return value;
  }

  // Read once: what another process adds meanwhile is made again.
  #filesOf(kind: string): Map<string, string> {
    const known = this.#files.get(kind);
    if (known) return known;
    const names = namesIn(join(this.#folder, kind)).map((name) => name.split('.'));
    const files = new Map(
      names.flatMap(([key = '', digest, ...rest]): [string, string][] =>
        digest?.length === DIGITS && rest.length === 0 ? [[key, digest]] : [],
      ),
    );
    this.#files.set(kind, files);
    return files;
  }
}

const DIGITS = 64;

// Not of the texts one after the other: two lists would have one key.
function keyOf(parts: Inputs): string {
  return sha256(JSON.stringify(parts));
}

// Its digest is a part of the name, so that a file is known by it without another file beside it.
function fileName(kind: string, key: string, digest: string): string {
  return join(kind, `${key}.${digest}`);
}

function hasDigest(path: string, digest: string): boolean {
  try {
    return sha256(readFileSync(path)) === digest;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
