import { RESELLER } from '#core/document/reseller-fields.ts';

import { publicAudiences } from '../addresses/policy-pages.ts';
import { audienceView } from '../views/audience-view.ts';
import { logoName } from '../resellers/reseller-logo.ts';
import { resellerView } from '../views/reseller-view.ts';
import { paths } from '../addresses/routes.ts';
import { resellerWorks, type LibraryReseller } from '../works/work.ts';
import { pageKind, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';

/** Those under whose name there is anything to read. */
function resellersOf({ library, today }: Site): readonly LibraryReseller[] {
  return resellerWorks(library, today).length === 0 ? [] : library.resellers;
}

/** The ways in for groups of readers, and what stands under the names of resellers. */
export const RESELLER_KINDS = {
  /** `/resellers/`, and `/for/<audience>/` for another group of readers with policies of its own. */
  audience: pageKind({
    entries: ({ library, today }) => publicAudiences(library, today),
    params: ({ id }) => ({ audience: id }),
    group: 'audience',
    path: ({ id }) => paths.audience(id),
    page: (audience, site) => {
      const view = audienceView(site.library, site.today, audience);
      const head = {
        title: view.title,
        description: view.description,
        canonical: view.canonical,
        links: view.links,
        audience: audience.id,
      };
      return viewPage(site, head, { template: 'audience', view });
    },
  }),
  reseller: pageKind({
    entries: resellersOf,
    params: ({ id }) => ({ reseller: id }),
    group: 'audience',
    path: ({ id }) => paths.reseller(id),
    page: (reseller, site) => {
      const view = resellerView(site.library, reseller, site.today);
      const head = {
        title: view.title,
        description: view.description,
        canonical: view.canonical,
        audience: RESELLER,
      };
      return viewPage(site, head, { template: 'reseller', view });
    },
  }),
  /** The logo of a reseller as it is in the library. */
  logo: pageKind({
    entries: (site: Site) =>
      resellersOf(site).flatMap((reseller) => {
        const name = logoName(reseller);
        const bytes = site.logos.get(reseller.id);
        return name !== null && bytes ? [{ reseller, name, bytes }] : [];
      }),
    params: ({ reseller }) => ({ reseller: reseller.id }),
    group: 'file',
    path: ({ name }) => paths.resellerLogo(name),
    page: ({ bytes }, { sha256 }) => ({
      madeFrom: () => ({ bytes: sha256(bytes) }),
      make: () => bytes,
    }),
  }),
};
