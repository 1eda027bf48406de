import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import { topOf } from '#core/library/draft.ts';
import type { Policy } from '#core/library/library.ts';
import { newestRecord } from './newest-record.ts';

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
