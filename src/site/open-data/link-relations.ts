import type { Library, Policy } from '#core/library/library.ts';

import type { Audience } from '../addresses/policy-pages.ts';
import { textBefore } from '../redline/pairs.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { versionName } from '../wording/wording.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { isLayered, type Text, type Work } from '../works/work.ts';

/** A `<link>` of a page's head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
  title?: string;
}

/**
 * How the page of a text is related to others, for programs: the texts around it (RFC 5829), the same
 * text in other forms, and for a policy alone its feeds and its place in the TimeMap (RFC 7089).
 */
export function textLinks(work: Work, text: Text): HeadLink[] {
  const { library, policy, id, texts, noun } = work;
  const { absolute } = routesFor(library.site.url);
  const words = wordingFor(library);
  const at = (rel: string, other: Text | null | undefined): HeadLink[] =>
    other ? [{ rel, href: absolute(paths.version(id, other.id)) }] : [];
  const titleOf = (key: 'version.plainText' | 'version.data'): string =>
    noun === 'text'
      ? words.say('said.side', { noun, version: versionName(words, text.id) })
      : words.say(key);
  return [
    // The policy's own address: a new version changes no page but its predecessor's.
    { rel: 'latest-version', href: absolute(paths.policy(id)) },
    ...at('predecessor-version', textBefore(work, text)),
    ...at('successor-version', texts[texts.indexOf(text) + 1]),
    { rel: 'version-history', href: absolute(paths.history(id)) },
    ...(isLayered(work) ? [] : mementoLinks(work, text)),
    {
      rel: 'alternate',
      href: absolute(paths.text(id, text.id)),
      type: 'text/plain',
      title: titleOf('version.plainText'),
    },
    {
      rel: 'alternate',
      href: absolute(paths.data(id, text.id)),
      type: 'application/json',
      title: titleOf('version.data'),
    },
    ...(isLayered(work) ? [] : policyLinks(library, policy)),
  ];
}

function mementoLinks({ library, id }: Work, text: Text): HeadLink[] {
  const { absolute } = routesFor(library.site.url);
  return [
    { rel: 'original', href: absolute(paths.policy(id)) },
    { rel: 'timemap', href: absolute(paths.timeMap(id)), type: 'application/link-format' },
    { rel: 'memento', href: absolute(paths.version(id, text.id)) },
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
