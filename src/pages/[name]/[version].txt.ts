import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { canonicalText } from '#core/policy/canonical-text.ts';
import type { Document } from '#core/policy/document.ts';
import { publicPolicies } from '#site/policy-pages.ts';

export function getStaticPaths() {
  const { library, today } = openLibrary();
  return publicPolicies(library, today).flatMap(({ policy, versions }) =>
    versions.map((version) => ({
      params: { name: policy.id, version: version.id },
      props: { document: version.document },
    })),
  );
}

/** The canonical text of a version: the bytes whose digest its page prints. */
export const GET: APIRoute<{ document: Document }> = ({ props }) =>
  new Response(canonicalText(props.document), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
