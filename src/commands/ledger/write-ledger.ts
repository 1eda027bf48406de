import type { Issue } from '#core/problems/issue.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';

import { writeWhole } from '#io/files/write-whole.ts';

/** Writes a policy's ledger whole or not at all. Gives why it could not be written. */
export function writeLedger(library: string, ledger: Ledger): Issue[] {
  return writeWhole(library, `policies/${ledger.policy}/ledger.json`, renderLedger(ledger));
}
