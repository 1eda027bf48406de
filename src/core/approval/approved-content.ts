import { canonicalJson } from '../ledger/canonical-json.ts';
import type { Sha256 } from '../schemas/ledger-schema.ts';
import type { VersionSettings } from '../schemas/version-schema.ts';

/**
 * What an approval covers besides the text: everything of the front matter that decides something or
 * that readers are told. Why a change was judged so, where a text came from, and the approvals
 * themselves may still be bettered.
 */
function decisionsOf(settings: VersionSettings): Record<string, unknown> {
  const { changes, placement } = settings;
  return {
    ...settings,
    approvals: null,
    provenance: null,
    changes: changes.map((change) => ({ ...change, reason: null })),
    // Which version of the policy was read last is noted long after.
    placement: Object.fromEntries(
      Object.entries(placement).map(([anchor, place]) => [anchor, { ...place, reviewed: null }]),
    ),
  };
}

/** SHA-256 of the decisions that an approval covers, as canonical JSON. */
export function decisionsDigest(settings: VersionSettings, sha256: Sha256): string {
  return sha256(canonicalJson(decisionsOf(settings)));
}

/** The keys of front matter that an approval covers and in which two versions differ, sorted. */
export function changedDecisions(was: VersionSettings, is: VersionSettings): string[] {
  const [before, after] = [decisionsOf(was), decisionsOf(is)];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys]
    .filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null))
    .sort();
}
