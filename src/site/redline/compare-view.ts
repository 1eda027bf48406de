import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';

import { shownVersion } from '../policy-pages.ts';
import { paths, routesFor } from '../routes.ts';
import { standingOfVersion } from '../standing.ts';
import { standingLabel, versionName } from '../wording.ts';
import type { Noun } from './compare-words.ts';
import { isAdjacent, redlinePairs, redlinePath, type Pair } from './pairs.ts';
import { wordingFor } from '../wording/site-wording.ts';

/** A version to choose. */
export interface VersionChoice {
  id: string;
  label: string;
}

/** A redline that has a page of its own. */
export interface RedlineRow {
  from: string;
  to: string;
  href: string;
}

/** Everything that the page for any two versions shows. */
export interface CompareView {
  title: string;
  canonical: string;
  policy: string;
  /** What is compared is called so. */
  noun: Noun;
  base: string;
  action: string;
  history: string;
  /** Newest first. */
  versions: VersionChoice[];
  /** What the pickers offer at first: the version that is shown, and the one before it. */
  from: string;
  to: string;
  /** Each version against its predecessor, newest first. */
  neighbours: RedlineRow[];
  /** Of what is still to come, against what binds now, newest first. */
  others: RedlineRow[];
  /** What `current` in the address stands for; nothing where such an address has a page of its own. */
  current: string | null;
}

/** The page on which a reader chooses two versions of a policy. */
export function compareView(
  library: Library,
  policy: Policy,
  versions: readonly VersionAsOf[],
  today: Day,
): CompareView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const pairs = redlinePairs(versions, today).reverse();
  const row = (pair: Pair): RedlineRow => ({
    from: versionName(pair.from.id),
    to: versionName(pair.to.id),
    href: routes.href(redlinePath(policy.id, pair)),
  });
  const shown = shownVersion(versions, today);
  const last = pairs.find(({ to }) => to === shown) ?? pairs[0];
  return {
    title: words.say('compare.heading', { title: policy.settings.title }),
    canonical: routes.absolute(paths.compare(policy.id)),
    policy: policy.id,
    noun: 'version',
    base: routes.base,
    action: routes.href(paths.compare(policy.id)),
    history: routes.href(paths.history(policy.id)),
    versions: versions
      .map((version) => {
        const { status, only } = standingOfVersion(version, versions, today);
        const label = words.say('compare.version', {
          version: versionName(version.id),
          status: standingLabel(status, only),
        });
        return { id: version.id, label };
      })
      .reverse(),
    from: last?.from.id ?? versions[0]?.id ?? '',
    to: last?.to.id ?? versions[0]?.id ?? '',
    neighbours: pairs.filter((pair) => isAdjacent(pair, versions)).map(row),
    others: pairs.filter((pair) => !isAdjacent(pair, versions)).map(row),
    current: null,
  };
}
