import type { APIRoute } from 'astro';

import { policyPaths } from '#adapters/static-paths.ts';
import { renderTimeMap } from '#site/open-data/timemap.ts';

export function getStaticPaths() {
  return policyPaths(({ policy, versions }, { library }) => ({
    text: renderTimeMap(library, policy, versions),
  }));
}

/** The Memento TimeMap of a policy. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
