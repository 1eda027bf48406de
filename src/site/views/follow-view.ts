import type { Library } from '#core/library/library.ts';
import type { Day } from '#core/text/calendar-day.ts';

import { policiesFor } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { isLayered, type Work } from '../works/work.ts';

/** Where readers hear of changes before they apply. */
export interface FollowView {
  title: string;
  feed: string;
  /** What a feed is. */
  how: string;
}

/** The ways to follow what is read under one address. */
export function followView({ library, policy, layers }: Work): FollowView {
  const { href } = routesFor(library.site.url);
  const feed = isLayered({ layers })
    ? paths.audienceFeed(layers.audience, 'xml')
    : paths.feed(policy.id, 'xml');
  return { title: policy.settings.title, feed: href(feed), how: href(paths.follow) };
}

/** The page that says how to follow. */
export interface FollowPageView {
  canonical: string;
  /** Of all policies for everyone. */
  feed: string;
  notices: string;
  policies: { title: string; feed: string }[];
}

/** How to follow what is public for everyone on `today`. */
export function followPageView(library: Library, today: Day): FollowPageView {
  const { href, absolute } = routesFor(library.site.url);
  return {
    canonical: absolute(paths.follow),
    feed: href(paths.feed(null, 'xml')),
    notices: href(paths.notices),
    policies: policiesFor(library, today).map(({ policy }) => ({
      title: policy.settings.title,
      feed: href(paths.feed(policy.id, 'xml')),
    })),
  };
}
