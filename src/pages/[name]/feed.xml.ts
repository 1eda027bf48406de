import type { APIRoute } from 'astro';

import { policyPaths } from '#adapters/static-paths.ts';
import { feedView, renderAtom } from '#site/open-data/feeds.ts';

export function getStaticPaths() {
  return policyPaths((one, { library, today }) => {
    const feed = feedView(library, [one], today, { policy: one.policy.id });
    return { text: renderAtom(feed) };
  });
}

/** What happened to one policy, as Atom. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
