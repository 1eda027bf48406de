import type { APIRoute } from 'astro';

import { openLibrary } from '#adapters/open-library.ts';
import { feedView, renderAtom } from '#site/open-data/feeds.ts';
import { policiesFor } from '#site/policy-pages.ts';

/** What happened to the policies for everyone, as Atom. */
export const GET: APIRoute = () => {
  const { library, today } = openLibrary();
  const feed = feedView(library, policiesFor(library, today), today, { policy: null });
  return new Response(renderAtom(feed));
};
