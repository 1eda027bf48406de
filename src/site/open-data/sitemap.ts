import type { Day } from '#core/calendar-day.ts';
import type { Library } from '#core/policy/library.ts';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';

import { publicPolicies, shownVersion } from '../policy-pages.ts';
import { paths, routesFor } from '../routes.ts';

/**
 * The pages that search engines are asked to list, as sitemaps.org wants it: home, ordinary pages,
 * and of each policy the text that applies and its history. Versions at their own addresses are
 * left out, since they point to the policy's, unless `searchEngines: all` in site.yaml asks for them.
 */
export function renderSitemap(library: Library, today: Day): string {
  const { absolute } = routesFor(library.site.url);
  const policies = publicPolicies(library, today);
  const rows = [
    { path: paths.home, changed: null },
    ...policies.flatMap(({ policy, versions }) => {
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
    }),
    ...library.pages.map(({ id }) => ({ path: paths.page(id), changed: null })),
  ];
  const urls = rows.map(({ path, changed }) =>
    x('url', [x('loc', absolute(path)), ...(changed === null ? [] : [x('lastmod', changed)])]),
  );
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(x('urlset', { xmlns: namespace }, urls))}\n`;
}
