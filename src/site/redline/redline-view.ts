import type { Day } from '#core/calendar-day.ts';
import type { Library, Policy, VersionAsOf } from '#core/policy/library.ts';

import { lastingBanner, type LastingBanner } from '../banner.ts';
import { paths, routesFor } from '../routes.ts';
import { standingOfVersion } from '../standing.ts';
import { ownDays, ownPeriod, versionSentence } from '../standing-words.ts';
import { standingLabel, versionName } from '../wording.ts';
import type { Noun } from './compare-words.ts';
import { redlineIn, redlineOfNeighbours, sectionHtmlOf } from './redlines-of-policy.ts';
import { decisionsOf } from './decisions.ts';
import { isAdjacent, redlinePath, type Pair } from './pairs.ts';
import { renderReport } from './render-report.ts';
import { wordingFor } from '../wording/site-wording.ts';

/** One of the two versions of a redline. */
export interface SideView {
  name: string;
  published: Day;
  href: string;
  /** The version as data, for the comparison in the browser. */
  data: string;
}

/** Everything that the page of a redline shows; of later versions it says only when they end these. */
export interface RedlineView {
  title: string;
  documentTitle: string;
  description: string;
  canonical: string;
  policy: string;
  /** What the two are called. */
  noun: Noun;
  from: SideView;
  to: SideView;
  /** Whether the newer of the two applies, and then the older. */
  banner: LastingBanner;
  /** Outcome, changed sections, legend and marked text as HTML. */
  report: string;
  compare: string;
  history: string;
  /** The redline before this one, where this one is of neighbours. */
  previous: { label: string; href: string } | null;
  /** The redline as data, where it is published. */
  data: string | null;
  address: string;
  base: string;
}

/** What a redline's page is made from. */
export interface RedlineInput {
  library: Library;
  policy: Policy;
  versions: readonly VersionAsOf[];
  today: Day;
  pair: Pair;
}

/** The view of one prerendered redline. */
export function redlineView(input: RedlineInput): RedlineView {
  const { library, policy, versions, pair } = input;
  const { from, to } = pair;
  const find = isAdjacent(pair, versions) ? redlineOfNeighbours : redlineIn;
  return {
    ...redlineFrame(input),
    report: renderReport(find(policy, from, to), {
      policy: policy.id,
      routes: routesFor(library.site.url),
      layout: 'inline',
      decisions: decisionsOf(pair, versions),
      noun: 'version',
      life: (anchor) => paths.sectionLife(policy.id, anchor),
      known: {
        html: sectionHtmlOf(policy),
        texts: { from: from.document.sections, to: to.document.sections },
      },
    }),
  };
}

/** The view without the redline itself: all of it that takes no time. */
export function redlineFrame({
  library,
  policy,
  versions,
  today,
  pair,
}: RedlineInput): Omit<RedlineView, 'report'> {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const { title } = policy.settings;
  const { from, to } = pair;
  const names = { title, from: versionName(from.id), to: versionName(to.id) };
  const neighbours = isAdjacent(pair, versions);
  const before = neighbours ? versions[versions.indexOf(from) - 1] : undefined;
  const side = (version: VersionAsOf): SideView => ({
    name: versionName(version.id),
    published: version.published,
    href: routes.href(paths.version(policy.id, version.id)),
    data: routes.href(paths.data(policy.id, version.id)),
  });
  return {
    title: words.say('redline.heading', { title }),
    documentTitle: words.say('redline.title', names),
    description: words.say('redline.description', names),
    canonical: routes.absolute(paths.policy(policy.id)),
    policy: policy.id,
    noun: 'version',
    from: side(from),
    to: side(to),
    banner: bannerOfPair(pair, versions, today),
    compare: routes.href(paths.compare(policy.id)),
    history: routes.href(paths.history(policy.id)),
    previous: before
      ? {
          label: words.say('redline.pair', { from: versionName(before.id), to: names.from }),
          href: routes.href(paths.redline(policy.id, before.id, from.id)),
        }
      : null,
    data: neighbours ? routes.href(paths.redlineData(policy.id, from.id, to.id)) : null,
    address: routes.absolute(redlinePath(policy.id, pair)),
    base: routes.base,
  };
}

function bannerOfPair(
  { from, to }: Pair,
  versions: readonly VersionAsOf[],
  today: Day,
): LastingBanner {
  return lastingBanner(ownDays(to), today, (day) => {
    const { status, only } = standingOfVersion(to, versions, day);
    return {
      status,
      label: standingLabel(status, only),
      sentences: [to, from].map((version) => versionSentence(version, versions, day)),
      links: [],
      period: ownPeriod(to, versions, day),
    };
  });
}
