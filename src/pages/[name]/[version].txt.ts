import type { APIRoute } from 'astro';

import { versionPaths } from '#adapters/static-paths.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';

export function getStaticPaths() {
  return versionPaths(({ version }) => ({ document: version.document }));
}

/** The canonical text of a version: the bytes whose digest its page prints. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(canonicalText(props.document));
