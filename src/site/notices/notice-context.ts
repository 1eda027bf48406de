import { assess } from '#core/materiality/assess.ts';
import { directionsOf } from '#core/notice/directions.ts';
import type { NoticeContext } from '#core/notice/notice-of.ts';
import type { Library } from '#core/policy/library.ts';
import { redline } from '#core/redline/redline.ts';

import { noticeAddresses } from './notice-addresses.ts';

/** What the notices of a library are made from besides their plans. */
export function noticeContext(library: Library): NoticeContext {
  return {
    library,
    addresses: noticeAddresses(library.site.url),
    directions: ({ from, version }) => directionsOf(assess(redline(from, version)).rows),
  };
}
