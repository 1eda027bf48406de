import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { reasonOf } from './read-text.ts';

/** What stands in a folder; a link is what it leads to, and a file where it leads nowhere. */
export interface Entry {
  name: string;
  kind: 'file' | 'folder';
}

/**
 * What stands in `folder` under `root`, without dot files. Nothing for a folder that is not there, an
 * issue for one that cannot be read. Sorted, so that the order in which a disk lists its files
 * changes nothing.
 */
export function listFolder(root: string, folder: string): { entries: Entry[]; issues: Issue[] } {
  const path = join(root, folder);
  let names: string[];
  try {
    names = readdirSync(path);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = reasonOf(cause);
    const issues = isMissing ? [] : [issue('unreadable-file', topOf(folder), { reason })];
    return { entries: [], issues };
  }
  const entries = names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name): Entry => ({ name, kind: isFolder(join(path, name)) ? 'folder' : 'file' }));
  return { entries, issues: [] };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
