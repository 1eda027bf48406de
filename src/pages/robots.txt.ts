import type { APIRoute } from 'astro';

import { previewOfRun } from '#adapters/environment.ts';
import { openLibrary } from '#adapters/open-library.ts';
import { publicAudiences } from '#site/policy-pages.ts';
import { paths, routesFor } from '#site/routes.ts';

/** Everything may be read; the sitemaps say what is worth listing. */
export const GET: APIRoute = () => {
  if (previewOfRun()) return new Response('User-agent: *\nDisallow: /\n');
  const { library, today } = openLibrary();
  const { absolute } = routesFor(library.site.url);
  const audiences = [null, ...publicAudiences(library, today).map(({ id }) => id)];
  const sitemaps = audiences.map((one) => `Sitemap: ${absolute(paths.sitemap(one))}\n`);
  return new Response(`User-agent: *\nAllow: /\n${sitemaps.join('')}`);
};
