import type { APIRoute } from 'astro';

import { audienceEntryPaths, type AudienceEntry } from '#adapters/reseller-paths.ts';
import { renderSitemap } from '#site/open-data/sitemap.ts';

export const getStaticPaths = audienceEntryPaths;

/** The pages for a group of readers that search engines are asked to list. */
export const GET: APIRoute<AudienceEntry> = ({ props: { library, today, audience } }) =>
  new Response(renderSitemap(library, today, audience.id));
