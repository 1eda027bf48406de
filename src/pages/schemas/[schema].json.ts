import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { jsonSchema, PUBLISHED_SCHEMAS, type PublishedSchema } from '#site/open-data/schemas.ts';
import { paths, routesFor } from '#site/routes.ts';

export function getStaticPaths() {
  const names = Object.keys(PUBLISHED_SCHEMAS) as PublishedSchema[];
  return names.map((schema) => ({ params: { schema } }));
}

/** The shape of something that is published for programs. */
export const GET: APIRoute<Record<never, never>, { schema: PublishedSchema }> = ({ params }) => {
  const { absolute } = routesFor(openLibrary().library.site.url);
  const schema = jsonSchema(params.schema, absolute(paths.schema(params.schema)));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`);
};
