import { error, plain, warning } from './problem.ts';

/** The problems of a git repository that is asked about the past. */
export const gitProblems = {
  'git-missing': plain(
    '`git` is not installed.',
    'Install git, or run this where it is installed.',
  ),
  'no-repository': error<{ folder: string }>(
    ({ folder }) => `Unexpected folder \`${folder}\`, expected a git repository.`,
    () => 'Name the folder of a clone.',
  ),
  'repository-of-another': error<{ folder: string }>(
    ({ folder }) =>
      `Unexpected owner of the folder \`${folder}\`, expected the user who runs this: git reads no repository of another.`,
    ({ folder }) =>
      `If you trust it, run \`git config --global --add safe.directory '${folder}'\`.`,
  ),
  'empty-repository': plain(
    'Unexpected branch without a commit, expected a history.',
    'Check out a branch that has commits.',
  ),
  'partial-clone': plain(
    'Unexpected clone without some of its contents, expected a repository with all of them.',
    'Clone it again without `--filter`; in GitHub Actions, take the setting `filter` away from `actions/checkout`.',
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
  'commit-without-day': error<{ commit: string }>(
    ({ commit }) =>
      `Unexpected time of commit \`${commit}\`, expected one between the years 1 and 9999.`,
    () => 'Import from a folder with a manifest, where you give the days.',
  ),
  'earlier-name': warning<{ path: string; earlier: string; commit: string }>(
    ({ path, earlier, commit }) =>
      `Unexpected beginning of the history of \`${path}\` at commit \`${commit}\`, expected its time as \`${earlier}\` too.`,
    () => 'Add `--follow`, if the two are one policy.',
  ),
  'git-failed': error<{ reason: string }>(
    ({ reason }) => `Unexpected failure of git (${reason}), expected it to read the repository.`,
    () => 'Run the same in the repository with git alone to see why.',
  ),
};
