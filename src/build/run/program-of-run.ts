import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SiteProgram } from '#core/ledger/manifest.ts';

/** The versions of this program that decide which bytes it makes. */
export function programOfRun(): SiteProgram {
  const text = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return {
    codicil: version,
    node: process.versions.node,
    icu: process.versions.icu ?? 'none',
  };
}
