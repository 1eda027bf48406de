import type { APIRoute } from 'astro';

import { pagesToMake } from '#adapters/page-reuse.ts';
import { versionPaths } from '#adapters/static-paths.ts';
import { textByRule, type VersionText } from '#core/policy/version-text.ts';
import { paths } from '#site/routes.ts';

export function getStaticPaths() {
  const all = versionPaths(({ version: { document, digest, rule } }) => ({
    document,
    digest,
    rule,
  }));
  return pagesToMake(all, ({ params, props: { digest } }) => ({
    path: paths.text(params.name, params.version),
    inputs: digest,
  }));
}

/** The canonical text of a version: the bytes whose digest its page prints. */
export const GET: APIRoute<Pick<VersionText, 'document' | 'rule'>> = ({ props }) =>
  new Response(textByRule(props.rule, props.document));
