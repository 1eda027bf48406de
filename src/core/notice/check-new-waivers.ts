import { issue, type Issue } from '../issue.ts';
import { canonicalJson } from '../ledger/canonical-json.ts';
import type { LibraryDraft, PolicyDraft, VersionDraft } from '../policy/draft.ts';
import { AUDIENCE_NAMES } from './audience-names.ts';
import type { BaseLibrary } from './check-against-base.ts';

/**
 * A warning for each waiver that the branch a change is for does not have: it lets people be told too
 * late, and the name in it is written by whoever proposes the change.
 */
export function checkNewWaivers({ policies }: LibraryDraft, base: BaseLibrary): Issue[] {
  return policies.flatMap((policy) => [
    ...waiversOf(policy, base),
    ...policy.versions.flatMap((version) => waiverOf(policy, version, base)),
  ]);
}

function waiversOf({ id, settings, locate }: PolicyDraft, base: BaseLibrary): Issue[] {
  const before = base.policies.get(id)?.settings?.waivers ?? [];
  const known = new Set(before.map((one) => canonicalJson(one)));
  return (settings?.waivers ?? []).flatMap((one, index) => {
    if (known.has(canonicalJson(one))) return [];
    const { version, approvedBy } = one;
    const details = { version, by: approvedBy, whom: AUDIENCE_NAMES[one.audience] };
    return [issue('new-waiver', locate(['waivers', index]), { ...details, base: base.revision })];
  });
}

function waiverOf({ id }: PolicyDraft, version: VersionDraft, base: BaseLibrary): Issue[] {
  const waiver = version.settings?.waiver;
  if (!waiver || base.policies.get(id)?.versions.get(version.id)?.isSame) return [];
  const details = { version: version.id, by: waiver.approvedBy, whom: 'all who are bound' };
  return [issue('new-waiver', version.locate(['waiver']), { ...details, base: base.revision })];
}
