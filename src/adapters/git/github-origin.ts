import { runGit } from './run-git.ts';

/** The `owner/name` on GitHub that a clone comes from; nothing else of its address, which can hold a password. */
export function githubOrigin(repository: string): string | null {
  const origin = runGit(repository, ['config', '--get', 'remote.origin.url']);
  const address = origin.ok ? origin.output.toString('utf8').trim() : '';
  return ON_GITHUB.exec(address)?.[1] ?? null;
}

const ON_GITHUB =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/]*@)?|git@)github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
