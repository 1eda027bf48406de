import type { Issue } from '#core/problems/issue.ts';
import type { ProblemCode } from '#core/problems/problems.ts';

// What texts were sealed with before the check knew of it.
const LATER: ReadonlySet<ProblemCode> = new Set([
  'comment-in-value',
  'curly-quotes',
  'empty-heading',
  'struck-text',
  'link-title',
]);
const LATER_IN_TEXT: ReadonlySet<ProblemCode> = new Set(['hidden-character']);

/**
 * Of the issues of a sealed version's file those that its author can mend: a sealed text stays as it is,
 * whatever the check learns later. `firstLine` is where its text begins, below the front matter.
 */
export function fixableWhenSealed(issues: readonly Issue[], firstLine: number): Issue[] {
  return issues.filter(
    ({ code, place }) => !LATER.has(code) && !(LATER_IN_TEXT.has(code) && place.line >= firstLine),
  );
}
