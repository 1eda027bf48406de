import type { Issue } from '../problems/issue.ts';
import type { ProblemCode } from '../problems/problems.ts';

/**
 * The issues without those that go away once another one is fixed. One
 * follows if a cause of it stands in the same file and, where both name sections, is about the same.
 */
export function withoutConsequences(issues: readonly Issue[]): Issue[] {
  const causes = Map.groupBy(issues, ({ code, place }) => `${code} ${place.file}`);
  const follows = (one: Issue): boolean =>
    (CAUSES[one.code] ?? []).some((code) =>
      causes.get(`${code} ${one.place.file}`)?.some((cause) => isAboutSame(cause, one)),
    );
  const misnamed = new Set(
    issues.flatMap(({ code, place }) => (code === 'unexpected-file' ? [folderOf(place.file)] : [])),
  );
  const isMisnamed = ({ code, place }: Issue): boolean =>
    code === 'policy-without-version' && misnamed.has(folderOf(place.file));
  const resealed = new Set(
    issues.flatMap(({ code, place }) =>
      code === 'sealed-text-changed' ? [folderOf(place.file)] : [],
    ),
  );
  // Restoring the sealed text takes back the change of it, and of what follows it.
  const isOfSealed = ({ code, place }: Issue): boolean =>
    OF_SEALED.has(code) && resealed.has(folderOf(place.file));
  return issues
    .filter((one) => !follows(one) && !isMisnamed(one) && !isOfSealed(one))
    .map((one) => withLaterDay(one, issues));
}

/** What else a mistake leads to, by the problem that it leads to. */
const CAUSES: Partial<Record<ProblemCode, readonly ProblemCode[]>> = {
  'undecided-change': [
    'anchor-gone',
    'change-of-unknown-section',
    'anchor-without-sign',
    'duplicate-anchor',
    'invalid-anchor',
    'expression',
    'raw-html',
    'unknown-component',
    'component-misuse',
    'image-in-version',
    'merge-conflict',
  ],
  'duplicate-anchor': ['anchor-gone'],
  'anchor-look-alike': ['invalid-anchor'],
  'typed-number': ['anchor-gone'],
  'unused-choice': ['undecided-change', 'undefined-choice', 'change-of-unknown-section'],
  'overlapping-versions': [
    'effective-before-published',
    'contradictory-cohorts',
    'effective-too-early',
    'effective-by-new-promise',
  ],
  'overlapping-transitions': [
    'effective-before-published',
    'contradictory-cohorts',
    'effective-too-early',
    'effective-by-new-promise',
  ],
  'choice-after-effect': ['effective-before-published', 'effective-too-early'],
  'effective-too-early': ['effective-before-published'],
  'left-over-syntax': ['anchor-gone'],
  'comment-in-value': ['change-of-unknown-section'],
  'unsound-anchor': ['anchor-gone'],
  // Whether the promise follows the clause is asked once the change of the clause is decided.
  'unanswered-findings': ['duplicate-change'],
  'clause-weakened-alone': ['undecided-change', 'anchor-gone'],
  'promise-weakened-alone': ['undecided-change', 'anchor-gone'],
  'unknown-key': ['hidden-character'],
  'change-of-unknown-section': ['hidden-character'],
  'empty-version': ['missing-front-matter', 'hidden-character'],
};

const OF_SEALED: ReadonlySet<ProblemCode> = new Set([
  'undecided-change',
  'decision-without-change',
]);

/** Follow from what stands on the same line alone. */
const ON_ONE_LINE: ReadonlySet<ProblemCode> = new Set([
  'left-over-syntax',
  'typed-number',
  'comment-in-value',
  'unsound-anchor',
  'unknown-key',
  'change-of-unknown-section',
]);

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function isAboutSame(cause: Issue, one: Issue): boolean {
  if (ON_ONE_LINE.has(one.code)) return cause.place.line === one.place.line;
  const [a, b] = [cause.sections, one.sections];
  return !a || !b || a.some((section) => b.includes(section));
}

/** Each names the first day that does, for the one before it too. */
const LATER_DAYS: readonly ProblemCode[] = ['effective-too-early', 'overlapping-versions'];

// One day that is late enough for everything.
function withLaterDay(one: Issue, issues: readonly Issue[]): Issue {
  if (one.code !== 'effective-before-published') return one;
  const inFile = issues.filter(({ place }) => place.file === one.place.file);
  const later = LATER_DAYS.flatMap((code) => inFile.find((other) => other.code === code) ?? []);
  return later[0] ? { ...one, step: later[0].step } : one;
}
