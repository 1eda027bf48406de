import type { APIRoute } from 'astro';

import { documentDigest, pagesToMake } from '#adapters/page-reuse.ts';
import { versionPaths } from '#adapters/static-paths.ts';
import { versionData, type VersionData } from '#site/open-data/version-data.ts';
import { paths } from '#site/routes.ts';

export function getStaticPaths() {
  const all = versionPaths(({ policy, version }, { library }) => ({
    data: versionData(library, policy, version),
    text: documentDigest(version.document),
  }));
  return pagesToMake(all, ({ params, props: { data, text } }) => ({
    path: paths.data(params.name, params.version),
    inputs: { ...data, document: text },
  }));
}

/** The document model of a version. */
export const GET: APIRoute<{ data: VersionData }> = ({ props }) =>
  new Response(JSON.stringify(props.data));
