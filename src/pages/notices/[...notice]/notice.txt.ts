import type { APIRoute } from 'astro';

import { noticePaths } from '#adapters/notice/notice-paths.ts';
import { pageLetter } from '#core/notice/letter/letter-of.ts';
import type { Notice } from '#core/notice/notice-schema.ts';
import { renderText } from '#core/notice/render-text.ts';

export function getStaticPaths() {
  return noticePaths(({ notice }) => ({ notice }));
}

/** A notice as plain text, the same on every day. */
export const GET: APIRoute<{ notice: Notice }> = ({ props }) =>
  new Response(renderText(pageLetter(props.notice, null)));
