import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';

import { paths, routesFor } from '#site/addresses/routes.ts';
import { versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';

/**
 * The page that compares a version with what is in force on the day of its reader. It knows that version
 * alone: what is in force its script reads from the timeline.
 */
export interface SinceView {
  title: string;
  description: string;
  canonical: string;
  policy: string;
  base: string;
  version: { id: string; name: string; published: Day; href: string };
  /** The timeline as data. */
  timeline: string;
  /** From the version on. */
  history: string;
  compare: string;
}

/** The view of what has changed since one version. */
export function sinceView(
  { site }: Pick<Library, 'site'>,
  policy: Policy,
  { id, published }: Version,
): SinceView {
  const routes = routesFor(site.url);
  const words = wordingFor({ site });
  const { title } = policy.settings;
  const name = versionName(words, id);
  return {
    title: words.say('since.title', { title, version: name }),
    description: words.say('since.description', { title, version: name }),
    canonical: routes.absolute(paths.policy(policy.id)),
    policy: policy.id,
    base: routes.base,
    version: { id, name, published, href: routes.href(paths.version(policy.id, id)) },
    timeline: routes.href(paths.timeline(policy.id)),
    history: `${routes.href(paths.history(policy.id))}#${id}`,
    compare: routes.href(paths.compare(policy.id)),
  };
}
