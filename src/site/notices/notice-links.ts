import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { Library, VersionAsOf } from '#core/library/library.ts';

import { routesFor } from '../addresses/routes.ts';
import { noticesOf } from './public-notices.ts';

/** The page of the notice that announced a version, if one did. */
export function noticeHref(
  library: Library,
  policy: string,
  version: string,
  today: Day,
): string | null {
  const [first] = noticesOf(library, today, policy, version);
  return first ? routesFor(library.site.url).href(first.path) : null;
}

/**
 * The page of the last notice about a version that is public on `today`, if pages that it concerns lead
 * there on a `day`: from its announcement until some days after it binds everyone.
 */
export function freshNoticeHref(
  library: Library,
  policy: string,
  { id, effective }: VersionAsOf,
  today: Day,
  day = today,
): string | null {
  if (day > addDays(effective.existing, library.site.notices.bannerDays)) return null;
  const last = noticesOf(library, today, policy, id).at(-1);
  return last ? routesFor(library.site.url).href(last.path) : null;
}
