import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { makeFolder } from '#io/files/make-folder.ts';
import { readBytes } from '#io/files/read-bytes.ts';
import { reasonOf } from '#io/files/read-text.ts';
import { replaceFolder, stagingBeside, tidyFolder } from '#io/files/replace-folder.ts';

/**
 * Writes the files of a notice as the folder `out`, all of them or none; the folder holds nothing
 * else afterwards, so that no file of an earlier try is sent by mistake. Gives why it could not be
 * written.
 */
export function writeNotice(out: string, files: ReadonlyMap<string, Uint8Array>): Issue[] {
  const fresh = stagingBeside(out);
  try {
    tidyFolder(out);
    for (const [path, bytes] of files) {
      const file = join(fresh, path);
      makeFolder(dirname(file));
      writeFileSync(file, bytes);
    }
    replaceFolder(fresh, out);
    return [];
  } catch (cause) {
    return [issue('unwritable-file', topOf(out), { reason: reasonOf(cause) })];
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Whether a folder may be replaced by a notice: it is not there, empty, or the same notice of before. */
export function mayHold(out: string, id: string): boolean {
  if (!existsSync(out)) return true;
  try {
    if (readdirSync(out).length === 0) return true;
    const notice: unknown = JSON.parse(readBytes(join(out, 'notice.json')).toString());
    return typeof notice === 'object' && notice !== null && 'id' in notice && notice.id === id;
  } catch {
    return false;
  }
}
