import type { APIRoute } from 'astro';

import { policyPaths } from '#adapters/static-paths.ts';
import { feedView, renderJsonFeed } from '#site/open-data/feeds.ts';

export function getStaticPaths() {
  return policyPaths((one, { library, today }) => {
    const feed = feedView(library, [one], today, { policy: one.policy.id });
    return { text: renderJsonFeed(feed, library.site.languages[0] ?? 'en') };
  });
}

/** What happened to one policy, as JSON Feed. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
