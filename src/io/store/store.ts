import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { sha256 } from '../files/sha256.ts';
import { startThread } from '../files/thread.ts';
import { entryOf, linkWholeFile, readEntry, removeFile, writeWholeFile } from './entry.ts';
import { sweep } from './sweep.ts';
import { haveExpectedDigests, type StoredFile } from './whole-files.ts';

/** What a value follows from, beside the program and its kind: digests, names and days. */
export type Inputs = readonly string[];

/** A file of something that has several: its name there, and the file of the store or its bytes. */
export interface NamedFile {
  name: string;
  digest: string;
  content: StoredFile | Uint8Array;
}

/** Files that were made together, with what was found of them. */
export interface FileSet<About> {
  files: NamedFile[];
  about: About;
}

/** Small values of one kind that are asked for together. They stand in one file. */
interface Shelf {
  /** As the store's, of values that hold what they have in common once. */
  derive: <Value>(inputs: Inputs, make: () => Value) => Value;
  /** Keeps what was asked for since the shelf was opened, and forgets all else. */
  keep: () => void;
}

/**
 * What earlier runs have made, by what it was made from. What is absent, damaged, or made by another program
 * or by another Node is made again. A store that cannot write is slower, never wrong. Several processes may
 * use a store at once.
 */
export interface Store {
  /** What `make` makes of `inputs`: kept, or made now. It can be cloned as messages between threads are. */
  derive: <Value>(kind: string, inputs: Inputs, make: () => Value) => Value;
  /**
   * The value last written under these inputs, which do not determine it: for example, the record of the last
   * build.
   */
  read: <Value>(kind: string, inputs: Inputs) => Value | null;
  write: (kind: string, inputs: Inputs, value: unknown) => void;
  /** The shelf of one kind with what was kept on it last. */
  shelf: (kind: string, name: string) => Shelf;
  /**
   * The file that was made of each of `inputs`, if it is as it was made. It may be linked, and not
   * written to: who does that through a link damages it, and it is made again.
   */
  files: (kind: string, inputs: readonly Inputs[]) => Promise<(StoredFile | null)[]>;
  /** Adds a file that was made of `inputs`, by its bytes or as a link; nothing where it cannot be kept. */
  addFile: (kind: string, inputs: Inputs, content: StoredFile | Uint8Array) => StoredFile | null;
  /** The files that were made of `inputs`, if all of them are as they were made. */
  fileSet: <About>(kind: string, inputs: Inputs) => Promise<FileSet<About> | null>;
  /** Adds files that were made of `inputs`; those that cannot be kept stay as they are. */
  addFileSet: <About>(kind: string, inputs: Inputs, set: FileSet<About>) => Promise<FileSet<About>>;
  /**
   * Forgets what neither this run nor one of the last ones of any user of the store has asked for. The
   * `user` is who has asked for all that it needs, such as a build.
   */
  sweep: (user: string) => void;
}

/** Keeps nothing. */
export const NO_STORE: Store = {
  derive: (_kind, _inputs, make) => make(),
  read: () => null,
  write: () => undefined,
  shelf: () => ({ derive: (_inputs, make) => make(), keep: () => undefined }),
  files: (_kind, inputs) => Promise.resolve(inputs.map(() => null)),
  addFile: () => null,
  fileSet: () => Promise.resolve(null),
  addFileSet: (_kind, _inputs, set) => Promise.resolve(set),
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

  read<Value>(kind: string, inputs: Inputs): Value | null {
    const found = this.#read(kind, this.#keyOf(kind, inputs));
    return found ? (found.value as Value) : null;
  }

  write(kind: string, inputs: Inputs, value: unknown): void {
    this.#write(kind, this.#keyOf(kind, inputs), value);
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

  async files(kind: string, inputs: readonly Inputs[]): Promise<(StoredFile | null)[]> {
    const keys = inputs.map((one) => this.#keyOf(kind, one));
    let named = keys.map((key) => this.#named(kind, key));
    if (named.includes(null)) {
      // Another process may have added it.
      this.#files.delete(kind);
      named = keys.map((key) => this.#named(kind, key));
    }
    const asked = named.filter((one) => one !== null);
    const whole = await checkDigestsBeside(asked);
    const found = new Set(asked.filter((_, at) => whole[at]));
    return named.map((one) => (one && found.has(one) ? one : null));
  }

  addFile(kind: string, inputs: Inputs, content: StoredFile | Uint8Array): StoredFile | null {
    const key = this.#keyOf(kind, inputs);
    const digest = content instanceof Uint8Array ? sha256(content) : content.digest;
    const name = fileName(kind, key, digest);
    this.#asked.add(name);
    const path = join(this.#folder, name);
    const isKept =
      content instanceof Uint8Array
        ? writeWholeFile(path, content)
        : linkWholeFile(content.path, path);
    if (!isKept) return null;
    const files = this.#filesOf(kind);
    const before = files.get(key);
    if (before !== undefined && before !== digest) {
      removeFile(join(this.#folder, fileName(kind, key, before)));
    }
    files.set(key, digest);
    return { path, digest };
  }

  async fileSet<About>(kind: string, inputs: Inputs): Promise<FileSet<About> | null> {
    const known = this.read<KeptSet>(kind, inputs);
    if (!known) return null;
    const kept = await this.files(
      BYTES,
      known.files.map(({ digest }) => [digest]),
    );
    const files = known.files.flatMap((file, at) => {
      const content = kept[at];
      return content ? [{ ...file, content }] : [];
    });
    return files.length < known.files.length ? null : { files, about: known.about as About };
  }

  async addFileSet<About>(
    kind: string,
    inputs: Inputs,
    { files, about }: FileSet<About>,
  ): Promise<FileSet<About>> {
    // To write a file takes longer than to look whether it is there.
    const there = await this.files(
      BYTES,
      files.map(({ digest }) => [digest]),
    );
    const added = files.map((file, at) => ({
      ...file,
      content: there[at] ?? this.addFile(BYTES, [file.digest], file.content) ?? file.content,
    }));
    const kept: KeptSet = { files: files.map(({ name, digest }) => ({ name, digest })), about };
    this.write(kind, inputs, kept);
    return { files: added, about };
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
    const name = join(kind, key);
    this.#asked.add(name);
    writeWholeFile(join(this.#folder, name), entryOf(key, value));
    return value;
  }

  #named(kind: string, key: string): StoredFile | null {
    const digest = this.#filesOf(kind).get(key);
    if (digest === undefined) return null;
    const name = fileName(kind, key, digest);
    this.#asked.add(name);
    return { path: join(this.#folder, name), digest };
  }

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

/** What a set is kept as: its files are by their digests in the kind of all bytes. */
interface KeptSet {
  files: { name: string; digest: string }[];
  about: unknown;
}

const BYTES = 'bytes';
const DIGITS = 64;

// Not of the texts one after the other: two lists would have one key.
function keyOf(parts: Inputs): string {
  return sha256(JSON.stringify(parts));
}

// Its digest is a part of the name, so that a file is known by it without another file beside it.
function fileName(kind: string, key: string, digest: string): string {
  return join(kind, `${key}.${digest}`);
}

/** Many files beside all other work: to read them takes a while. */
async function checkDigestsBeside(files: readonly StoredFile[]): Promise<boolean[]> {
  if (files.length < FEWEST) return haveExpectedDigests(files);
  return startThread<readonly StoredFile[], boolean[]>(WHOLE_FILES).run(files);
}

// Fewer are read before a thread has started.
const FEWEST = 300;

const WHOLE_FILES = join(import.meta.dirname, 'whole-worker.ts');

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
