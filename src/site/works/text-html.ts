import { lastDerived } from '#core/text/derived.ts';
import { retiredAnchors } from '#core/document/anchors.ts';
import type { Section } from '#core/document/document.ts';
import type { Library, Policy, Version } from '#core/library/library.ts';
import { renderHtml, type KeptHtml } from '#markdown/render/render-html.ts';

import { citation, type Cited } from '../addresses/citation.ts';
import { routesFor } from '../addresses/routes.ts';
import { wordingFor } from '../wording/site-wording.ts';
import { renderConsolidated } from './render-consolidated.ts';
import { consolidatedOf, isLayered, versionOf, type Text, type Work } from './work.ts';

/** A text as HTML. */
export function textHtml(work: Work, text: Text): string {
  const { library, policy } = work;
  if (isLayered(work)) return renderConsolidated(library, consolidatedOf(work, text));
  return versionHtml(library, policy, versionOf(text));
}

/** Everything that the HTML depends on beside the program; of several layers it is the HTML itself. */
export function textHtmlInputs(work: Work, text: Text): Readonly<Record<string, unknown>> {
  if (isLayered(work)) return { html: textHtml(work, text) };
  const { library, policy } = work;
  const version = versionOf(text);
  return {
    document: version.document.digest,
    'cited as': [library.site.url, citedOf(library, policy, version)],
    'retired anchors': retiredUpTo(policy, version),
  };
}

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
    cite: (section: Section) => citation(wordingFor(library), cited, routes, section),
    retired: retiredUpTo(policy, version),
  };
  return renderHtml(version.document, options, keptOf(library, policy));
}

// The same as long as no other policy comes between: its versions share most of their sections.
function keptOf(library: Library, policy: Policy): KeptHtml {
  return lastDerived('HTML of sections', [library, policy], () => new Map());
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
