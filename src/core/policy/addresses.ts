import { anchorsIn, landingAnchors, type Addresses } from './check-links.ts';
import type { LibraryDraft } from './draft.ts';

/** Names at the top of the site that no policy or page can have, and what is there. */
export const RESERVED_NAMES: Record<string, string> = {
  '404': 'the page for addresses that do not exist',
  index: 'the home page',
  notices: 'the list of notices',
  resellers: 'the list of resellers',
  schemas: 'the published schemas',
  search: 'the search page',
};

/** Every address that a link in a version can lead to. */
export function addressesOf(library: LibraryDraft): Addresses {
  const addresses = new Map<string, ReadonlySet<string> | null>([['/', null]]);
  for (const page of library.pages) addresses.set(`/${page.id}/`, null);
  for (const policy of library.policies) {
    addresses.set(`/${policy.id}/`, landingAnchors(policy));
    addresses.set(`/${policy.id}/history/`, null);
    for (const version of policy.versions) {
      const anchors = version.document ? anchorsIn(version.document) : null;
      addresses.set(`/${policy.id}/${version.id}/`, anchors);
      addresses.set(`/${policy.id}/${version.id}.txt`, null);
    }
  }
  return addresses;
}
