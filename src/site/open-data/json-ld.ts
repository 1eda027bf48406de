import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';

import { paths, routesFor } from '../routes.ts';

/**
 * A version as a schema.org DigitalDocument. Not as `Legislation`: what an organisation says of
 * itself is no act, decree or bill.
 */
export function versionJsonLd(
  library: Library,
  policy: Policy,
  version: VersionAsOf,
  predecessor: VersionAsOf | undefined,
): string {
  const { absolute } = routesFor(library.site.url);
  const { organisation, languages } = library.site;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    '@id': absolute(paths.version(policy.id, version.id)),
    name: policy.settings.title,
    version: version.id,
    abstract: version.settings.summary,
    inLanguage: languages[0],
    datePublished: version.published,
    temporalCoverage: `${version.effective.new}/..`,
    isBasedOn: predecessor && absolute(paths.version(policy.id, predecessor.id)),
    isPartOf: absolute(paths.policy(policy.id)),
    publisher: {
      '@type': 'Organization',
      name: organisation.name,
      email: organisation.email,
      url: organisation.url,
    },
  };
  // A `<` in a text must not end the script element that it stands in.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
