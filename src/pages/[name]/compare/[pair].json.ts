import type { APIRoute } from 'astro';

import { redlinePaths } from '#adapters/static-paths.ts';
import { redline } from '#core/redline/redline.ts';
import type { RedlineInput } from '#site/redline/redline-view.ts';
import { isAdjacent } from '#site/redline/pairs.ts';

export function getStaticPaths() {
  return redlinePaths().filter(({ props }) => isAdjacent(props.pair, props.versions));
}

/** What a version changed in its predecessor, as data. */
export const GET: APIRoute<RedlineInput> = ({ props: { pair } }) =>
  new Response(JSON.stringify(redline(pair.from, pair.to)));
