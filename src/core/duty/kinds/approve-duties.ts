import { isApproved } from '#core/approval/approval-state.ts';
import { withheldVersions } from '#core/approval/publishable.ts';
import { addDays, type Day } from '#core/text/calendar-day.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { topOf } from '#core/library/draft.ts';
import { dutyState } from './duty-state.ts';
import type { ApproveDuty } from './duty.ts';

/** A duty for each version that awaits approval: to approve it before the day on which it is to become public. */
export function approveDuties(library: NoticeLibrary, today: Day): ApproveDuty[] {
  const { remindDays } = library.site.notices;
  return withheldVersions(library)
    .filter(({ approval }) => !isApproved(approval))
    .map(({ policy, version, approval }): ApproveDuty => {
      const by = addDays(version.published, -1);
      return {
        kind: 'approve',
        policy: policy.id,
        title: policy.settings.title,
        version: version.id,
        event: null,
        needed: approval.needed,
        given: approval.by.length,
        by,
        state: dutyState({ by, done: null, isWaived: false }, today, remindDays),
        place: topOf(version.file),
      };
    });
}
