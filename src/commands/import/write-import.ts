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
import { basename, dirname, join, resolve } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { readLibrary } from '#io/library/read-library.ts';
import type { ImportPlan } from './plan-import.ts';

/** Why nothing can be written to a folder; nothing where it is empty or not there. */
export function checkTarget(out: string): Issue[] {
  if (!existsSync(out)) return [];
  const isEmpty = statSync(out).isDirectory() && readdirSync(out).length === 0;
  return isEmpty ? [] : [issue('folder-in-use', topOf(out), { folder: out })];
}

/**
 * Writes the whole library, or nothing: it is written beside `out`, read back as any library is, and
 * moved into place only if it has no error.
 */
export function writeImport(plan: ImportPlan, out: string): Issue[] {
  const target = resolve(out);
  const inUse = checkTarget(target);
  if (inUse.length > 0) return inUse;
  mkdirSync(dirname(target), { recursive: true });
  const temporary = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  try {
    for (const { file, text } of plan.files) {
      const path = join(temporary, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    }
    const { library, issues } = readLibrary(temporary);
    if (!library) return issues;
    renameSync(temporary, target);
    return issues;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
