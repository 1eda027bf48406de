import type { APIRoute } from 'astro';

import { pagesToMake } from '#adapters/page-reuse.ts';
import { redlineInputs, redlinePaths } from '#adapters/static-paths.ts';
import { redlineOfNeighbours } from '#site/redline/redlines-of-policy.ts';
import type { RedlineInput } from '#site/redline/redline-view.ts';
import { isAdjacent } from '#site/redline/pairs.ts';
import { paths } from '#site/routes.ts';

export function getStaticPaths() {
  const all = redlinePaths().filter(({ props }) => isAdjacent(props.pair, props.versions));
  return pagesToMake(all, ({ params, props }) => ({
    path: paths.redlineData(params.name, props.pair.from.id, props.pair.to.id),
    inputs: redlineInputs(props),
  }));
}

/** What a version changed in its predecessor, as data. */
export const GET: APIRoute<RedlineInput> = ({ props: { policy, pair } }) =>
  new Response(JSON.stringify(redlineOfNeighbours(policy, pair.from, pair.to)));
