import type { Day } from '#core/calendar-day.ts';
import type { Policy, VersionAsOf } from '#core/policy/library.ts';
import { boundCohorts, statusOf } from '#core/timeline/timeline.ts';
import { publicPolicies, type PublicPolicy } from '#site/policy-pages.ts';
import { pairName, redlinePairs } from '#site/redline/pairs.ts';
import type { RedlineInput } from '#site/redline/redline-view.ts';
import { lifeAnchors } from '#site/redline/section-life.ts';
import { paths as sitePaths } from '#site/routes.ts';
import { shellView } from '#site/shell-view.ts';

import { openLibrary, type OpenLibrary } from './open-library.ts';
import { digestOf, documentDigest, pagesToMake } from './page-reuse.ts';

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

/** One page for each redline that has one, at `[name]/compare/[pair]`. */
export function redlinePaths(): { params: { name: string; pair: string }; props: RedlineInput }[] {
  const { library, today } = openLibrary();
  return publicPolicies(library, today).flatMap(({ policy, versions }) =>
    redlinePairs(versions, today).map((pair) => ({
      params: { name: policy.id, pair: pairName(pair) },
      props: { library, policy, versions, today, pair },
    })),
  );
}

/** Everything that a redline is made from. */
export function redlineInputs({ pair }: RedlineInput): unknown {
  return [pair.from, pair.to].map(({ id, digest, document }) => [
    id,
    digest,
    documentDigest(document),
  ]);
}

/** A section's life, and the versions that it is the life in. */
export interface LifeInput extends PublicPolicy {
  today: Day;
  anchor: string;
}

/** One page for each section that any public version ever had, at `[name]/history/[anchor]`. */
export function lifePaths(): {
  params: { name: string; anchor: string };
  props: LifeInput;
}[] {
  const { library, today } = openLibrary();
  const frame = [library.site.url, shellView(library, today)];
  const paths = publicPolicies(library, today).flatMap(({ policy, versions }) => {
    const inputs = digestOf([
      frame,
      policy.settings.title,
      versions.map((version) => [
        ...lifeInputs(version),
        statusOf(version, versions, today),
        boundCohorts(version, versions, today),
      ]),
    ]);
    return lifeAnchors(versions).map((anchor) => ({
      params: { name: policy.id, anchor },
      props: { policy, versions, today, anchor },
      inputs,
    }));
  });
  return pagesToMake(paths, ({ params, inputs }) => ({
    path: sitePaths.sectionLife(params.name, params.anchor),
    inputs,
  }));
}

function lifeInputs({ id, document, settings, effective, withdrawn }: VersionAsOf): unknown[] {
  return [id, documentDigest(document), settings.retired, effective, withdrawn];
}
