import { Temporal } from 'temporal-polyfill';

import type { Day } from '#core/text/calendar-day.ts';
import { issue, type Issue } from '#core/problems/issue.ts';
import type { PolicyDraft } from '#core/library/draft.ts';

/** A review of a policy that is due, or that is said to have been made on a day to come. */
export function checkReview({ settings, locate }: PolicyDraft, today: Day): Issue[] {
  const review = settings?.review;
  if (!review) return [];
  const { last, everyMonths } = review;
  const place = locate(['review', 'last']);
  if (last > today) return [issue('review-to-come', place, { last, today })];
  const due = Temporal.PlainDate.from(last).add({ months: everyMonths }).toString();
  return due < today ? [issue('review-overdue', place, { due, last, everyMonths })] : [];
}
