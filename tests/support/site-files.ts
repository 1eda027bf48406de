import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files under a folder, as paths within it, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The pages of a built site as paths after its base: `` for home, `terms/history/`, `404.html`. */
export function pagesIn(dist: string): string[] {
  return filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace(/(?:^|(?<=\/))index\.html$/, ''));
}

/** The text of one file of a built site. */
export function fileOf(dist: string, path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** Every file of a folder with the digest of its bytes. */
export function digestsIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
