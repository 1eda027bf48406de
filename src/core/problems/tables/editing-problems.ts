import { error, warning } from './problem.ts';

/** The problems of scripts that write into a version, and of the report about a change. */
export const editingProblems = {
  'unfillable-changes': error<{ found: string }>(
    ({ found }) =>
      `Unexpected ${found}, expected \`changes\` with each row on lines of its own, beginning with a hyphen.`,
    () => 'Write it so, or remove it and let `npm run new -- <policy> --fill` write it.',
  ),
  'not-compared': warning<{ revision: string }>(
    ({ revision }) =>
      `Unexpected shallow clone without \`${revision}\`, expected that revision: whether the day of a new version is past was not checked.`,
    () =>
      'Run `git fetch --depth 1 origin <branch>`; in GitHub Actions, give `actions/checkout` the setting `fetch-depth: 0`.',
  ),
  'no-common-commit': error<{ revision: string }>(
    ({ revision }) =>
      `Unexpected revision \`${revision}\`, expected one that has a commit in common with what is checked out.`,
    () => 'Name the branch that the change is to be merged into.',
  ),
};
