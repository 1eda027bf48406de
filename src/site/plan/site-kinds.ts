import { renderJson } from '#core/text/render-json.ts';
import { statusData } from '#core/duty/status/status-data.ts';
import { renderSchema } from '#core/schemas/editor-schemas.ts';
import { imagesOfPages } from '#core/document/library-image.ts';
import type { Page } from '#core/library/library.ts';

import { followPageView } from '../views/follow-view.ts';
import { homeView, missingView } from '../views/home-view.ts';
import { feedLinks } from '../open-data/link-relations.ts';
import { schemaPath } from '../addresses/schema-formats.ts';
import { jsonSchema, schemaNames } from '../open-data/schemas.ts';
import { renderSitemap } from '../open-data/sitemap.ts';
import { pageHtml } from './page-html.ts';
import { publicAudiences } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { searchView } from '../views/search-view.ts';
import { themeCss } from '../views/theme-css.ts';
import { statusView } from '../views/status-view.ts';
import type { PageHead } from './html-page.ts';
import { ONE_PAGE, pageKind, textPage, viewPage } from './page-kind.ts';
import type { Site } from './site.ts';

/** What a site has once, and what stands beside its policies. */
export const SITE_KINDS = {
  /** The policies in force and what is about to change. */
  home: pageKind({
    ...ONE_PAGE,
    group: 'text',
    path: () => paths.home,
    page: (_, site) => {
      const view = homeView(site.library, site.today);
      const { words } = site.frame.shell;
      const { organisation } = view;
      const head = {
        title: organisation,
        description: words.say('home.description', { organisation }),
        canonical: view.canonical,
        links: feedLinks(site.library, null, words.say('feed.everyone', { organisation })),
      };
      return viewPage(site, head, { template: 'home', view });
    },
  }),
  /** The page of an address where there is none. */
  missing: pageKind({
    ...ONE_PAGE,
    group: 'missing',
    path: () => paths.missing,
    page: (_, site) => {
      const view = missingView(site.library, site.today);
      const { words } = site.frame.shell;
      const head = {
        title: words.say('missing.title'),
        description: words.say('missing.description'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'missing', view });
    },
  }),
  /** How to hear of changes, with the feed of each policy for everyone. */
  follow: pageKind({
    ...ONE_PAGE,
    group: 'text',
    path: () => paths.follow,
    page: (_, site) => {
      const view = followPageView(site.library, site.today);
      const { words } = site.frame.shell;
      const head = {
        title: words.say('follow.title'),
        description: words.say('follow.lead'),
        canonical: view.canonical,
      };
      return viewPage(site, head, { template: 'follow', view });
    },
  }),
  search: pageKind({
    ...ONE_PAGE,
    group: 'text',
    path: () => paths.search,
    page: (_, site) => {
      const view = searchView(site.library, site.today, site.shards);
      const { words } = site.frame.shell;
      const head = {
        title: words.say('search.heading'),
        description: words.say('search.description'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'search', view });
    },
  }),
  /** A page of the library that is no policy. */
  page: pageKind({
    group: 'text',
    entries: ({ library }) => library.pages.filter((page) => page.program === null),
    params: ({ id }) => ({ page: id }),
    path: ({ id }) => paths.page(id),
    page: (page, site) => {
      const { title } = page.settings;
      const html = pageHtml(page, routesFor(site.library.site.url));
      return viewPage(site, headOfPage(page, site), {
        template: 'ordinary',
        view: { title, html },
      });
    },
  }),
  /** The same, where pages are compiled. Each build makes it: what else a program asks for nobody knows. */
  program: pageKind({
    group: 'program',
    entries: ({ library }) => library.pages.filter((page) => page.program !== null),
    params: ({ id }) => ({ page: id }),
    path: ({ id }) => paths.page(id),
    page: (page, site) => {
      const view = { title: page.settings.title, ...page.program };
      return viewPage(site, headOfPage(page, site), { template: 'program', view });
    },
  }),
  /** For operators. */
  status: pageKind({
    ...ONE_PAGE,
    group: 'status',
    path: () => paths.status,
    page: (_, site) => {
      const view = statusView(site.library, site.today);
      const { words } = site.frame.shell;
      const head = {
        title: view.headline,
        description: words.say('operators.description'),
        canonical: view.canonical,
        isListed: false,
      };
      return viewPage(site, head, { template: 'status', view });
    },
  }),
  /** What is due and what changes next: the only file of the site, but its manifest, that knows the day of the build. */
  'status-data': pageKind({
    ...ONE_PAGE,
    group: 'file',
    path: () => paths.statusData,
    page: (_, { library, today }) => {
      const schema = routesFor(library.site.url).absolute(schemaPath('status'));
      const status = statusData(library, today, { isPublic: true, schema });
      return textPage('status', renderJson(status));
    },
  }),
  /** The look of the site, where it is not the same for all. */
  theme: pageKind({
    group: 'file',
    entries: ({ frame }) => (frame.shell.theme === null ? [] : [frame.shell.theme]),
    params: () => ({}),
    path: () => paths.theme,
    page: (_, { library, ownCss = null }) =>
      textPage('theme', themeCss(library.site.theme, ownCss)),
  }),
  /** Everything may be read; the sitemaps say what is worth listing. */
  robots: pageKind({
    ...ONE_PAGE,
    group: 'file',
    path: () => paths.robots,
    page: (_, { library, today, preview }) => {
      if (preview) return textPage('rules', 'User-agent: *\nDisallow: /\n');
      const { absolute } = routesFor(library.site.url);
      const audiences = [null, ...publicAudiences(library, today).map(({ id }) => id)];
      const sitemaps = audiences.map((one) => `Sitemap: ${absolute(paths.sitemap(one))}\n`);
      return textPage('rules', `User-agent: *\nAllow: /\n${sitemaps.join('')}`);
    },
  }),
  /** The pages that search engines are asked to list, for everyone or for a group of readers. */
  sitemap: pageKind({
    group: 'file',
    entries: ({ library, today }) => [null, ...publicAudiences(library, today).map(({ id }) => id)],
    params: (audience): Record<string, string> => (audience === null ? {} : { audience }),
    path: (audience) => paths.sitemap(audience),
    page: (audience, { library, today }) =>
      textPage('addresses', renderSitemap(library, today, audience)),
  }),
  /** The shape of something that is published for programs, or written into a library. */
  schema: pageKind({
    group: 'file',
    entries: () => schemaNames(),
    params: (schema) => ({ schema }),
    path: (schema) => paths.schema(schema),
    page: (schema, { library }) => {
      const { absolute } = routesFor(library.site.url);
      return textPage('schema', renderSchema(jsonSchema(schema, absolute(paths.schema(schema)))));
    },
  }),
  /** An image that pages show. */
  image: pageKind({
    group: 'file',
    entries: ({ library }) => imagesOfPages(library),
    params: ({ digest }) => ({ image: digest }),
    path: (image) => paths.image(image),
    page: (image, { imageBytes }) => ({
      madeFrom: () => ({ bytes: image.digest }),
      make: () => imageBytes(image),
    }),
  }),
};

function headOfPage({ id, settings }: Page, { library }: Site): PageHead {
  const { title, description = title } = settings;
  return { title, description, canonical: routesFor(library.site.url).absolute(paths.page(id)) };
}
