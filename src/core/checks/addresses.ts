import { EVERYONE } from '../addendum/layers.ts';
import { anchorsIn, landingAnchors, type Addresses } from './check-links.ts';
import type { LibraryDraft, VersionDraft } from '../library/draft.ts';
import { RESELLER } from '../document/reseller-fields.ts';

/** Names at the top of the site that no policy or page can have, and what is there. */
const RESERVED_NAMES: Record<string, string> = {
  '404': 'the page for addresses that do not exist',
  for: 'the pages for groups of readers',
  index: 'the home page',
  notices: 'the list of notices',
  resellers: 'the list of resellers',
  schemas: 'the published schemas',
  search: 'the search page',
  status: 'the page for operators',
};

/**
 * What a name at the top of the site is kept for; nothing if it is free. Names that look like a language are kept,
 * whether the site has that language or not: it may get it later, and addresses stay.
 */
export function reservedFor(id: string, languages: readonly string[] = []): string | null {
  if (Object.hasOwn(RESERVED_NAMES, id)) return RESERVED_NAMES[id] ?? null;
  const [language = '', ...subtags] = id.split('-');
  const isLanguage =
    (LANGUAGES.has(language) && subtags.every((one) => SUBTAG.test(one))) ||
    languages.some((tag) => tag.toLowerCase() === id);
  return isLanguage ? 'the home page in a language' : null;
}

// A region or one of the scripts that tell the forms of a language apart.
const SUBTAG = /^(?:[a-z]{2}|hans|hant|latn|cyrl|arab)$/;

/** ISO 639-1. The languages of three letters are few on the web, and look like `dpa` and `faq`. */
const LANGUAGES = new Set(
  [
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de',
    'dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia',
    'id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo',
    'lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl',
    'ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk',
    'tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu',
  ].flatMap((row) => row.split(' ')),
);

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
