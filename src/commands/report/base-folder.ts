import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** What `use` makes of a folder with these files, by their paths in it: it is gone afterwards. */
export function inBaseFolder<T>(files: ReadonlyMap<string, Buffer>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'codicil-base-'));
  try {
    for (const [file, bytes] of files) {
      const path = join(folder, file);
      // Git takes care that no path leads out of its tree; a damaged repository does not.
      if (relative(folder, path).startsWith('..')) continue;
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
