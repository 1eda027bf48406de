import { retiredAnchors } from '#core/policy/anchors.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { renderHtml } from '#markdown/render-html.ts';
import { citation } from '#site/citation.ts';
import { routesFor } from '#site/routes.ts';

/**
 * The text of a version as HTML. Of the versions it depends only on this one and earlier ones: a new
 * version never touches an old one's text. To render a text takes less time than to keep it in a
 * store of Astro's, which becomes a module that each build compiles.
 */
export function versionHtml(library: Library, policy: Policy, version: Version): string {
  const routes = routesFor(library.site.url);
  const cited = {
    organisation: library.site.organisation.name,
    policy: policy.id,
    title: policy.settings.title,
    version: version.id,
  };
  const upToThis = policy.versions.slice(0, policy.versions.indexOf(version) + 1);
  return renderHtml(version.document, {
    href: routes.href,
    cite: (section) => citation(cited, routes, section),
    retired: retiredAnchors(upToThis),
  });
}
