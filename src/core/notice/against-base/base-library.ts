import { EVERYONE } from '#core/addendum/layers.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import type { LibraryDraft } from '#core/library/draft.ts';
import type { Ledger } from '#core/schemas/ledger-schema.ts';
import type { PolicySettings } from '#core/schemas/policy-schema.ts';
import type { Site } from '#core/schemas/site-schema.ts';
import type { Effective, NoticePromise, VersionSettings } from '#core/schemas/version-schema.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';

/** What the branch that a change is for has of a library. */
export interface BaseLibrary {
  /** As it was asked for, as in `origin/main`. */
  revision: string;
  /** Whether it keeps ledgers: only then must public versions stay unchanged. */
  hasLedger: boolean;
  /** `site.yaml`; nothing if it cannot be read. */
  site: Site | null;
  policies: ReadonlyMap<string, BasePolicy>;
  /** The ids of the resellers. */
  resellers: ReadonlySet<string>;
}

export interface BasePolicy {
  /** `policy.yaml`; nothing if it cannot be read. */
  settings: PolicySettings | null;
  ledger: Ledger | null;
  versions: ReadonlyMap<string, BaseVersion>;
}

type Provenance = VersionSettings['provenance'];

export interface BaseVersion {
  /** Its file, relative to the library. */
  file: string;
  /** Whether the file has the same bytes in the library. */
  isSame: boolean;
  /** The digest of its text and what it says of itself; nothing of what cannot be read. */
  read: () => {
    digest: string | null;
    effective: Effective | null;
    noticePromise: NoticePromise | null;
    provenance: Provenance;
  };
}

/** The policies in which a version was added, altered or removed. */
export function changedPolicies({ policies }: LibraryDraft, base: BaseLibrary): Set<string> {
  const changed = policies.filter(({ id, versions }) => {
    const known = base.policies.get(id)?.versions;
    const same = versions.filter((version) => known?.get(version.id)?.isSame === true);
    return same.length < versions.length || same.length < (known?.size ?? 0);
  });
  return new Set(changed.map(({ id }) => id));
}

/**
 * The policies in which a change affects what people were promised. It does so if it adds, alters or removes
 * a version, changes the audience of a policy or what it supplements, takes back an event or a waiver, or
 * removes a reseller. Adding events and waivers does not: they are ways to keep a promise.
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
