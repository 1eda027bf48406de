import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { reasonOf } from '#io/files/read-text.ts';
import { removeLeftOvers, temporaryBeside, writeThrough } from '#io/files/write-whole.ts';

/**
 * Writes a file of a library that is not there yet, whole or not at all: what another has put in its
 * place is never overwritten. Gives why it could not be written.
 */
export function writeNew(library: string, file: string, text: string): Issue[] {
  const target = join(library, file);
  const temporary = temporaryBeside(target);
  try {
    removeLeftOvers(dirname(target));
    writeThrough(temporary, text);
    if (existsSync(target)) return [unwritable(file, TAKEN)];
    place(temporary, target);
    return [];
  } catch (cause) {
    const isTaken = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    return [unwritable(file, isTaken ? TAKEN : reasonOf(cause))];
  } finally {
    rmSync(temporary, { force: true });
  }
}

const TAKEN = 'a file of that name is there';

function unwritable(file: string, reason: string): Issue {
  return issue('unwritable-file', topOf(file), { reason });
}

// Unlike a renaming, a second name is refused where one has been taken since; not every disk has them.
function place(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (cause) {
    if (!WITHOUT_LINKS.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    renameSync(temporary, target);
  }
}

const WITHOUT_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP']);
