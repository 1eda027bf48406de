import { noticeListView } from '#site/notices/notice-list-view.ts';
import { publicNotices, type PublicNotice } from '#site/notices/public-notices.ts';
import { publicAudiences } from '#site/policy-pages.ts';

import { openLibrary, type OpenLibrary } from '../open-library.ts';

/** One page for each public notice, at `notices/[...notice]`. */
export function noticePaths<Props>(propsOf: (notice: PublicNotice, open: OpenLibrary) => Props) {
  const open = openLibrary();
  return publicNotices(open.library, open.today).map((notice) => ({
    params: { notice: notice.path.split('/').slice(2, -1).join('/') },
    props: propsOf(notice, open),
  }));
}

/** One list for each audience with policies of its own, at `notices/for/[audience]`. */
export function audienceNoticePaths() {
  const { library, today } = openLibrary();
  return publicAudiences(library, today).map((audience) => ({
    params: { audience: audience.id },
    props: { view: noticeListView(library, today, audience) },
  }));
}
