import { error } from './problem.ts';

/** The problems of a theme. */
export const lookProblems = {
  'unreadable-colour': error<{
    scheme: string;
    colour: string;
    contrast: string;
    nearest: string;
  }>(
    ({ scheme, colour, contrast }) =>
      `Unexpected colour \`${colour}\` with a contrast of ${contrast}:1 in the ${scheme} scheme, expected 4.5:1 or more.`,
    ({ scheme, nearest }) => `Write \`${scheme}: '${nearest}'\`, the nearest that can be read.`,
  ),
};
