import type { APIRoute } from 'astro';

import { pagesToMake } from '#adapters/page-reuse.ts';
import { versionPaths } from '#adapters/static-paths.ts';
import { textByRule, type FormerText } from '#core/policy/version-text.ts';
import { paths } from '#site/routes.ts';

export function getStaticPaths() {
  const restated = versionPaths(({ version: { former } }) => ({ former })).flatMap(
    ({ params, props: { former } }) => (former ? [{ params, props: { former } }] : []),
  );
  return pagesToMake(restated, ({ params, props: { former } }) => ({
    path: paths.formerText(params.name, params.version),
    inputs: former.digest,
  }));
}

/** The text of a version as it was sealed before it was restated. */
export const GET: APIRoute<{ former: FormerText }> = ({ props }) =>
  new Response(textByRule(1, props.former.document));
