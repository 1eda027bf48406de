import { EVERYONE } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { derivedFrom } from '#core/text/derived.ts';
import {
  versionsAsOf,
  type Library,
  type Policy,
  type VersionAsOf,
} from '#core/library/library.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';
import { inForce } from '#core/timeline/timeline.ts';

import { paths, routesFor } from './routes.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { yes } from '../wording/words.ts';

/** A policy with the versions of it that are public; never empty. */
export interface PublicPolicy {
  policy: Policy;
  versions: readonly VersionAsOf[];
}

/** The policies with a version that is public on `today`. All others stay out of the site. */
export function publicPolicies(library: Library, today: Day): readonly PublicPolicy[] {
  // Every page asks, and the answer takes as long as the library has versions.
  return derivedFrom(library, `public policies on ${today}`, () =>
    library.policies
      .map((policy) => ({ policy, versions: versionsAsOf(policy, today) }))
      .filter(({ versions }) => versions.length > 0),
  );
}

/**
 * The public policies for one audience; without one, those for everyone. What is for others alone
 * has pages, an index, feeds and a sitemap of its own, and stands in no other.
 */
export function policiesFor(
  library: Library,
  today: Day,
  audience: string = EVERYONE,
): readonly PublicPolicy[] {
  return publicPolicies(library, today).filter(
    ({ policy }) => policy.settings.audience === audience,
  );
}

/** A group of readers with policies of its own. */
export interface Audience {
  id: string;
  /** Within a sentence: `resellers`. */
  plural: string;
}

/** The audiences, except everyone, with a policy that is public on `today`. */
export function publicAudiences(library: Library, today: Day): Audience[] {
  const ids = publicPolicies(library, today).map(({ policy }) => policy.settings.audience);
  return [...new Set(ids)]
    .filter((id) => id !== EVERYONE)
    .sort()
    .map((id) => ({ id, plural: readersOf(library, id) }));
}

/** What the members of an audience are called: `resellers`. */
export function readersOf({ site }: Library, audience: string): string {
  if (audience === EVERYONE) return EVERYONE;
  return site.audiences[audience]?.plural ?? audience;
}

/** Where groups of readers with policies of their own go in: all that others are shown of these. */
export function waysIn(library: Library, today: Day): { label: string; href: string }[] {
  const { href } = routesFor(library.site.url);
  const words = wordingFor(library);
  return publicAudiences(library, today).map(({ id, plural }) => ({
    label: words.say('audience.wayIn', {
      isResellers: yes(id === RESELLER),
      readers: plural,
    }),
    href: href(paths.audience(id)),
  }));
}

/**
 * The version that a policy's own address shows: the one that binds new customers, before any does
 * the first to come, and after the withdrawal of all the last one.
 */
export function shownVersion(versions: readonly VersionAsOf[], today: Day): VersionAsOf | null {
  const isUpcoming = (version: VersionAsOf): boolean =>
    version.withdrawn === null || version.withdrawn > today;
  return inForce(versions, today, 'new') ?? versions.find(isUpcoming) ?? versions.at(-1) ?? null;
}
