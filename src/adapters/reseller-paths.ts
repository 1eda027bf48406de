import type { AudienceWork } from '#site/audience/audience-works.ts';
import { publicAudiences, type Audience } from '#site/policy-pages.ts';
import type { LibraryReseller } from '#site/resellers/reseller-view.ts';
import { logoName } from '#site/resellers/reseller-logo.ts';
import { resellerWorks } from '#site/resellers/reseller-works.ts';
import { paths } from '#site/routes.ts';

import { libraryFolder } from './environment.ts';
import { readLogo } from './read-logo.ts';
import { openLibrary, type OpenLibrary } from './open-library.ts';

/** A group of readers, in the library of this run. */
export interface AudienceEntry extends OpenLibrary {
  audience: Audience;
}

/** One page for each group of readers with policies of its own, at `[...audience]`. */
export function audienceEntryPaths(): { params: { audience: string }; props: AudienceEntry }[] {
  const open = openLibrary();
  return publicAudiences(open.library, open.today).map((audience) => ({
    params: { audience: paths.audience(audience.id).slice(1, -1) },
    props: { ...open, audience },
  }));
}

/** One page for each reseller, at `[reseller]`: where there is anything under its name. */
export function resellerPaths<Props>(
  propsOf: (reseller: LibraryReseller, open: OpenLibrary) => Props,
) {
  const open = openLibrary();
  if (resellerWorks(open.library, open.today).length === 0) return [];
  return open.library.resellers.map((reseller) => ({
    params: { reseller: reseller.id },
    props: propsOf(reseller, open),
  }));
}

/** One page for each policy under the name of each reseller, at `[reseller]/[policy]`. */
export function resellerPolicyPaths<Props>(
  propsOf: (work: AudienceWork, reseller: LibraryReseller, open: OpenLibrary) => Props,
) {
  const open = openLibrary();
  const { library, today } = open;
  return resellerWorks(library, today).flatMap((work) =>
    library.resellers.map((reseller) => ({
      params: { reseller: reseller.id, policy: work.layers.base.policy.id },
      props: propsOf(work, reseller, open),
    })),
  );
}

/** A logo as it is in the library. */
export interface Logo {
  bytes: Uint8Array;
}

/** One file for each logo of a type, at `[reseller].<type>`. */
export function logoPaths(type: string): { params: { reseller: string }; props: Logo }[] {
  return resellerPaths((reseller) => reseller).flatMap(({ params, props: reseller }) => {
    if (!logoName(reseller)?.endsWith(`.${type}`)) return [];
    const { bytes } = readLogo(libraryFolder(), reseller.settings.logo ?? '');
    return bytes === null ? [] : [{ params, props: { bytes } }];
  });
}
