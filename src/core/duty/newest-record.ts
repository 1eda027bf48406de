import type { Day } from '../text/calendar-day.ts';
import { dayOf } from '../schemas/ledger-schema.ts';
import type { Policy } from '../library/library.ts';

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
