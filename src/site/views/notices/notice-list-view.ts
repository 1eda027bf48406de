import { EVERYONE } from '#core/addendum/layers.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';

import { publicAudiences, type Audience } from '#site/addresses/policy-pages.ts';
import { paths, routesFor } from '#site/addresses/routes.ts';
import { dayName } from '#site/wording/wording.ts';
import { KIND_LABELS } from './notice-view.ts';
import { publicNotices } from '#site/notices/public-notices.ts';
import { wordingFor } from '#site/wording/site-wording.ts';

/** A notice in a list. */
interface NoticeEntry {
  subject: string;
  href: string;
  kind: string;
  policy: string;
  announced: { day: Day; label: string };
  summary: string;
}

/** Everything that a list of notices shows, newest first. */
export interface NoticeListView {
  title: string;
  canonical: string;
  entries: NoticeEntry[];
  /** The lists for other groups of readers: nothing of their notices is shown here. */
  others: { label: string; href: string }[];
}

/** The notices for everyone that are public on `today`, or those for one audience alone. */
export function noticeListView(
  library: Library,
  today: Day,
  audience: Audience | null,
): NoticeListView {
  const routes = routesFor(library.site.url);
  const words = wordingFor(library);
  const id = audience?.id ?? EVERYONE;
  const shown = publicNotices(library, today).filter(
    ({ policy }) => policy.settings.audience === id,
  );
  const everyone = { label: words.say('notices.everyone'), href: routes.href(paths.notices) };
  return {
    title: audience
      ? words.say('notices.audience', { readers: audience.plural })
      : words.say('notices.heading'),
    canonical: routes.absolute(audience ? paths.audienceNotices(audience.id) : paths.notices),
    entries: shown
      .map(({ notice, path, policy, announced }) => ({
        subject: notice.subject,
        href: routes.href(path),
        kind: words.say(KIND_LABELS[notice.kind]),
        policy: policy.settings.title,
        announced: { day: announced, label: dayName(words, announced) },
        summary: notice.summary,
      }))
      .reverse(),
    others: audience
      ? [everyone]
      : publicAudiences(library, today).map(({ id: other, plural }) => ({
          label: words.say('notices.audience', { readers: plural }),
          href: routes.href(paths.audienceNotices(other)),
        })),
  };
}
