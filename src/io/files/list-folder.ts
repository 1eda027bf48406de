import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join, posix } from 'node:path';

import type { Issue } from '#core/problems/issue.ts';

import { isOutside, pathInside } from './read-bytes.ts';
import { unreadable } from './read-text.ts';

/** What stands in a folder; a link is what it leads to, and a file where it leads nowhere. */
export interface FolderEntry {
  name: string;
  kind: 'file' | 'folder';
}

/**
 * What stands in `folder` under `root`, without dot files. Nothing for a folder that is not there, an
 * issue for one that cannot be read, and for each link that leads out of `root`. Sorted, so that the order in
 * which a disk lists its files changes nothing.
 */
export function listFolder(
  root: string,
  folder: string,
): { entries: FolderEntry[]; issues: Issue[] } {
  const path = join(root, folder);
  let found: Dirent[];
  try {
    found = readdirSync(pathInside(root, folder), { withFileTypes: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // That the root is a file is told once, of the file that is looked for in it first.
    const isMissing = code === 'ENOENT' || (code === 'ENOTDIR' && !isFolder(root));
    return { entries: [], issues: isMissing ? [] : [unreadable(cause, folder)] };
  }
  const shown = found
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const issues = shown.flatMap((one) => linkIssues(root, folder, one));
  const refused = new Set(issues.map(({ place }) => place.file));
  const entries = shown
    .map(({ name }): FolderEntry => ({
      name,
      kind: isFolder(join(path, name)) ? 'folder' : 'file',
    }))
    .filter(({ name }) => !refused.has(posix.join(folder, name)));
  return { entries, issues };
}

// What a link leads to nowhere is told of where it is read.
function linkIssues(root: string, folder: string, entry: Dirent): Issue[] {
  if (!entry.isSymbolicLink()) return [];
  const file = posix.join(folder, entry.name);
  try {
    pathInside(root, file);
    return [];
  } catch (cause) {
    return isOutside(cause) ? [unreadable(cause, file)] : [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
