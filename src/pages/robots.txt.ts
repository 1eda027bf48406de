import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { paths, routesFor } from '#site/routes.ts';

/** Everything may be read; the sitemap says what is worth listing. */
export const GET: APIRoute = () => {
  const { absolute } = routesFor(openLibrary().library.site.url);
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(paths.sitemap)}\n`);
};
