import type { Day } from '#core/text/calendar-day.ts';
import { dayOf } from '#core/schemas/ledger-schema.ts';
import type { Policy } from '#core/library/library.ts';

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
