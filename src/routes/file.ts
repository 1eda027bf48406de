import type { APIRoute } from 'astro';
import { fileContent, pathsOf } from 'codicil/pages';

/** The files with the ending of the route. */
export const getStaticPaths = ({ routePattern }: { routePattern: string }) =>
  pathsOf('file', routePattern.slice(routePattern.lastIndexOf('.')));

/** A file of the site that is no HTML page. */
export const GET: APIRoute<{ path: string }> = ({ props }) => fileResponse(props.path);

function fileResponse(path: string): Response {
  const { content, type } = fileContent(path);
  return new Response(content, type === null ? {} : { headers: { 'Content-Type': type } });
}
