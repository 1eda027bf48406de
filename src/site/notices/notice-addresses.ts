import type { NoticeAddresses } from '#core/notice/notice-of.ts';

import { paths, routesFor } from '../routes.ts';

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
