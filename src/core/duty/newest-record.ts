import type { Day } from '../calendar-day.ts';
import { dayOf } from '../ledger/ledger-schema.ts';
import type { Policy } from '../policy/library.ts';

/**
 * The last day of which something is on record in a ledger or as sent: no true clock shows an earlier
 * one. Nothing without any record.
 */
export function newestRecord(policies: readonly Pick<Policy, 'ledger' | 'notices'>[]): Day | null {
  const days = policies.flatMap(({ ledger, notices }) => [
    ...(ledger?.entries ?? []).map(dayOf),
    ...(notices?.notices ?? []).flatMap(({ dispatch }) => dispatch.map(({ finished }) => finished)),
  ]);
  return days.sort().at(-1) ?? null;
}
