import { renderJson } from '../text/render-json.ts';
import type { Place } from '../problems/issue.ts';
import type { Ledger } from '../schemas/ledger-schema.ts';

/** A ledger as the text of its file: one form, a line for each value, so that changes read well. */
export function renderLedger(ledger: Ledger): string {
  return renderJson(ledger);
}

// `{`, the format, the policy and `"entries": [` come first.
const LINES_BEFORE_ENTRIES = 4;

/** Where an entry begins in the text of its ledger; the end of the last one for an index beyond. */
export function placeOfEntry(ledger: Ledger, file: string, index: number): Place {
  const lines = ledger.entries
    .slice(0, index - 1)
    .map((entry) => JSON.stringify(entry, null, 2).split('\n').length);
  const before = lines.reduce((sum, count) => sum + count, LINES_BEFORE_ENTRIES);
  return { file, line: before + 1, column: 5 };
}
