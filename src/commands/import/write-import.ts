import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { makeFolder } from '#io/files/make-folder.ts';
import { stagingBeside, tidyFolder } from '#io/files/replace-folder.ts';
import { readLibrary } from '#io/library/read-library.ts';
import type { ImportPlan } from './plan-import.ts';
import type { PlannedFile } from './plan-policy.ts';

/** Why nothing can be written to a folder; nothing where it is a library, empty or not there. */
export function checkTarget(out: string): Issue[] {
  if (!existsSync(out) || isLibrary(out)) return [];
  const isEmpty = statSync(out).isDirectory() && readdirSync(out).length === 0;
  return isEmpty ? [] : [issue('folder-in-use', topOf(out), { folder: out })];
}

/** Whether a library stands in a folder. */
export function isLibrary(folder: string): boolean {
  return existsSync(join(folder, 'site.yaml'));
}

/**
 * Adds the files of the plan that are not there, or nothing: the whole library is written beside `out`
 * and read back, and only if it has no error its new files are moved into place. Gives what was found.
 */
export function writeImport(plan: ImportPlan, out: string): Issue[] {
  const target = resolve(out);
  tidyFolder(target);
  const unusable = checkTarget(target);
  if (unusable.length > 0) return unusable;
  makeFolder(dirname(target));
  const temporary = stagingBeside(target);
  const isAdded = isLibrary(target);
  try {
    mkdirSync(temporary);
    if (isAdded) cpSync(target, temporary, { recursive: true });
    const added = plan.files.filter(({ file }) => !existsSync(join(temporary, file)));
    for (const file of added) writeNew(temporary, file);
    const { library, issues } = readLibrary(temporary);
    if (!library) return issues;
    if (!isAdded) renameSync(temporary, target);
    // Whole files alone, policies before their versions: an interrupted run is taken up by the next.
    else for (const { file } of added) moveNew(join(temporary, file), join(target, file));
    return issues;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function writeNew(folder: string, { file, text }: PlannedFile): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}

function moveNew(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
