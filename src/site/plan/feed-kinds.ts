import {
  audienceFeed,
  feedView,
  type FeedView,
  renderAtom,
  renderJsonFeed,
} from '../open-data/feeds.ts';
import { policiesFor, publicAudiences, publicPolicies } from '../addresses/policy-pages.ts';
import { paths } from '../addresses/routes.ts';
import { dataPage, pageKind, type PageParams } from './page-kind.ts';
import type { Site } from './site.ts';

/** A feed to be. */
interface Feed {
  params: PageParams;
  path: (type: 'xml' | 'json') => string;
  view: () => FeedView;
}

/** What happened to all policies for everyone, to one policy, and to those that a group of readers reads. */
function feedsOf({ library, today }: Site): Feed[] {
  const once = (find: () => FeedView): (() => FeedView) => {
    let known: FeedView | null = null;
    return () => (known ??= find());
  };
  return [
    {
      params: {},
      path: (type) => paths.feed(null, type),
      view: once(() => feedView(library, policiesFor(library, today), today, { policy: null })),
    },
    ...publicPolicies(library, today).map((one): Feed => {
      const policy = one.policy.id;
      return {
        params: { policy },
        path: (type) => paths.feed(policy, type),
        view: once(() => feedView(library, [one], today, { policy })),
      };
    }),
    ...publicAudiences(library, today).map((audience): Feed => ({
      params: { audience: audience.id },
      path: (type) => paths.audienceFeed(audience.id, type),
      view: once(() => audienceFeed(library, today, audience)),
    })),
  ];
}

const ofFeed = {
  group: 'file',
  entries: feedsOf,
  params: ({ params }: Feed) => params,
} as const;

/** The feeds. */
export const FEED_KINDS = {
  'atom-feed': pageKind({
    ...ofFeed,
    path: ({ path }) => path('xml'),
    page: ({ view }) => dataPage(view(), renderAtom),
  }),
  'json-feed': pageKind({
    ...ofFeed,
    path: ({ path }) => path('json'),
    page: ({ view }, { library }) => {
      const language = library.site.languages[0] ?? 'en';
      return dataPage({ ...view(), language }, (feed) => renderJsonFeed(feed, language));
    },
  }),
};
