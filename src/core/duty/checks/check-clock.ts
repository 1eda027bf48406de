import { topOf } from '#core/library/draft.ts';
import type { Policy } from '#core/library/library.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { dayOf } from '#core/schemas/ledger-schema.ts';
import type { Day } from '#core/text/calendar-day.ts';

/**
 * By a clock that is behind nothing is ever overdue: no day lies before what is on record, nor before the
 * last commit, where its day is known.
 */
export function checkClock(
  policies: readonly Pick<Policy, 'ledger' | 'notices'>[],
  today: Day,
  lastCommit: Day | null = null,
): Issue[] {
  const recorded = newestRecord(policies);
  const newest = recorded !== null && recorded > (lastCommit ?? '') ? recorded : lastCommit;
  if (newest === null || newest <= today) return [];
  return [issue('clock-behind', topOf('site.yaml'), { today, newest })];
}

/**
 * The latest day in the ledgers and in the records of mailings; a clock that shows an earlier day is
 * wrong. Null where nothing is recorded.
 */
export function newestRecord(policies: readonly Pick<Policy, 'ledger' | 'notices'>[]): Day | null {
  const days = policies.flatMap(({ ledger, notices }) => [
    ...(ledger?.entries ?? []).map(dayOf),
    ...(notices?.notices ?? []).flatMap(({ dispatch }) => dispatch.map(({ finished }) => finished)),
  ]);
  return days.sort().at(-1) ?? null;
}
