import { addDays, type Day } from '../calendar-day.ts';
import { unsealedOf } from '../ledger/plan-seal.ts';
import type { NoticeLibrary } from '../notice/announcement.ts';
import { eventName } from '../notice/plan-notice.ts';
import { topOf } from '../policy/draft.ts';
import { dutyState } from './duty-state.ts';
import type { SealDuty } from './duty.ts';

/** The days after its publication within which a version, or an event, is sealed. */
export const SEAL_DAYS = 7;

/**
 * A duty for everything that is public on `today` and not sealed. A library without any ledger has
 * none: it has not begun to keep them.
 */
export function sealDuties(library: NoticeLibrary, today: Day): SealDuty[] {
  if (library.policies.every(({ ledger }) => ledger === null)) return [];
  return library.policies.flatMap((policy) =>
    unsealedOf(policy, today).map(({ version, event, day, file }): SealDuty => {
      const by = addDays(day, SEAL_DAYS);
      const { remindDays } = library.site.notices;
      return {
        kind: 'seal',
        policy: policy.id,
        title: policy.settings.title,
        version,
        event: event && eventName(policy, event),
        since: day,
        by,
        state: dutyState({ by, done: null, isWaived: false }, today, remindDays),
        place: topOf(file),
      };
    }),
  );
}
