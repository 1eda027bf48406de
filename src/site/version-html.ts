import { lastDerived } from '#core/derived.ts';
import { retiredAnchors } from '#core/policy/anchors.ts';
import type { Section } from '#core/policy/document.ts';
import type { Library, Policy, Version } from '#core/policy/library.ts';
import { renderHtml, type KeptHtml } from '#markdown/render-html.ts';

import { citation, type Cited } from './citation.ts';
import { routesFor } from './routes.ts';

/**
 * The text of a version as HTML. Of the versions it depends only on this one and earlier ones: a new
 * version never touches an old one's text. To render a text takes less time than to keep it in a
 * store of Astro's, which becomes a module that each build compiles.
 */
export function versionHtml(library: Library, policy: Policy, version: Version): string {
  const routes = routesFor(library.site.url);
  const cited = citedOf(library, policy, version);
  const options = {
    href: routes.href,
    cite: (section: Section) => citation(cited, routes, section),
    retired: retiredUpTo(policy, version),
  };
  return renderHtml(version.document, options, keptOf(library, policy));
}

// The same as long as no other policy comes between: its versions share most of their sections.
function keptOf(library: Library, policy: Policy): KeptHtml {
  return lastDerived('HTML of sections', [library, policy], () => new Map());
}

/** Everything that the HTML depends on beside the program. */
export function versionHtmlInputs(
  library: Library,
  policy: Policy,
  version: Version,
): { document: string; 'cited as': unknown; 'retired anchors': unknown } {
  return {
    document: version.document.digest,
    'cited as': [library.site.url, citedOf(library, policy, version)],
    'retired anchors': retiredUpTo(policy, version),
  };
}

function citedOf({ site }: Library, policy: Policy, version: Version): Cited {
  return {
    organisation: site.organisation.name,
    policy: policy.id,
    title: policy.settings.title,
    version: version.id,
  };
}

function retiredUpTo({ versions }: Policy, { id }: Version): ReadonlyMap<string, string> {
  return retiredAnchors(versions.slice(0, versions.findIndex((one) => one.id === id) + 1));
}
