import type { APIRoute } from 'astro';

import { audienceEntryPaths, type AudienceEntry } from '#adapters/reseller-paths.ts';
import { audienceFeed, renderAtom } from '#site/open-data/feeds.ts';

export const getStaticPaths = audienceEntryPaths;

/** What happened to the policies that a group of readers reads, as Atom. */
export const GET: APIRoute<AudienceEntry> = ({ props: { library, today, audience } }) => {
  const feed = audienceFeed(library, today, audience);
  return new Response(renderAtom(feed));
};
