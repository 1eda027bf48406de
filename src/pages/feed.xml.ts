import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { feedView, renderAtom } from '#site/open-data/feeds.ts';
import { publicPolicies } from '#site/policy-pages.ts';

/** What happened to all policies, as Atom. */
export const GET: APIRoute = () => {
  const { library, today } = openLibrary();
  const feed = feedView(library, publicPolicies(library, today), today, { policy: null });
  return new Response(renderAtom(feed));
};
