import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { renderSchema } from '#core/policy/editor-schemas.ts';
import { jsonSchema, schemaNames, type SchemaName } from '#site/open-data/schemas.ts';
import { paths, routesFor } from '#site/routes.ts';

export function getStaticPaths() {
  return schemaNames().map((schema) => ({ params: { schema } }));
}

/** The shape of something that is published for programs, or written into a library. */
export const GET: APIRoute<Record<never, never>, { schema: SchemaName }> = ({ params }) => {
  const { absolute } = routesFor(openLibrary().library.site.url);
  return new Response(
    renderSchema(jsonSchema(params.schema, absolute(paths.schema(params.schema)))),
  );
};
