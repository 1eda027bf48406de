import { approvalOf, isApproved } from '#core/approval/approval-state.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import { dayName } from '../wording/wording.ts';
import type { Library } from '#core/library/library.ts';

import { wordingFor } from '../wording/site-wording.ts';

/** What stands at the top of each page of a preview, so that nobody takes it for the site. */
export interface PreviewStrip {
  /** What the page is. */
  title: string;
  /** Which day it shows. */
  day: string;
  /** Which versions wait, for whom, until when. */
  waits: string[];
}

/**
 * The strip of a preview of the site on a day. `owners` are those who may approve a version, by
 * `policy@version`; what is listed there awaits them, whatever its own rows say. Versions that become
 * public later are waited for as well.
 */
export function previewStrip(
  library: Pick<Library, 'site' | 'policies'>,
  today: Day,
  owners: Readonly<Record<string, readonly string[]>>,
): PreviewStrip {
  const words = wordingFor(library);
  const waiting = library.policies.flatMap((policy) =>
    policy.versions.flatMap((version) => {
      const approval = approvalOf(library.site, policy, version);
      const isClaimed = Object.hasOwn(owners, `${policy.id}@${version.id}`);
      return isApproved(approval) && !isClaimed ? [] : [{ policy, version, approval }];
    }),
  );
  return {
    title: words.say(waiting.length > 0 ? 'preview.awaiting' : 'preview.title'),
    day: words.say('preview.day', { day: dayName(words, today) }),
    waits: waiting.map(({ policy, version, approval }) => {
      const known = owners[`${policy.id}@${version.id}`] ?? [];
      const missing = Math.max(1, approval.needed - approval.by.length);
      const who =
        known.length > 0
          ? known.reduce((before, name) => words.say('preview.either', { before, name }))
          : words.say('preview.people', { count: missing });
      return words.say('preview.waits', {
        title: policy.settings.title,
        published: dayName(words, version.published),
        who,
        by: dayName(words, addDays(version.published, -1)),
      });
    }),
  };
}
