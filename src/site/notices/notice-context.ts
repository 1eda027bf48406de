import { assess } from '#core/materiality/assess.ts';
import { directionsOf } from '#core/notice/changes-of.ts';
import type { Library } from '#core/library/library.ts';
import { redline } from '#core/redline/redline.ts';

import { paths, routesFor } from '../addresses/routes.ts';
import type { NoticeAddresses, NoticeContext } from './notice-of.ts';

/** What the notices of a library are made from besides their plans. */
export function noticeContext(library: Library): NoticeContext {
  return {
    library,
    addresses: noticeAddresses(library.site.url),
    directions: ({ from, version }) => directionsOf(assess(redline(from, version)).rows),
  };
}

/** Where the notices of a site published at `url` lead. */
export function noticeAddresses(url: string): NoticeAddresses {
  const { absolute } = routesFor(url);
  return {
    policy: (policy) => absolute(paths.policy(policy)),
    version: (policy, version) => absolute(paths.version(policy, version)),
    text: (policy, version) => absolute(paths.text(policy, version)),
    redline: (policy, from, to) => absolute(paths.redline(policy, from, to)),
    history: (policy) => absolute(paths.history(policy)),
    feed: (policy) => absolute(paths.feed(policy, 'xml')),
    notice: (policy, version, event) => absolute(paths.notice(policy, version, event)),
  };
}
