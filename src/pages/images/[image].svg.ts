import type { APIRoute } from 'astro';

import { imagePaths, type ImageFile } from '#adapters/image-paths.ts';

export const getStaticPaths = () => imagePaths('svg');

/** An SVG image that pages show. */
export const GET: APIRoute<ImageFile> = ({ props }) =>
  new Response(Uint8Array.from(props.bytes), { headers: { 'Content-Type': 'image/svg+xml' } });
