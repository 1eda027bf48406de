import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { readLibrary } from '#io/library/read-library.ts';
import type { Files } from './starter-library.ts';

/**
 * Writes a project whole or not at all: beside its place, with its library read back as any is, then moved into
 * place. Gives the errors, if there are any. Only a folder that is empty is filled, or has nothing but `.git`.
 */
export function writeProject(folder: string, files: Files): Issue[] {
  if (!isFree(folder)) return [issue('folder-in-use', topOf(folder), { folder })];
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(join(dirname(folder), `.${basename(folder)}-`));
  try {
    for (const [file, content] of files) {
      const path = join(temporary, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { flag: 'wx' });
    }
    const { issues } = readLibrary(join(temporary, 'content'));
    const errors = issues.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) moveInto(folder, temporary);
    return errors;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && readdirSync(folder).every((name) => name === '.git');
}

// A folder that is there may be the one that a terminal is in: it stays the same one.
function moveInto(folder: string, from: string): void {
  const isNew = !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const moved: string[] = [];
  try {
    for (const name of readdirSync(from)) {
      renameSync(join(from, name), join(folder, name));
      moved.push(name);
    }
  } catch (cause) {
    for (const name of moved) rmSync(join(folder, name), { recursive: true });
    if (isNew) rmSync(folder, { recursive: true });
    throw cause;
  }
}
