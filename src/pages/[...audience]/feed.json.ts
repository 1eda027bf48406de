import type { APIRoute } from 'astro';

import { audienceEntryPaths, type AudienceEntry } from '#adapters/reseller-paths.ts';
import { audienceFeed, renderJsonFeed } from '#site/open-data/feeds.ts';

export const getStaticPaths = audienceEntryPaths;

/** What happened to the policies that a group of readers reads, as JSON Feed. */
export const GET: APIRoute<AudienceEntry> = ({ props: { library, today, audience } }) => {
  const feed = audienceFeed(library, today, audience);
  return new Response(renderJsonFeed(feed, library.site.languages[0] ?? 'en'));
};
