import type { Day } from '#core/text/calendar-day.ts';
import type { VersionAsOf } from '#core/library/library.ts';
import { periods, type DatedVersion } from '#core/timeline/timeline.ts';

import { paths, routesFor } from '#site/addresses/routes.ts';
import { dayName, versionName } from '#site/wording/wording.ts';
import { wordingFor } from '#site/wording/site-wording.ts';
import type { Work } from '#site/works/work.ts';

/** A link to a version, or the word that no text is known. */
interface VersionLink {
  label: string;
  href: string;
}

/** A version as the date box sees it. */
export interface LookupVersion extends DatedVersion, VersionLink {}

/** One line of "who is bound by what": days in plain words and as `YYYY-MM-DD` for the date box. */
interface PeriodView {
  from: { day: Day; label: string };
  until: { day: Day; label: string } | null;
  newCustomers: VersionLink | null;
  existingCustomers: VersionLink | null;
}

/** What applied on a day. */
export interface LookupView {
  periods: PeriodView[];
  /** What the date box needs of the versions, in order of publication. */
  versions: LookupVersion[];
  /** The first day for which a text is known. */
  firstDay: { day: Day; label: string } | null;
}

/** Which version of a policy alone bound whom, from when until when. */
export function lookupView({ library, layers, id }: Work): LookupView {
  const { versions } = layers.base;
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const link = (version: VersionAsOf | null): VersionLink | null =>
    version && {
      label: words.say('history.version', { version: versionName(words, version.id) }),
      href: routes.href(paths.version(id, version.id)),
    };
  const views = periods(versions).map((period) => ({
    from: { day: period.from, label: dayName(words, period.from) },
    until:
      period.until === null ? null : { day: period.until, label: dayName(words, period.until) },
    newCustomers: link(period.new),
    existingCustomers: link(period.existing),
  }));
  return {
    periods: views,
    versions: versions.map((version) => ({
      id: version.id,
      published: version.published,
      effective: version.effective,
      withdrawn: version.withdrawn,
      label: words.say('lookup.version', { version: versionName(words, version.id) }),
      href: routes.href(paths.version(id, version.id)),
    })),
    firstDay: views[0]?.from ?? null,
  };
}
