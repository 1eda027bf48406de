import { EVERYONE } from '../addendum/layers.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { LibraryDraft } from '../library/draft.ts';
import type { PolicySettings } from '../schemas/policy-schema.ts';
import { RESELLER } from '../document/reseller-fields.ts';
import { changedPolicies, type BaseLibrary } from './check-against-base.ts';

/**
 * The policies of which a change touches what people were promised: versions that it adds, alters or
 * removes; whom a policy is for and what it adds to; events and waivers that it takes back; resellers
 * that are gone. Events and waivers that it adds are ways to keep a promise, and touch none.
 */
export function touchedPolicies(draft: LibraryDraft, base: BaseLibrary): Set<string> {
  const known = new Set(draft.resellers.map(({ id }) => id));
  const isResellerGone = [...base.resellers].some((id) => !known.has(id));
  const touched = draft.policies.filter(({ id, settings }) => {
    const before = base.policies.get(id)?.settings;
    if (!before || !settings) return false;
    const hasResellers = [EVERYONE, RESELLER].includes(before.audience);
    return (isResellerGone && hasResellers) || isTouched(before, settings);
  });
  return new Set([...changedPolicies(draft, base), ...touched.map(({ id }) => id)]);
}

function isTouched(before: PolicySettings, now: PolicySettings): boolean {
  return (
    before.audience !== now.audience ||
    before.supplements !== now.supplements ||
    isAnyGone(before.events, now.events) ||
    isAnyGone(before.waivers, now.waivers)
  );
}

function isAnyGone(before: readonly unknown[], now: readonly unknown[]): boolean {
  const kept = new Set(now.map((row) => canonicalJson(row)));
  return before.some((row) => !kept.has(canonicalJson(row)));
}
