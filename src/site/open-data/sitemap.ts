import { EVERYONE } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import { RESELLER } from '#core/document/reseller-fields.ts';
import type { Library } from '#core/library/library.ts';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';

import { publicNotices } from '../notices/public-notices.ts';
import { policiesFor, shownVersion } from '../addresses/policy-pages.ts';
import { paths, routesFor } from '../addresses/routes.ts';
import { resellerWorks, underNameOf } from '../works/work.ts';

/** A page, and the day of its last change where it is known. */
interface Row {
  path: string;
  changed: Day | null;
}

/**
 * The pages that search engines are asked to list, as sitemaps.org wants it: home, ordinary pages,
 * and of each policy the text that applies and its history. Versions at their own addresses are
 * left out, since they point to the policy's, unless `searchEngines: all` in site.yaml asks for them.
 * What is for an audience has a sitemap of its own; there a policy stands under each reseller's name.
 */
export function renderSitemap(library: Library, today: Day, audience: string | null): string {
  const { absolute } = routesFor(library.site.url);
  const rows =
    audience === null
      ? [
          { path: paths.home, changed: null },
          ...policyRows(library, today),
          { path: paths.notices, changed: null },
          ...noticeRows(library, today, EVERYONE),
          ...library.pages.map(({ id }) => ({ path: paths.page(id), changed: null })),
        ]
      : [
          { path: paths.audience(audience), changed: null },
          ...policyRows(library, today, audience),
          { path: paths.audienceNotices(audience), changed: null },
          ...noticeRows(library, today, audience),
          ...(audience === RESELLER ? resellerRows(library, today) : []),
        ];
  const urls = rows.map(({ path, changed }) =>
    x('url', [x('loc', absolute(path)), ...(changed === null ? [] : [x('lastmod', changed)])]),
  );
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(x('urlset', { xmlns: namespace }, urls))}\n`;
}

function policyRows(library: Library, today: Day, audience?: string): Row[] {
  return policiesFor(library, today, audience).flatMap(({ policy, versions }) => {
    const changed = shownVersion(versions, today)?.published ?? null;
    const own = library.site.searchEngines === 'all' ? versions : [];
    return [
      { path: paths.policy(policy.id), changed },
      { path: paths.history(policy.id), changed: versions.at(-1)?.published ?? null },
      ...own.map((version) => ({
        path: paths.version(policy.id, version.id),
        changed: version.published,
      })),
    ];
  });
}

function noticeRows(library: Library, today: Day, audience: string): Row[] {
  return publicNotices(library, today)
    .filter(({ policy }) => policy.settings.audience === audience)
    .map(({ path, announced }) => ({ path, changed: announced }));
}

function resellerRows(library: Library, today: Day): Row[] {
  const works = resellerWorks(library, today);
  return library.resellers.flatMap((reseller) => [
    { path: paths.reseller(reseller.id), changed: null },
    ...works.map((work) => ({ path: underNameOf(work, reseller).path, changed: null })),
  ]);
}
