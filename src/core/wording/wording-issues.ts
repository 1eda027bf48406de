import type { Day } from '../text/calendar-day.ts';
import { sortIssues, type Issue } from '../problems/issue.ts';
import type { ProblemCode } from '../problems/problems.ts';
import type { LibraryDraft } from '../library/draft.ts';
import { checkAnchorsToCome } from './links/check-anchors-to-come.ts';
import { checkDates } from './days/check-dates.ts';
import { checkEarlyLinks } from './links/check-early-links.ts';
import { checkLaterBase } from './links/check-later-base.ts';
import { checkNoticeClause } from './days/check-notice-clause.ts';
import { checkNumbers } from './numbers/check-numbers.ts';
import { checkPromisedDays } from './days/check-promised-days.ts';
import { checkQuotedHeadings } from './terms/check-quoted-headings.ts';
import { checkReview } from './days/check-review.ts';
import { checkTerms } from './terms/check-terms.ts';
import { checkTermsElsewhere } from './terms/check-terms-elsewhere.ts';
import { checkTypedNumbers } from './numbers/check-typed-numbers.ts';
import { checkedTexts, type CheckedText } from './texts/checked-texts.ts';

/**
 * What the words of a library say against one another or against its settings, as warnings: the last
 * version of each policy, those that bind nobody yet, and ordinary pages. Earlier ones can no longer
 * be changed. Only links are checked everywhere: they are dead for every reader.
 */
export function wordingIssues(library: LibraryDraft, today: Day): Issue[] {
  const texts = checkedTexts(library, today);
  return sortIssues([
    ...texts.flatMap((text) => issuesOf(text, today)),
    ...library.pages.flatMap((page) => page.leftOvers()),
    ...library.policies.flatMap((policy) => checkReview(policy, today)),
    ...checkEarlyLinks(library, today),
  ]);
}

// Mending the words of a heading also changes its anchor.
function issuesOf(text: CheckedText, today: Day): Issue[] {
  const all = CHECKS.flatMap((check) => check(text, today));
  // Periods that differ say already that clause and data do not agree.
  const found = all.some(({ code }) => code === 'promise-differs-from-clause')
    ? all.filter(({ code }) => !ALONE.has(code))
    : all;
  const lines = new Set(found.map(({ place }) => place.line));
  const anchors = checkAnchorsToCome(text, today);
  return [...found, ...anchors.filter(({ place }) => !lines.has(place.line))];
}

const ALONE: ReadonlySet<ProblemCode> = new Set([
  'clause-weakened-alone',
  'promise-weakened-alone',
]);

const CHECKS: readonly ((text: CheckedText, today: Day) => Issue[])[] = [
  checkTerms,
  checkTermsElsewhere,
  checkNumbers,
  checkTypedNumbers,
  checkQuotedHeadings,
  checkDates,
  checkPromisedDays,
  checkNoticeClause,
  checkLaterBase,
  ({ version }) => version.leftOvers(),
];
