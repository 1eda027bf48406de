import type { Library, Policy } from '#core/policy/library.ts';

import { paths, routesFor } from '../routes.ts';
import type { SectionLife } from './section-life.ts';

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

/** The page of one section's life. */
export function lifeView(library: Library, policy: Policy, life: SectionLife): LifeView {
  const routes = routesFor(library.site.url);
  const { title } = policy.settings;
  const { heading, anchor, steps } = life;
  return {
    heading,
    anchor,
    policyTitle: title,
    // Two sections may have the same heading.
    documentTitle: `${heading} (#${anchor}): history in the ${title}`,
    canonical: routes.absolute(paths.sectionLife(policy.id, anchor)),
    policy: routes.href(paths.policy(policy.id)),
    history: routes.href(paths.history(policy.id)),
    steps,
  };
}
