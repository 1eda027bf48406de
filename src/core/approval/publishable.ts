import type { Library, Policy, Version } from '../library/library.ts';
import { approvalOf, isApproved, type Approval } from './approval-state.ts';

/** A version that no public site has. */
interface Withheld {
  policy: Policy;
  version: Version;
  /** Of the version itself; of one that is approved, an earlier one keeps it back. */
  approval: Approval;
}

/**
 * The versions that are not published, whatever the day: those that await approval, and those after
 * them. What comes later was read as a change of a text that nobody approved.
 */
export function withheldVersions({
  site,
  policies,
}: Pick<Library, 'site' | 'policies'>): Withheld[] {
  return policies.flatMap((policy) => {
    const all = policy.versions.map((version) => ({
      policy,
      version,
      approval: approvalOf(site, policy, version),
    }));
    const first = all.findIndex(({ approval }) => !isApproved(approval));
    return first === -1 ? [] : all.slice(first).filter(({ approval }) => !approval.isSealed);
  });
}

/** The library as the public may see it: without what is withheld, and what was said of it. */
export function publishableLibrary<Of extends Pick<Library, 'site' | 'policies'>>(library: Of): Of {
  const withheld = new Set(withheldVersions(library).map(({ version }) => version));
  if (withheld.size === 0) return library;
  return { ...library, policies: library.policies.map((policy) => without(policy, withheld)) };
}

function without(policy: Policy, withheld: ReadonlySet<Version>): Policy {
  const names = new Set(
    policy.versions.filter((version) => withheld.has(version)).map(({ id }) => id),
  );
  if (names.size === 0) return policy;
  const { settings, versions, notices } = policy;
  return {
    ...policy,
    versions: versions.filter(({ id }) => !names.has(id)),
    settings: {
      ...settings,
      events: settings.events.filter(({ version }) => !names.has(version)),
    },
    notices: notices && {
      ...notices,
      notices: notices.notices.filter(({ version }) => !names.has(version)),
    },
  };
}
