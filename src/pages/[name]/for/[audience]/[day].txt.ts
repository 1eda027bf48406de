import type { APIRoute } from 'astro';

import { audienceTextPaths } from '#adapters/audience-paths.ts';

export function getStaticPaths() {
  return audienceTextPaths(({ canonical }) => ({ canonical }));
}

/** The canonical text of a consolidated text: the bytes whose digest its page prints. */
export const GET: APIRoute<{ canonical: string }> = ({ props }) => new Response(props.canonical);
