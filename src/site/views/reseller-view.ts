import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';

import { paths, routesFor, type Routes } from '../addresses/routes.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';
import { resellerWorks, underNameOf, type LibraryReseller } from '../works/work.ts';
import { contactLines, type ContactLine } from '../resellers/contact-lines.ts';
import { logoHref } from '../resellers/reseller-logo.ts';
import { snippet } from '../resellers/snippet.ts';

/** Everything that the page of a reseller shows. */
export interface ResellerView {
  name: string;
  organisation: string;
  title: string;
  description: string;
  canonical: string;
  logo: string | null;
  website: string | null;
  directory: { label: string; href: string };
  contacts: ContactLine[];
  dataController: { name: string; contacts: ContactLine[] };
  policies: {
    title: string;
    href: string;
    /** HTML for the reseller's own site. */
    snippet: string;
  }[];
}

/** The page of a reseller: who it is, and what its customers read. */
export function resellerView(
  library: Library,
  reseller: LibraryReseller,
  today: Day,
): ResellerView {
  const routes = routesFor(library.site.url);
  const { name, website, contact, dataController } = reseller.settings;
  const organisation = library.site.organisation.name;
  const words = wordingFor(library);
  return {
    name,
    organisation,
    title: name,
    description: words.say('reseller.description', { reseller: name, organisation }),
    canonical: routes.absolute(paths.reseller(reseller.id)),
    logo: logoHref(reseller, routes),
    website: website ?? null,
    directory: directoryLink(words, routes),
    contacts: contactLines(words, { ...contact, address: undefined }),
    dataController: { name: dataController.name, contacts: contactLines(words, dataController) },
    policies: resellerWorks(library, today).map((work) => {
      const { path, policy } = underNameOf(work, reseller);
      return {
        title: policy.settings.title,
        href: routes.href(path),
        snippet: snippet(routes.absolute(path), policy.settings),
      };
    }),
  };
}

/** The way back to all resellers. */
function directoryLink(words: Wording, { href }: Routes): { label: string; href: string } {
  return {
    label: words.say('reseller.all'),
    href: `${href(paths.audience(RESELLER))}#page:resellers`,
  };
}
