import type { APIRoute } from 'astro';

import { noticeCalendar } from '#adapters/notice/notice-calendar.ts';
import { noticePaths } from '#adapters/notice/notice-paths.ts';

export function getStaticPaths() {
  return noticePaths(({ notice, version }) => ({
    calendar: noticeCalendar(notice, version.settings.choices),
  }));
}

/** The days of a notice as iCalendar. */
export const GET: APIRoute<{ calendar: string }> = ({ props }) => new Response(props.calendar);
