import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { finishLibrary } from '#io/library/finish-library.ts';
import { writeLedger } from '#commands/ledger/write-ledger.ts';
import { readDraft } from '#io/library/read-library.ts';
import { sha256 } from '#io/files/sha256.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { emptyLedger, extendChain } from '#core/ledger/chain.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { planSeal } from '#core/ledger/plan-seal.ts';
import type { Policy } from '#core/library/library.ts';

import { FIRST, frontMatter, LibraryBuilder, SECOND } from './library-builder.ts';

/** The ledger of the policy of a sealed library. */
export const LEDGER = 'policies/privacy/ledger.json';
/** The settings of its policy, with two events. */
export const POLICY = 'policies/privacy/policy.yaml';
/** The day on which it is sealed. */
export const SEALED_ON = '2024-12-01';

/** The smallest library with two versions of two sections and two events, sealed. */
export function sealedLibrary(): LibraryBuilder {
  const library = new LibraryBuilder({
    [FIRST]: `${frontMatter('2024-01-01')}\n## Data\n\nWe keep your data.\n\n## Logs\n\nWe keep logs.\n`,
    [SECOND]: `${frontMatter('2024-07-01')}\n## Data\n\nWe keep your data.\n\n## Logs\n\nWe keep no logs.\n`,
    [POLICY]: [
      'title: Privacy Policy',
      'kind: privacy-policy',
      'events:',
      '  - { kind: erratum, version: 2024-01-01, on: 2024-02-01, reason: Read “the data”. }',
      '  - kind: postponement',
      '    version: 2024-06-01',
      '    on: 2024-06-10',
      '    effective: 2024-08-01',
      '    reason: The letters went out late.',
      'decisionsSince: 9999-12-31',
      '',
    ].join('\n'),
  });
  seal(library, SEALED_ON);
  return library;
}

/** Seals everything that is public on a day. */
export function seal(builder: LibraryBuilder, today: Day): void {
  sealPolicies(builder, builder.library().policies, today);
}

/** The same of a library with problems that the check did not know when it was sealed. */
export function sealAsBefore(builder: LibraryBuilder, today: Day): void {
  const library = finishLibrary(readDraft(builder.folder).draft);
  sealPolicies(builder, library?.policies ?? [], today);
}

function sealPolicies(builder: LibraryBuilder, policies: readonly Policy[], today: Day): void {
  for (const policy of policies) {
    const added = planSeal(policy, today, sha256);
    const ledger = extendChain(policy.ledger ?? emptyLedger(policy.id), added, sha256);
    const issues = writeLedger(builder.folder, ledger);
    if (issues.length > 0) throw new Error(issues[0]?.message);
  }
}

/** The ledger of a library's policy as it stands in its file. */
export function ledgerOf(builder: LibraryBuilder): Ledger {
  return JSON.parse(readFileSync(join(builder.folder, LEDGER), 'utf8')) as Ledger;
}
