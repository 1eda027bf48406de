import { noticeCalendar } from '#site/notices/notice-calendar.ts';
import { sha256 } from '#io/files/sha256.ts';
import type { Day } from '#core/text/calendar-day.ts';
import type { Library } from '#core/library/library.ts';
import { siteFrom, type Site } from '#site/plan/site.ts';

/** The site of a library on a day, whose logos and images have no bytes. */
export function siteOn(library: Library, today: Day): Site {
  return siteFrom({
    library,
    today,
    preview: null,
    shards: null,
    logos: new Map(library.resellers.map(({ id }) => [id, new Uint8Array()])),
    imageBytes: () => new Uint8Array(),
    calendarOf: noticeCalendar,
    sha256,
  });
}
