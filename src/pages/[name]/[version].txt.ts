import type { APIRoute } from 'astro';

import { pagesToMake } from '#adapters/page-reuse.ts';
import { versionPaths } from '#adapters/static-paths.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';
import { paths } from '#site/routes.ts';

export function getStaticPaths() {
  const all = versionPaths(({ version: { document, digest } }) => ({ document, digest }));
  return pagesToMake(all, ({ params, props: { digest } }) => ({
    path: paths.text(params.name, params.version),
    inputs: digest,
  }));
}

/** The canonical text of a version: the bytes whose digest its page prints. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(canonicalText(props.document));
