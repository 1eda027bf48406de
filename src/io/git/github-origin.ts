import { PROBLEM_PAGES } from '#core/problems/issue-formats.ts';

import { runGit } from './run-git.ts';

/** The `owner/name` on GitHub that a clone comes from; nothing else of its address, which can hold a password. */
export function githubOrigin(repository: string): string | null {
  const origin = runGit(repository, ['config', '--get', 'remote.origin.url']);
  const address = origin.ok ? origin.output.toString('utf8').trim() : '';
  return ON_GITHUB.exec(address)?.[1] ?? null;
}

/** Address of the folder with a page for each problem, where the clone that this is run in is of GitHub. */
export function problemPagesOnline(): string | null {
  const repository = githubOrigin(process.cwd());
  return repository === null ? null : `https://github.com/${repository}/blob/HEAD/${PROBLEM_PAGES}`;
}

const ON_GITHUB =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?|git@)github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
