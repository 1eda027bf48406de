import type { Issue } from '#core/problems/issue.ts';

import { planImport, type ImportOptions, type ImportPlan } from './plan-import.ts';
import { readGitHistory, type GitSource, type OtherCommits } from './read-git-history.ts';
import { readHistories } from './read-histories.ts';
import { checkTarget, writeImport } from './write-import.ts';

/** What an import came to: without errors the library stands at its place, with one nothing does. */
interface ImportResult {
  plan: ImportPlan | null;
  issues: Issue[];
  /** Whether the library is written. */
  isWritten: boolean;
}

/** Reads the histories under `folder` and writes them as a library to `out`. */
export function importHistories(folder: string, out: string, options: ImportOptions): ImportResult {
  return importAs(readHistories(folder), out, options);
}

/** Reads the history of a file in a git repository and writes it as a library to `out`. */
export function importFromGit(
  source: GitSource,
  out: string,
  options: ImportOptions,
): ImportResult & OtherCommits {
  const { dropped, removals, ...read } = readGitHistory(source);
  return { ...importAs(read, out, options), dropped, removals };
}

function importAs(
  { histories, issues: found }: ReturnType<typeof readHistories>,
  out: string,
  options: ImportOptions,
): ImportResult {
  const issues = [...found, ...checkTarget(out)];
  if (hasErrors(issues)) return { plan: null, issues, isWritten: false };
  const plan = planImport(histories, options);
  const known = [...issues, ...plan.issues];
  if (hasErrors(plan.issues)) return { plan, issues: known, isWritten: false };
  const written = writeImport(plan, out);
  return { plan, issues: [...known, ...written], isWritten: !hasErrors(written) };
}

function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
