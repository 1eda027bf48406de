import { versionsAsOf } from '#core/policy/library.ts';
import type { ShownOn } from '#core/report/calendar.ts';
import { bannerOf } from '#site/banner.ts';
import { shownVersion } from '#site/policy-pages.ts';
import { routesFor } from '#site/routes.ts';
import { wordingFor } from '#site/wording/site-wording.ts';

/** What the page of a policy shows on a day, as the site makes it. */
export const shownOn: ShownOn = (library, policy, day) => {
  const versions = versionsAsOf(policy, day);
  const version = shownVersion(versions, day);
  if (!version) return null;
  const { sentences } = bannerOf({
    words: wordingFor(library),
    policy: policy.id,
    version,
    versions,
    today: day,
    routes: routesFor(library.site.url),
    noticeHref: () => null,
  });
  return { version: version.id, banner: sentences };
};
