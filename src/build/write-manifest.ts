import { writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

import type { Day } from '#core/text/calendar-day.ts';
import { headOf } from '#core/ledger/chain.ts';
import { makeManifest, renderManifest } from '#core/ledger/manifest.ts';
import type { Library } from '#core/library/library.ts';
import { publicLedger } from '#site/open-data/ledger-data.ts';
import { publicPolicies } from '#site/addresses/policy-pages.ts';

import { sha256 } from '#io/files/sha256.ts';
import { programOfRun } from './run/program-of-run.ts';

/**
 * Writes the manifest of a site that stands complete in `folder`, but for what its host takes away:
 * `digests` are those of its files, and `shards` says how many it was joined from.
 */
export function writeManifest(
  folder: string,
  library: Library,
  today: Day,
  digests: Readonly<Record<string, string>>,
  shards: number | null,
): void {
  const ledgers = publicPolicies(library, today).flatMap(({ policy: { id, ledger } }) =>
    ledger ? [[id, headOf(publicLedger(ledger, today), sha256)]] : [],
  );
  const files = Object.entries(digests).map(([path, digest]) => [
    path.replaceAll(sep, '/'),
    digest,
  ]);
  const manifest = makeManifest({
    asOf: today,
    madeBy: programOfRun(),
    ...(shards !== null && { shards }),
    ledgers: Object.fromEntries(ledgers) as Record<string, string>,
    files: Object.fromEntries(files) as Record<string, string>,
  });
  writeFileSync(join(folder, 'manifest.json'), renderManifest(manifest));
}
