import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';

import type { Audience } from '../policy-pages.ts';
import { paths, routesFor } from '../routes.ts';
import { wordingFor } from '../wording/site-wording.ts';

/** A `<link>` of a page's head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/**
 * How a version's page is related to others, for programs: the versions around it (RFC 5829), the
 * same text in other forms, its feeds, and its place in the TimeMap (RFC 7089).
 */
export function versionLinks(
  library: Library,
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
): HeadLink[] {
  const { absolute } = routesFor(library.site.url);
  const { id } = policy;
  const words = wordingFor(library);
  const index = versions.indexOf(version);
  const at = (rel: string, other: VersionAsOf | undefined): HeadLink[] =>
    other ? [{ rel, href: absolute(paths.version(id, other.id)) }] : [];
  return [
    // The policy's own address: a new version changes no page but its predecessor's.
    { rel: 'latest-version', href: absolute(paths.policy(id)) },
    ...at('predecessor-version', versions[index - 1]),
    ...at('successor-version', versions[index + 1]),
    { rel: 'version-history', href: absolute(paths.history(id)) },
    { rel: 'original', href: absolute(paths.policy(id)) },
    { rel: 'timemap', href: absolute(paths.timeMap(id)), type: 'application/link-format' },
    ...at('memento', version),
    {
      rel: 'alternate',
      href: absolute(paths.text(id, version.id)),
      type: 'text/plain',
      title: words.say('version.plainText'),
    },
    {
      rel: 'alternate',
      href: absolute(paths.data(id, version.id)),
      type: 'application/json',
      title: words.say('version.data'),
    },
    ...policyLinks(library, policy),
  ];
}

/** What a policy offers to programs and feed readers. */
export function policyLinks(library: Library, policy: Policy): HeadLink[] {
  const { absolute } = routesFor(library.site.url);
  const { title } = policy.settings;
  const words = wordingFor(library);
  return [
    {
      rel: 'alternate',
      href: absolute(paths.timeline(policy.id)),
      type: 'application/json',
      title: words.say('history.data', { title }),
    },
    ...feedLinks(library, policy.id, title),
  ];
}

/** The feeds of an audience. */
export function audienceFeedLinks(library: Library, { id, plural }: Audience): HeadLink[] {
  const { absolute } = routesFor(library.site.url);
  const title = wordingFor(library).say('feed.audience', {
    organisation: library.site.organisation.name,
    readers: plural,
  });
  const feed = (type: 'xml' | 'json'): string => absolute(paths.audienceFeed(id, type));
  return [
    { rel: 'alternate', href: feed('xml'), type: 'application/atom+xml', title },
    { rel: 'alternate', href: feed('json'), type: 'application/feed+json', title },
  ];
}

/** The feeds of one policy, or of those for everyone. */
export function feedLinks(library: Library, policy: string | null, title: string): HeadLink[] {
  const { absolute } = routesFor(library.site.url);
  const feed = (type: 'xml' | 'json'): string => absolute(paths.feed(policy, type));
  return [
    { rel: 'alternate', href: feed('xml'), type: 'application/atom+xml', title },
    { rel: 'alternate', href: feed('json'), type: 'application/feed+json', title },
  ];
}
