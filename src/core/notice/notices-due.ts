import type { Policy } from '../policy/library.ts';
import type { Site } from '../policy/site-schema.ts';
import { announcementsOf, isMaterial, type Announcement } from './announcement.ts';
import { isHeld } from './check-notices.ts';

/**
 * What is announced about the versions of a policy by a notice: material changes that the rules of the
 * site hold for, and the events after them. In order of versions.
 */
export function noticesDue(site: Site, policy: Policy): Announcement[] {
  return policy.versions
    .filter((version) => isMaterial(version) && isHeld(site, version))
    .flatMap((version) => announcementsOf(policy, version));
}
