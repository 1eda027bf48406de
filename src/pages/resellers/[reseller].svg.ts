import type { APIRoute } from 'astro';

import { logoPaths, type Logo } from '#adapters/reseller-paths.ts';

export const getStaticPaths = () => logoPaths('svg');

/** The logo of a reseller that has an SVG image. */
export const GET: APIRoute<Logo> = ({ props }) =>
  new Response(Uint8Array.from(props.bytes), { headers: { 'Content-Type': 'image/svg+xml' } });
