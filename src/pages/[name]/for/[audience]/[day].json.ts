import type { APIRoute } from 'astro';

import { audienceTextPaths } from '#adapters/audience-paths.ts';
import { consolidatedData, type ConsolidatedData } from '#site/audience/consolidated-data.ts';

export function getStaticPaths() {
  return audienceTextPaths(({ work, text, digest }) => ({
    data: consolidatedData(work, text, digest),
  }));
}

/** A consolidated text with the source of each section. */
export const GET: APIRoute<{ data: ConsolidatedData }> = ({ props }) =>
  new Response(JSON.stringify(props.data));
