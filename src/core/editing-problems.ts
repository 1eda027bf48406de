import { error } from './problem.ts';

/** The problems of scripts that write into a version. */
export const editingProblems = {
  'unfillable-changes': error<{ found: string }>(
    ({ found }) =>
      `Unexpected ${found}, expected \`changes\` with each row on lines of its own, beginning with a hyphen.`,
    () => 'Write it so, or remove it and let `npm run new -- <policy> --fill` write it.',
  ),
};
