import { spawnSync } from 'node:child_process';

import { issue, type Issue } from '#core/issue.ts';
import { topOf } from '#core/policy/draft.ts';

/** What git printed, or why it could not. */
export type GitAnswer = { ok: true; output: Buffer } | { ok: false; issue: Issue };

const MOST_OUTPUT = 2 ** 30;

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
    // Messages in English, nothing asked on the terminal, nothing fetched from elsewhere.
    env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1' },
  });
  const place = topOf(repository);
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') {
    return { ok: false, issue: issue('git-missing', place, {}) };
  }
  if (run.status === 0) return { ok: true, output: run.stdout };
  const said = run.stderr?.toString().trim() ?? '';
  if (/not a git repository|cannot change to|dubious ownership/i.test(said)) {
    return { ok: false, issue: issue('no-repository', place, { folder: repository }) };
  }
  const reason = said.split('\n')[0] || (run.error?.message ?? `exit code ${run.status}`);
  return { ok: false, issue: issue('git-failed', place, { reason }) };
}
