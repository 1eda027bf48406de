import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { renderSitemap } from '#site/open-data/sitemap.ts';

/** The pages that search engines are asked to list. */
export const GET: APIRoute = () => {
  const { library, today } = openLibrary();
  return new Response(renderSitemap(library, today, null));
};
