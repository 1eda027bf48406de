import { EVERYONE } from '../addendum/layers.ts';
import { anchorsIn, landingAnchors, type Addresses } from './check-links.ts';
import type { LibraryDraft, VersionDraft } from '../library/draft.ts';
import { RESELLER } from '../document/reseller-fields.ts';

/** Names at the top of the site that no policy or page can have, and what is there. */
export const RESERVED_NAMES: Record<string, string> = {
  '404': 'the page for addresses that do not exist',
  for: 'the pages for groups of readers',
  index: 'the home page',
  notices: 'the list of notices',
  resellers: 'the list of resellers',
  schemas: 'the published schemas',
  search: 'the search page',
  status: 'the page for operators',
};

/** Every address that a link in a version can lead to. */
export function addressesOf(library: LibraryDraft): Addresses {
  const addresses = new Map<string, (() => ReadonlySet<string>) | null>([
    ['/', null],
    ['/notices/', null],
  ]);
  for (const { id, document } of library.pages) {
    addresses.set(`/${id}/`, document && (() => anchorsIn(document)));
  }
  for (const policy of library.policies) {
    addresses.set(`/${policy.id}/`, landingAnchors(policy));
    addresses.set(`/${policy.id}/history/`, null);
    const { supplements, audience } = policy.settings ?? {};
    if (audience === RESELLER) addresses.set('/resellers/', null);
    else if (audience !== undefined && audience !== EVERYONE) {
      addresses.set(`/for/${audience}/`, null);
    }
    if (supplements !== undefined && audience !== undefined) {
      addresses.set(`/${supplements}/for/${audience}/`, null);
      addresses.set(`/${supplements}/for/${audience}/history/`, null);
      for (const { id } of audience === RESELLER ? library.resellers : []) {
        addresses.set(`/resellers/${id}/`, null);
        addresses.set(`/resellers/${id}/${supplements}/`, null);
      }
    }
    if (audience !== undefined && audience !== EVERYONE) {
      addresses.set(`/notices/for/${audience}/`, null);
    }
    for (const [index, version] of policy.versions.entries()) {
      if (index > 0 && isAnnounced(library.site, version)) {
        addresses.set(`/notices/${policy.id}/${version.id}/`, null);
      }
      const { document } = version;
      addresses.set(`/${policy.id}/${version.id}/`, document && (() => anchorsIn(document)));
      addresses.set(`/${policy.id}/${version.id}.txt`, null);
    }
  }
  return addresses;
}

function isAnnounced(site: LibraryDraft['site'], { published, settings }: VersionDraft): boolean {
  const isHeld = (site?.notices.since ?? published) <= published;
  return (
    isHeld && (settings?.changes.some(({ materiality }) => materiality === 'material') ?? false)
  );
}
