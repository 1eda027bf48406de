import type { APIRoute } from 'astro';

import { versionPaths } from '#adapters/static-paths.ts';
import { versionData, type VersionData } from '#site/open-data/version-data.ts';

export function getStaticPaths() {
  return versionPaths(({ policy, version }, { library }) => ({
    data: versionData(library, policy, version),
  }));
}

/** The document model of a version. */
export const GET: APIRoute<{ data: VersionData }> = ({ props }) =>
  new Response(JSON.stringify(props.data));
