import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { issue, type Issue } from '#core/problems/issue.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import { parseLedger } from '#core/ledger/parse-ledger.ts';
import { topOf } from '#core/library/draft.ts';

import { readText } from '#io/files/read-text.ts';
import { sha256 } from '#io/files/sha256.ts';

/** Ledgers by policy: of a library, which may be ahead of its site, or copies saved from the site. */
export interface TrustedLedgers {
  kind: 'library' | 'copy';
  ledgers: ReadonlyMap<string, Ledger>;
}

/** The ledgers in a library, in a saved site or in one file; with why any cannot be trusted. */
export function readTrusted(place: string): { trusted: TrustedLedgers; issues: Issue[] } {
  const isLibrary = existsSync(join(place, 'site.yaml'));
  const folder = isLibrary ? join(place, 'policies') : place;
  const files = filesIn(folder);
  const ledgers = new Map<string, Ledger>();
  const issues = files.flatMap((file) => {
    const read = readText(dirname(file), basename(file));
    if (!read.ok) return read.issues;
    const name = basename(dirname(resolve(file)));
    // A file that was saved by itself can stand in any folder.
    const policy = file === place ? (policyIn(read.text) ?? name) : name;
    const parsed = parseLedger(read.text, file, policy, sha256);
    if (!parsed.ok) return parsed.issues;
    ledgers.set(policy, parsed.ledger);
    return [];
  });
  const purpose = 'ledger of a library, or one that was saved from a site';
  if (files.length === 0) {
    issues.push(
      issue('missing-file', topOf(place), { file: 'ledger.json', purpose: `the ${purpose}` }),
    );
  }
  return { trusted: { kind: isLibrary ? 'library' : 'copy', ledgers }, issues };
}

function filesIn(place: string): string[] {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .map((name) => join(place, name, 'ledger.json'))
    .filter((file) => existsSync(file));
}

function policyIn(text: string): string | null {
  return /"policy": "([^"]*)"/.exec(text)?.[1] ?? null;
}
