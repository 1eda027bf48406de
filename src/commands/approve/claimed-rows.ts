import { changedDecisions } from '#core/approval/approved-content.ts';
import { canonicalJson } from '#core/ledger/canonical-json.ts';
import type { Library, Version } from '#core/library/library.ts';

import { versionAt } from './reviews-in-repository.ts';

/**
 * Indices of the rows of `approvals` that `base` does not have for the version. They come with the change,
 * so its author may have written them. A row without a digest of decisions is that of `base`
 * only as long as nothing else was decided since. Nothing where that commit cannot be read.
 */
export function claimedRows(folder: string, base: string, version: Version): number[] {
  const { approvals } = version.settings;
  if (approvals.length === 0) return [];
  const there = versionAt(folder, base, version);
  if (there === 'no commit') return [];
  const before = there === 'no version' ? [] : there.settings.approvals;
  const isSameDecided =
    there !== 'no version' && changedDecisions(there.settings, version.settings).length === 0;
  const known = new Set(before.map((row) => canonicalJson(row)));
  return approvals.flatMap((row, index) => {
    const isKnown = known.has(canonicalJson(row));
    return isKnown && (row.decisions !== undefined || isSameDecided) ? [] : [index];
  });
}

/** The library without the rows of `approvals` that `base` does not have. */
export function withoutClaims(folder: string, library: Library, base: string): Library {
  const confirmed = (version: Version): Version => {
    const claimed = claimedRows(folder, base, version);
    if (claimed.length === 0) return version;
    const approvals = version.settings.approvals.filter((_, index) => !claimed.includes(index));
    return { ...version, settings: { ...version.settings, approvals } };
  };
  const policies = library.policies.map((policy) => ({
    ...policy,
    versions: policy.versions.map(confirmed),
  }));
  return { ...library, policies };
}
