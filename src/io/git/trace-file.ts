import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

import { LOG_OPTIONS, parseLog, type FileChange, type LogCommit } from './parse-log.ts';
import { runGit } from './run-git.ts';

/** What a commit made of the file. */
export interface FileState extends Pick<LogCommit, 'commit' | 'seconds' | 'subject'> {
  /** Its path then. */
  path: string;
  /** The name of its content; none where the commit deleted it or put a link in its place. */
  blob: string | null;
}

/** A commit that gave the file its name, and the name before. */
export interface Renaming {
  commit: string;
  from: string;
}

/**
 * The commits on the branch that is checked out which changed the file, newest first. With `follow`
 * also those that changed it under its earlier names; without, the renaming with which its history
 * begins, if it does.
 */
export function traceFile(
  repository: string,
  path: string,
  follow: boolean,
): { ok: true; states: FileState[]; renaming: Renaming | null } | { ok: false; issue: Issue } {
  const states: FileState[] = [];
  let name = path;
  let start = 'HEAD';
  for (;;) {
    const log = readLog(repository, ['--no-renames', start, '--', `:(top,literal)${name}`]);
    if (!log.ok) return log;
    const found = log.commits.flatMap((commit) => stateOf(commit, name));
    // A name whose bytes are no UTF-8 cannot be asked for: better none of the history than its end.
    if (found.length === 0 && name !== path) {
      const details = { path: name, near: '' };
      return { ok: false, issue: issue('unknown-path', topOf(repository), details) };
    }
    const births = found.filter(({ isBirth }) => isBirth).map(({ state }) => state.commit);
    const born = findRenaming(repository, follow ? births : births.slice(-1), name);
    if (!born.ok) return born;
    const { renaming } = born;
    const last = found.findIndex(({ state }) => state.commit === renaming?.commit);
    const taken = follow && renaming ? found.slice(0, last + 1) : found;
    states.push(...taken.map(({ state }) => state));
    if (!follow || !renaming) return { ok: true, states, renaming };
    name = renaming.from;
    start = `${renaming.commit}^`;
  }
}

function readLog(
  repository: string,
  parameters: readonly string[],
): { ok: true; commits: LogCommit[] } | { ok: false; issue: Issue } {
  const log = runGit(repository, ['log', ...LOG_OPTIONS, ...parameters]);
  return log.ok ? { ok: true, commits: parseLog(log.output.toString('utf8')) } : log;
}

function stateOf(
  { commit, seconds, subject, changes }: LogCommit,
  path: string,
): { state: FileState; isBirth: boolean }[] {
  const change = changes.find((one) => one.path === path);
  if (!change) return [];
  const blob = isFile(change) ? change.blob : null;
  const state = { commit, seconds, subject, path, blob };
  return [{ state, isBirth: change.status === 'A' }];
}

function isFile({ mode }: FileChange): boolean {
  return mode.startsWith('100');
}

/** The first of the commits that did not add the file but rename another. */
function findRenaming(
  repository: string,
  commits: readonly string[],
  path: string,
): { ok: true; renaming: Renaming | null } | { ok: false; issue: Issue } {
  for (const commit of commits) {
    const log = readLog(repository, ['-M', RENAME_LIMIT, '-1', commit, '--']);
    if (!log.ok) return log;
    const changes = log.commits[0]?.changes ?? [];
    const change = changes.find((one) => one.path === path && one.status === 'R');
    if (change) return { ok: true, renaming: { commit, from: change.from } };
  }
  return { ok: true, renaming: null };
}

// Git compares that many deleted files with as many new ones; identical ones it finds in any number.
const RENAME_LIMIT = '-l3000';
