import { error, plain } from './problem.ts';

/** The problems of a git repository that is asked about the past. */
export const gitProblems = {
  'git-missing': plain(
    'Unexpected absence of the program `git`, expected it to be installed.',
    'Install git, or run this where it is installed.',
  ),
  'no-repository': error<{ folder: string }>(
    ({ folder }) => `Unexpected folder \`${folder}\`, expected a git repository.`,
    () => 'Name the folder of a clone.',
  ),
  'shallow-clone': plain(
    'Unexpected shallow clone, expected a repository with its whole history.',
    'Run `git fetch --unshallow`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
  ),
  'unknown-revision': error<{ revision: string; near: string }>(
    ({ revision, near }) =>
      `Unexpected revision \`${revision}\`, expected a branch, a tag or a commit of this repository.${near}`,
    () => 'Correct the name, or fetch it: `git fetch origin <branch>`.',
  ),
  'unknown-path': error<{ path: string; near: string }>(
    ({ path, near }) =>
      `Unexpected path \`${path}\`, expected a file that the history of this branch has.${near}`,
    () => 'Give the path as seen from the root of the repository, with its latest name.',
  ),
  'git-failed': error<{ reason: string }>(
    ({ reason }) => `Unexpected failure of git (${reason}), expected it to read the repository.`,
    () => 'Run the same in the repository with git alone to see why.',
  ),
};
