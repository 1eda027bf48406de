import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import { readBytes } from '#io/files/read-bytes.ts';
import { reasonOf } from '#io/files/read-text.ts';
import { LARGEST_FILE, TOO_LARGE, type Archive, type ReadFile } from './archive.ts';

/** The site in a folder. Nothing outside the folder is read, wherever its links lead. */
export function folderArchive(folder: string): Archive {
  return {
    name: folder.endsWith('/') ? folder : `${folder}/`,
    read: (path) => Promise.resolve(readFrom(folder, path)),
    list: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
        .sort(),
  };
}

function readFrom(folder: string, path: string): ReadFile {
  const file = join(folder, path);
  try {
    const inside = relative(realpathSync(folder), realpathSync(file));
    if (inside.startsWith('..')) return failure('a link that leads out of the folder');
    if (statSync(file).size > LARGEST_FILE) return failure(TOO_LARGE);
    return { ok: true, bytes: readBytes(file) };
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    return failure(isMissing ? 'there is none' : reasonOf(cause));
  }
}

function failure(reason: string): ReadFile {
  return { ok: false, reason, isDown: false };
}
