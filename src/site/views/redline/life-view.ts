import type { Day } from '#core/text/calendar-day.ts';
import { lastDerived } from '#core/text/derived.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';

import { paths, routesFor } from '#site/addresses/routes.ts';
import { sectionLives, type SectionLife } from '#site/redline/section-life.ts';
import { wordingFor } from '#site/wording/site-wording.ts';

/** Everything that the page of a section's life shows. */
export interface LifeView {
  heading: string;
  anchor: string;
  policyTitle: string;
  documentTitle: string;
  canonical: string;
  policy: string;
  history: string;
  steps: SectionLife['steps'];
}

/**
 * The page of the life of one section.
 *
 * @throws {Error} if none of the versions ever had it.
 */
export function lifeView(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
  anchor: string,
): LifeView {
  const routes = routesFor(library.site.url);
  const { title } = policy.settings;
  const life = livesOf(library, policy, versions, today).get(anchor);
  if (!life) throw new Error(`No version of ${policy.id} has a section \`${anchor}\`.`);
  const { heading, steps } = life;
  return {
    heading,
    anchor,
    policyTitle: title,
    // Two sections may have the same heading.
    documentTitle: wordingFor(library).say('life.title', { heading, anchor, title }),
    canonical: routes.absolute(paths.sectionLife(policy.id, anchor)),
    policy: routes.href(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    steps,
  };
}

// To know one, all versions are compared: those of the last policy are kept.
function livesOf(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): ReadonlyMap<string, SectionLife> {
  return lastDerived('section lives', [versions, today], () => {
    const lives = sectionLives(library, policy, versions, today);
    return new Map(lives.map((life) => [life.anchor, life]));
  });
}
