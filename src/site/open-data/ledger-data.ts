import type { Day } from '#core/text/calendar-day.ts';
import { dayOf, type Ledger } from '#core/schemas/ledger-schema.ts';

/** A ledger as far as it is public on `today`: days never go back in it, so this is its beginning. */
export function publicLedger(ledger: Ledger, today: Day): Ledger {
  return { ...ledger, entries: ledger.entries.filter((entry) => dayOf(entry) <= today) };
}
