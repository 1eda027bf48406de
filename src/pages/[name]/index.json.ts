import type { APIRoute } from 'astro';

import { policyPaths } from '#adapters/static-paths.ts';
import { timelineData, type TimelineData } from '#site/open-data/timeline-data.ts';

export function getStaticPaths() {
  return policyPaths(({ policy, versions }, { library, today }) => ({
    data: timelineData(library, policy, versions, today),
  }));
}

/** The timeline of a policy. */
export const GET: APIRoute<{ data: TimelineData }> = ({ props }) =>
  new Response(`${JSON.stringify(props.data, null, 2)}\n`);
