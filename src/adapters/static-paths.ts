import type { Policy, VersionAsOf } from '#core/policy/library.ts';
import { publicPolicies, type PublicPolicy } from '#site/policy-pages.ts';

import { openLibrary, type OpenLibrary } from './open-library.ts';

/** A version among the public versions of its policy. */
export interface PublicVersion extends PublicPolicy {
  policy: Policy;
  version: VersionAsOf;
}

/** One page for each public policy, at `[name]`. */
export function policyPaths<Props>(propsOf: (policy: PublicPolicy, open: OpenLibrary) => Props) {
  const open = openLibrary();
  return publicPolicies(open.library, open.today).map((one) => ({
    params: { name: one.policy.id },
    props: propsOf(one, open),
  }));
}

/** One page for each public version, at `[name]/[version]`. */
export function versionPaths<Props>(propsOf: (version: PublicVersion, open: OpenLibrary) => Props) {
  const open = openLibrary();
  return publicPolicies(open.library, open.today).flatMap(({ policy, versions }) =>
    versions.map((version) => ({
      params: { name: policy.id, version: version.id },
      props: propsOf({ policy, version, versions }, open),
    })),
  );
}
