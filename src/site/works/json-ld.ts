import type { Day } from '#core/text/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/library/library.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import { standingOfVersion, type DaySpan } from './standing.ts';
import { standingSentence, THIS_VERSION } from './standing-words.ts';
import { wordingFor } from '../wording/site-wording.ts';

/**
 * A version as a schema.org DigitalDocument. Not as `Legislation`: what an organisation says of
 * itself is no act, decree or bill.
 */
export function versionJsonLd(
  library: Library,
  policy: Policy,
  version: VersionAsOf,
  versions: readonly VersionAsOf[],
  today: Day,
): string {
  const predecessor = versions[versions.indexOf(version) - 1];
  const standing = standingOfVersion(version, versions, today);
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
    // For whom it applies on these days, while that is not everyone, is in the words.
    creativeWorkStatus: standingSentence(wordingFor(library), THIS_VERSION, standing),
    temporalCoverage: coverageOf(standing.span),
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

// Intervals of ISO 8601; a text that never bound anyone covers no time.
function coverageOf(span: readonly DaySpan[]): string | string[] | undefined {
  const intervals = span.map(({ from, until }) => `${from}/${until ?? '..'}`);
  return intervals.length > 1 ? intervals : intervals[0];
}
