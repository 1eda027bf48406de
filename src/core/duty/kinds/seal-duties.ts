import { addDays, type Day } from '#core/text/calendar-day.ts';
import { unsealedOf } from '#core/ledger/plan-seal.ts';
import type { NoticeLibrary } from '#core/notice/announcements/announcement.ts';
import { eventName } from '#core/notice/plan-notice.ts';
import { isHeld } from '#core/notice/checks/check-notices.ts';
import { topOf } from '#core/library/draft.ts';
import type { Policy } from '#core/library/library.ts';
import { isTakenOver } from '#core/library/taken-over.ts';
import { dutyState } from './duty-state.ts';
import type { SealDuty } from './duty.ts';

/** The days after its publication within which a version, or an event, is sealed. */
const SEAL_DAYS = 7;

/**
 * A duty for everything that is public on `today` and not sealed. A library without any ledger has begun
 * to keep one with its first own version: what was taken over from elsewhere, or published before
 * `notices.since`, is owed only once there is one.
 */
export function sealDuties(library: NoticeLibrary, today: Day): SealDuty[] {
  const hasLedger = keepsLedger(library);
  return library.policies.flatMap((policy) =>
    unsealedOf(policy, today)
      .filter(({ version }) => hasLedger || isOwn(library, policy, version))
      .map(({ version, event, day, file }): SealDuty => {
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

/** Whether anything of a library is sealed. */
export function keepsLedger({ policies }: NoticeLibrary): boolean {
  return policies.some(({ ledger }) => ledger !== null);
}

function isOwn({ site }: NoticeLibrary, policy: Policy, id: string): boolean {
  const version = policy.versions.find((one) => one.id === id);
  const { decisionsSince } = policy.settings;
  const rules = { since: site.notices.since, decisionsSince, ledger: policy.ledger };
  return version !== undefined && isHeld(site, version) && !isTakenOver(version, rules);
}
