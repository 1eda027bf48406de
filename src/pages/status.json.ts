import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { statusData } from '#core/duty/status-data.ts';
import { paths, routesFor } from '#site/routes.ts';

/** What is due and what changes next: the only file of the site, but its manifest, that knows the day of the build. */
export const GET: APIRoute = () => {
  const { library, today } = openLibrary();
  const schema = routesFor(library.site.url).absolute(paths.schema('status'));
  const status = statusData(library, today, { isPublic: true, schema });
  return new Response(`${JSON.stringify(status, null, 2)}\n`);
};
