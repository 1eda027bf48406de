import type { PageRecord } from './page-record.ts';
import type { Store } from '#io/store/store.ts';

/** What the last build was made from and what came out. */
export interface LastBuild {
  /** SHA-256 of the files of the library. */
  library: string;
  /** Of everything: the library, the day, and what else was said to the program. */
  inputs: string;
  /** Of all files that came out, with their paths. */
  site: string;
  /** What each page was made from. */
  pages: PageRecord;
  /** Why the build made each file that it did not take: the inputs that were others in the build before. */
  made: Record<string, string[]>;
}

/** The last build by this program. */
export function lastBuild(store: Store): LastBuild | null {
  return store.read(KIND, NAME);
}

/** Keeps what the last build was. */
export function keepLastBuild(store: Store, last: LastBuild): void {
  store.write(KIND, NAME, last);
}

const KIND = 'builds';
const NAME = ['last'];
