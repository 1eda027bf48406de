import { versionsAsOf } from '#core/library/library.ts';
import type { ShownOn } from '#core/report/calendar.ts';
import { bannerOf } from '#site/views/banner.ts';
import { policyWork } from '#site/works/work.ts';

/** What the page of a policy shows on a day, as the site makes it. */
export const shownOn: ShownOn = (library, policy, day) => {
  const versions = versionsAsOf(policy, day);
  if (versions.length === 0) return null;
  const work = policyWork(library, { policy, versions }, day);
  const { sentences } = bannerOf(work, work.shown, () => null);
  return { version: work.shown.id, banner: sentences };
};
