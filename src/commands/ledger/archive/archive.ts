/** A site as it can be seen from outside: its files, by their path below its address. */
export interface Archive {
  /** Its address or folder, with a slash at its end. */
  name: string;
  read: (path: string) => Promise<ReadFile>;
  /** Every file that is there; nothing where that cannot be known. */
  list: () => string[] | null;
}

/** The bytes of a file, or why there are none. */
export type ReadFile =
  | { ok: true; bytes: Uint8Array }
  /** `isDown` if not the file but the whole archive seems to be out of reach. */
  | { ok: false; reason: string; isDown: boolean };

/** More than any file of a site has. */
export const LARGEST_FILE = 64 * 2 ** 20;

/** What is said of a file that is larger. */
export const TOO_LARGE = 'more than 64 MB';
