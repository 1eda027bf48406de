import type { APIRoute } from 'astro';

import { noticePaths } from '#adapters/notice/notice-paths.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { renderJson } from '#core/notice/render-json.ts';

export function getStaticPaths() {
  return noticePaths(({ notice }) => ({ notice }));
}

/** A notice as data: the source of all its forms. */
export const GET: APIRoute<{ notice: Notice }> = ({ props }) =>
  new Response(renderJson(props.notice));
