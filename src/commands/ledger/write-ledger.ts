import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { renderLedger } from '#core/ledger/render-ledger.ts';
import { topOf } from '#core/library/draft.ts';

import { reasonOf } from '#io/files/read-text.ts';

/**
 * Writes a policy's ledger whole or not at all: beside its place, to the disk, then over the old one
 * in one step. Whenever it is interrupted, the old ledger or the new one is there. Gives why it
 * could not be written.
 */
export function writeLedger(library: string, ledger: Ledger): Issue[] {
  const file = `policies/${ledger.policy}/ledger.json`;
  // Dot files are no part of a library, should one be left behind.
  const temporary = join(library, 'policies', ledger.policy, `.ledger.json.${process.pid}`);
  try {
    writeThrough(temporary, renderLedger(ledger));
    renameSync(temporary, join(library, file));
    return [];
  } catch (cause) {
    return [issue('unwritable-file', topOf(file), { reason: reasonOf(cause) })];
  } finally {
    rmSync(temporary, { force: true });
  }
}

function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
