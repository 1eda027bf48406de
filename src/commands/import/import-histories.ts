import { dirname } from 'node:path';

import { topOf } from '#core/library/draft.ts';
import type { Issue } from '#core/problems/issue.ts';

import {
  joinPolicies,
  planSiteSettings,
  type ImportOptions,
  type ImportPlan,
} from './plan-import.ts';
import { planPolicy, type PlannedPolicy } from './plan-policy.ts';
import { readGitHistories, type GitSource } from './read-git-histories.ts';
import type { OtherCommits } from './read-git-history.ts';
import { readHistories, type History } from './read-histories.ts';
import { readTaken } from './read-taken.ts';
import { tryFolder } from '#io/files/make-folder.ts';
import { checkTarget, writeImport } from './write-import.ts';

/** What an import came to. Whatever could be taken stands at its place; the rest is left out. */
interface ImportResult {
  plan: ImportPlan | null;
  /** What is wrong with the source as a whole, or with the place of the library. */
  issues: Issue[];
  /** Whether the library holds what the plan says. */
  isWritten: boolean;
}

/** Is told how many documents of all are converted. */
type Progress = (done: number, all: number) => void;

/** Reads the histories under `folder` and writes them to the library `out`. */
export function importHistories(
  folder: string,
  out: string,
  options: ImportOptions,
  progress: Progress = () => undefined,
): ImportResult {
  return importAs(readHistories(folder), out, options, progress);
}

/** Reads the histories of files in a git repository and writes them to the library `out`. */
export function importFromGit(
  source: GitSource,
  out: string,
  options: ImportOptions,
  progress: Progress = () => undefined,
): ImportResult & OtherCommits {
  const { dropped, removals, ...read } = readGitHistories(source);
  return { ...importAs(read, out, options, progress), dropped, removals };
}

function importAs(
  { histories, issues: found }: ReturnType<typeof readHistories>,
  out: string,
  options: ImportOptions,
  progress: Progress,
): ImportResult {
  tryFolder(out);
  const unusable = checkTarget(out);
  if (unusable.length > 0 || histories.length === 0) {
    return { plan: null, issues: [...found, ...unusable], isWritten: false };
  }
  const result = writeWhatHolds(histories, out, options, progress);
  return { ...result, issues: [...found, ...result.issues] };
}

/**
 * Writes all versions with which the library has no error. Its check sees them together: a version that
 * it blames is left out, and those after it are converted without it.
 */
function writeWhatHolds(
  histories: readonly History[],
  out: string,
  options: ImportOptions,
  progress: Progress,
): ImportResult {
  const taken = readTaken(out);
  const refused = new Map<string, Issue>();
  const plans = new Map<string, PlannedPolicy>();
  let waiting = histories;
  for (;;) {
    for (const [index, history] of waiting.entries()) {
      progress(index, waiting.length);
      const known = { refused, taken: taken.get(history.id) ?? new Map() };
      plans.set(history.id, planPolicy(history, options, known));
    }
    const plan = joinPolicies([...plans.values()], planSiteSettings(histories, options));
    if (plan.versions.length === 0) return { plan, issues: [], isWritten: plan.taken > 0 };
    const errors = writeImport(plan, out).filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { plan, issues: [], isWritten: true };
    const blamed = blame(errors, plan);
    if (blamed.size === 0) return { plan, issues: errors, isWritten: false };
    for (const [source, issue] of blamed) refused.set(source, issue);
    waiting = histories.filter(({ versions }) => versions.some((one) => blamed.has(one.source)));
  }
}

/** The versions of the plan that an error of the library is about, by their source. */
function blame(errors: readonly Issue[], { versions }: ImportPlan): Map<string, Issue> {
  const blamed = new Map<string, Issue>();
  for (const error of errors) {
    const own = versions.filter(({ file }) => file === error.place.file);
    // An error of another file of the policy cannot be told from what was added to it.
    const folder = `${dirname(error.place.file)}/`;
    const isOfPolicy = folder.startsWith('policies/');
    const besides = isOfPolicy ? versions.filter(({ file }) => file.startsWith(folder)) : [];
    for (const { source } of own.length > 0 ? own : besides) {
      if (!blamed.has(source)) blamed.set(source, { ...error, place: topOf(source) });
    }
  }
  return blamed;
}
