import type { APIRoute } from 'astro';

import { logoPaths, type Logo } from '#adapters/reseller-paths.ts';

export const getStaticPaths = () => logoPaths('png');

/** The logo of a reseller that has a PNG image. */
export const GET: APIRoute<Logo> = ({ props }) =>
  new Response(Uint8Array.from(props.bytes), { headers: { 'Content-Type': 'image/png' } });
