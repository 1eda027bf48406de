import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';

import { policiesFor } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { wordingFor, type Wording } from '../wording/site-wording.ts';

/** What stands around every page. */
export interface ShellView {
  words: Wording;
  organisation: string;
  website: string | null;
  email: string;
  phone: string | null;
  address: string | null;
  home: string;
  search: string;
  /** All notices. */
  notices: string;
  language: string;
  /** Its midnight turns one day into the next. */
  timeZone: string;
  favicon: string;
  /** Its style sheet, where the site has a look of its own. */
  theme: string | null;
  /** Of a preview alone. */
  previewStyle: string;
  policies: { label: string; href: string }[];
  pages: { label: string; href: string }[];
  footer: { label: string; href: string }[];
}

/** The frame of every page of the site, the same on all of them. */
export function shellView(library: Library, today: Day, ownCss: string | null = null): ShellView {
  const routes = routesFor(library.site.url);
  const { organisation, languages, theme, navigation, footer } = library.site;
  const linkTo = ({ label, url }: { label: string; url: string }) => ({ label, href: url });
  return {
    words: wordingFor(library),
    organisation: organisation.name,
    website: organisation.url ?? null,
    email: organisation.email,
    phone: organisation.phone ?? null,
    address: organisation.address ?? null,
    home: routes.href(paths.home),
    search: routes.href(paths.search),
    notices: routes.href(paths.notices),
    language: languages[0] ?? 'en',
    timeZone: library.site.timeZone,
    favicon: routes.href('/favicon.svg'),
    theme: theme !== undefined || ownCss !== null ? routes.href(paths.theme) : null,
    previewStyle: routes.href(paths.previewStyle),
    policies: policiesFor(library, today).map(({ policy }) => ({
      label: policy.settings.title,
      href: routes.href(paths.policy(policy.id)),
    })),
    pages: [
      ...library.pages
        .filter(({ settings }) => settings.navigation)
        .map(({ id, settings }) => ({ label: settings.title, href: routes.href(paths.page(id)) })),
      ...navigation.map(linkTo),
    ],
    footer: footer.map(linkTo),
  };
}
