import { spawnSync } from 'node:child_process';

import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';

/** What git printed, or why it could not. */
type GitAnswer = { ok: true; output: Buffer } | { ok: false; issue: Issue };

/**
 * Runs git in a repository, without a shell. Arguments that come from outside belong after
 * `--end-of-options` or `--`.
 */
export function runGit(
  repository: string,
  parameters: readonly string[],
  input?: string,
): GitAnswer {
  const run = spawnSync('git', ['-C', repository, ...parameters], {
    input: input ?? '',
    maxBuffer: MOST_OUTPUT,
    env: environment(),
  });
  const place = topOf(repository);
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    return { ok: false, issue: issue('git-missing', place, {}) };
  }
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOBUFS') {
    const limit = `${MOST_OUTPUT / 2 ** 20} MB of what git tells`;
    return { ok: false, issue: issue('too-much-to-read', place, { limit }) };
  }
  if (run.status === 0) return { ok: true, output: run.stdout };
  const said = run.stderr?.toString().trim() ?? '';
  const known = REFUSALS.find(([words]) => words.test(said))?.[1];
  // The top of a repository stands in the words about its owner.
  const folder = /repository at '([^']+)'/.exec(said)?.[1] ?? repository;
  if (known) return { ok: false, issue: issue(known, place, { folder }) };
  const lines = said.split('\n');
  const fatal = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines[0];
  const reason = fatal || (run.error?.message ?? `exit code ${run.status}`);
  return { ok: false, issue: issue('git-failed', place, { reason }) };
}

/** In bytes: the history of any policy is less. */
const MOST_OUTPUT = 256 * 2 ** 20;

// Git's own words, in the order in which they are looked for.
const REFUSALS = [
  [/dubious ownership/i, 'repository-of-another'],
  [/not a git repository|cannot change to/i, 'no-repository'],
  [/lazy fetch|promisor/i, 'partial-clone'],
] as const;

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !FROM_OUTSIDE.has(name));
  return {
    ...Object.fromEntries(own),
    // Messages in English, nothing asked on the terminal, nothing fetched, nothing written.
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

// What git sets for its hooks and aliases (`git rev-parse --local-env-vars`): with it `-C` would still
// read the repository that the hook belongs to. Settings given by `-c` stay. Then what would change the
// meaning of a path.
const FROM_OUTSIDE = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_REPLACE_REF_BASE',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
  'GIT_GLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
]);
